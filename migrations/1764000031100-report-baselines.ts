import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the reports of a sealed month compare with, as it stood at the sealing, and their documents as they were made first. */
export class ReportBaselines1764000031100 implements MigrationInterface {
  readonly name = 'ReportBaselines1764000031100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE report_baseline (
        revision_id uuid CONSTRAINT report_baseline_revision_fkey REFERENCES closing_revision (id),
        month text COLLATE "C",
        units jsonb NOT NULL,
        CONSTRAINT report_baseline_pkey PRIMARY KEY (revision_id, month),
        CONSTRAINT report_baseline_month_check CHECK (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$')
      )`);
    await runner.query(`
      CREATE TABLE report_document (
        unit_id uuid CONSTRAINT report_document_unit_fkey REFERENCES org_unit (id),
        month text COLLATE "C",
        edition text,
        format text,
        fingerprint text,
        sha256 text NOT NULL,
        content bytea NOT NULL,
        made_at timestamptz NOT NULL,
        CONSTRAINT report_document_pkey PRIMARY KEY (unit_id, month, edition, format, fingerprint),
        CONSTRAINT report_document_month_check CHECK (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
        CONSTRAINT report_document_edition_check CHECK (edition IN ('director', 'superiors')),
        CONSTRAINT report_document_format_check CHECK (format IN ('docx', 'pdf')),
        CONSTRAINT report_document_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$')
      )`);
    await runner.query(`ALTER TABLE report_document ALTER COLUMN content SET STORAGE EXTERNAL`);
    for (const table of ['report_baseline', 'report_document'])
      await runner.query(`
        CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE report_document, report_baseline');
  }
}
