import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who was sent by which agency on which days of a month, as it was known when the month was sealed. */
export class ReportSent1764000039000 implements MigrationInterface {
  readonly name = 'ReportSent1764000039000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE report_sent (
        revision_id uuid CONSTRAINT report_sent_pkey PRIMARY KEY
          CONSTRAINT report_sent_revision_fkey REFERENCES closing_revision (id),
        content text NOT NULL
      )`);
    await runner.query(`
      CREATE TRIGGER report_sent_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON report_sent
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE report_sent');
  }
}
