import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What waits for one person is claimed together. */
export class MarksOfAPerson1764000032500 implements MigrationInterface {
  readonly name = 'MarksOfAPerson1764000032500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX stale_mark_person ON stale_mark (employee_id) WHERE employee_id IS NOT NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX stale_mark_person');
  }
}
