import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Overtime sheets, payroll files and person's sheets of sealed months, as they were made first. */
export class ReportSheets1764000038200 implements MigrationInterface {
  readonly name = 'ReportSheets1764000038200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE report_sheet (
        unit_id uuid CONSTRAINT report_sheet_unit_fkey REFERENCES org_unit (id),
        month text COLLATE "C",
        kind text,
        subject_id uuid,
        fingerprint text,
        sha256 text NOT NULL,
        content bytea NOT NULL,
        made_at timestamptz NOT NULL,
        CONSTRAINT report_sheet_pkey PRIMARY KEY (unit_id, month, kind, subject_id, fingerprint),
        CONSTRAINT report_sheet_month_check CHECK (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
        CONSTRAINT report_sheet_kind_check CHECK (kind IN ('overtime', 'payroll', 'person')),
        CONSTRAINT report_sheet_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$')
      )`);
    await runner.query('ALTER TABLE report_sheet ALTER COLUMN content SET STORAGE EXTERNAL');
    await runner.query(`
      CREATE TRIGGER report_sheet_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON report_sheet
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE report_sheet');
  }
}
