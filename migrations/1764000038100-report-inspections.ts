import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What came of the checks of a month, as it was known when the month was sealed. */
export class ReportInspections1764000038100 implements MigrationInterface {
  readonly name = 'ReportInspections1764000038100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE report_inspection (
        revision_id uuid CONSTRAINT report_inspection_pkey PRIMARY KEY
          CONSTRAINT report_inspection_revision_fkey REFERENCES closing_revision (id),
        content text NOT NULL
      )`);
    await runner.query(`
      CREATE TRIGGER report_inspection_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON report_inspection
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE report_inspection');
  }
}
