import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The inbox of a province reads which days are open from two indexes alone, and no longer the days and every finding there ever was. */
export class InboxFromIndexes1764000036000 implements MigrationInterface {
  readonly name = 'InboxFromIndexes1764000036000';

  async up(runner: QueryRunner): Promise<void> {
    await this.index(runner, 'unit_id, status,');
    // The condition is that of day-matters.service.ts.
    await runner.query(`
      CREATE INDEX finding_open ON finding (tenant_id, employee_id, date)
      WHERE status IN ('provisional', 'waiting') OR unsupported_at IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX finding_open');
    await this.index(runner, 'unit_id,');
  }

  /** The gravest first, then by date; the expression and the condition are those of exception-rank.ts. */
  private async index(runner: QueryRunner, first: string): Promise<void> {
    await runner.query('DROP INDEX attendance_day_inbox');
    await runner.query(`
      CREATE INDEX attendance_day_inbox ON attendance_day (
        tenant_id,
        (CASE WHEN absences > 0 THEN 0 WHEN missing_ins + missing_outs > 0 THEN 1
              WHEN late_arrivals + early_departures > 0 THEN 2 ELSE 3 END),
        date, employee_id
      ) INCLUDE (${first} absences, missing_ins, missing_outs, late_arrivals, early_departures, unscheduled)
      WHERE absences + missing_ins + missing_outs + late_arrivals + early_departures + unscheduled > 0`);
  }
}
