import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Final days of which a missing punch leaves the credit open, however old: few at any time. */
export class UncreditedDays1764000037300 implements MigrationInterface {
  readonly name = 'UncreditedDays1764000037300';

  async up(runner: QueryRunner): Promise<void> {
    // The condition is that of free-punch-terms.ts.
    await runner.query(`
      CREATE INDEX attendance_day_uncredited ON attendance_day (tenant_id, employee_id, date)
      WHERE status = 'final' AND provisional_credit > 0 AND missing_ins + missing_outs > 0`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX attendance_day_uncredited');
  }
}
