import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was set by hand in a month, as it was known when the month was sealed. */
export class ReportAdjustments1764000034000 implements MigrationInterface {
  readonly name = 'ReportAdjustments1764000034000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE report_adjustment (
        revision_id uuid CONSTRAINT report_adjustment_pkey PRIMARY KEY
          CONSTRAINT report_adjustment_revision_fkey REFERENCES closing_revision (id),
        content text NOT NULL
      )`);
    await runner.query(`
      CREATE TRIGGER report_adjustment_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON report_adjustment
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE report_adjustment');
  }
}
