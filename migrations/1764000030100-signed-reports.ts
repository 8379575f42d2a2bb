import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The signed scans of reports: filed once, never changed. */
export class SignedReports1764000030100 implements MigrationInterface {
  readonly name = 'SignedReports1764000030100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE signed_report (
        id uuid CONSTRAINT signed_report_pkey PRIMARY KEY,
        report_id uuid NOT NULL CONSTRAINT signed_report_report_fkey REFERENCES report (id),
        number text NOT NULL,
        signed_on date NOT NULL,
        name text NOT NULL,
        media_type text NOT NULL,
        sha256 text NOT NULL,
        content bytea NOT NULL,
        filed_by text NOT NULL,
        filed_at timestamptz NOT NULL,
        CONSTRAINT signed_report_same_key UNIQUE (report_id, sha256),
        CONSTRAINT signed_report_type_check CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png')),
        CONSTRAINT signed_report_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$')
      )`);
    await runner.query(`ALTER TABLE signed_report ALTER COLUMN content SET STORAGE EXTERNAL`);
    await runner.query(`
      CREATE TRIGGER signed_report_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON signed_report
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE signed_report');
  }
}
