import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The approved overtime of a month, as it stood when the month was sealed. */
export class ReportOvertime1764000034300 implements MigrationInterface {
  readonly name = 'ReportOvertime1764000034300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE report_overtime (
        revision_id uuid CONSTRAINT report_overtime_pkey PRIMARY KEY
          CONSTRAINT report_overtime_revision_fkey REFERENCES closing_revision (id),
        content text NOT NULL
      )`);
    await runner.query(`
      CREATE TRIGGER report_overtime_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON report_overtime
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE report_overtime');
  }
}
