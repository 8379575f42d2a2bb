import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports that were asked for with their files, whom they are sent to, and each sending. */
export class Reports1764000028000 implements MigrationInterface {
  readonly name = 'Reports1764000028000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE report (
        id uuid CONSTRAINT report_pkey PRIMARY KEY,
        unit_id uuid NOT NULL CONSTRAINT report_unit_fkey REFERENCES org_unit (id),
        month text COLLATE "C" NOT NULL,
        edition text NOT NULL,
        agency_id uuid CONSTRAINT report_agency_fkey REFERENCES org_unit (id),
        cause text NOT NULL,
        asked_by text NOT NULL,
        asked_at timestamptz NOT NULL,
        job_id uuid,
        draft boolean,
        fingerprint text,
        file_name text,
        sha256 text,
        size integer,
        content bytea,
        made_at timestamptz,
        CONSTRAINT report_month_check CHECK (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
        CONSTRAINT report_edition_check CHECK (edition IN ('director', 'superiors', 'accounting', 'agency')),
        CONSTRAINT report_agency_check CHECK ((edition = 'agency') = (agency_id IS NOT NULL)),
        CONSTRAINT report_cause_check CHECK (cause IN ('request', 'sealing', 'schedule')),
        CONSTRAINT report_made_check CHECK (num_nonnulls(draft, fingerprint, file_name, sha256, size, content, made_at) IN (0, 7)),
        CONSTRAINT report_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$')
      )`);
    await runner.query(`ALTER TABLE report ALTER COLUMN content SET STORAGE EXTERNAL`);
    // Of what is sealed the first file counts: whoever asks again gets the same bytes.
    await runner.query(
      `CREATE INDEX report_final ON report (unit_id, month, edition, made_at) WHERE NOT draft`,
    );
    await runner.query(`CREATE INDEX report_newest ON report (month DESC, id DESC)`);
    await runner.query(`
      CREATE TRIGGER report_made_once BEFORE UPDATE OR DELETE ON report
      FOR EACH ROW WHEN (OLD.made_at IS NOT NULL) EXECUTE FUNCTION refuse_change()`);
    await runner.query(`
      CREATE TABLE report_recipient (
        id uuid CONSTRAINT report_recipient_pkey PRIMARY KEY,
        unit_id uuid NOT NULL CONSTRAINT report_recipient_unit_fkey REFERENCES org_unit (id),
        edition text NOT NULL,
        agency_id uuid CONSTRAINT report_recipient_agency_fkey REFERENCES org_unit (id),
        name text NOT NULL,
        address text NOT NULL,
        way text NOT NULL,
        added_by text NOT NULL,
        added_at timestamptz NOT NULL,
        ended_by text,
        ended_at timestamptz,
        CONSTRAINT report_recipient_edition_check CHECK (edition IN ('director', 'superiors', 'accounting', 'agency')),
        CONSTRAINT report_recipient_agency_check CHECK ((edition = 'agency') = (agency_id IS NOT NULL)),
        CONSTRAINT report_recipient_way_check CHECK (way IN ('link', 'file')),
        CONSTRAINT report_recipient_ended_check CHECK ((ended_by IS NULL) = (ended_at IS NULL))
      )`);
    await runner.query(`
      CREATE UNIQUE INDEX report_recipient_key ON report_recipient
        (unit_id, edition, coalesce(agency_id, unit_id), lower(address)) WHERE ended_at IS NULL`);
    await runner.query(`
      CREATE TABLE report_delivery (
        id uuid CONSTRAINT report_delivery_pkey PRIMARY KEY,
        report_id uuid NOT NULL CONSTRAINT report_delivery_report_fkey REFERENCES report (id),
        recipient_id uuid NOT NULL CONSTRAINT report_delivery_recipient_fkey REFERENCES report_recipient (id),
        job_id uuid NOT NULL,
        queued_at timestamptz NOT NULL,
        CONSTRAINT report_delivery_key UNIQUE (report_id, recipient_id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE report_delivery');
    await runner.query('DROP TABLE report_recipient');
    await runner.query('DROP TABLE report');
  }
}
