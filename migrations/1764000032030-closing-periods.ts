import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The dates that a closing is about: a reporting period need not be a calendar month. Those of before are. No day is closed twice. */
export class ClosingPeriods1764000032030 implements MigrationInterface {
  readonly name = 'ClosingPeriods1764000032030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE closing ADD COLUMN from_date date, ADD COLUMN to_date date`);
    await runner.query(`
      UPDATE closing SET from_date = (month || '-01')::date, to_date = ((month || '-01')::date + interval '1 month - 1 day')::date`);
    await runner.query(`
      ALTER TABLE closing ALTER COLUMN from_date SET NOT NULL, ALTER COLUMN to_date SET NOT NULL,
        ADD CONSTRAINT closing_period_check CHECK (from_date <= to_date),
        ADD CONSTRAINT closing_period_overlap EXCLUDE USING gist (unit_id WITH =, daterange(from_date, to_date, '[]') WITH &&)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE closing DROP CONSTRAINT closing_period_overlap, DROP COLUMN from_date, DROP COLUMN to_date`);
  }
}
