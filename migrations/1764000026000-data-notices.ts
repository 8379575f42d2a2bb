import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notices about the processing of attendance data, by unit and version, and who acknowledged which. */
export class DataNotices1764000026000 implements MigrationInterface {
  readonly name = 'DataNotices1764000026000';

  async up(runner: QueryRunner): Promise<void> {
    await this.notices(runner);
    await this.acknowledgements(runner);
    await this.functions(runner);
  }

  private async notices(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE data_notice (
        id uuid CONSTRAINT data_notice_pkey PRIMARY KEY,
        unit_id uuid CONSTRAINT data_notice_unit_fkey REFERENCES org_unit (id),
        version integer,
        valid_from date NOT NULL,
        body text NOT NULL,
        document text NOT NULL,
        status text NOT NULL,
        reason text NOT NULL,
        proposed_by text NOT NULL,
        proposer_account_id uuid,
        proposer_employee_id uuid,
        proposer_responsible_id uuid,
        proposer_token_id uuid,
        proposed_at timestamptz NOT NULL,
        decided_by text,
        decided_at timestamptz,
        decision_note text,
        CONSTRAINT data_notice_document_check CHECK (document <> '' AND document = btrim(document)),
        CONSTRAINT data_notice_status_check CHECK (status IN ('proposed', 'approved', 'rejected')),
        CONSTRAINT data_notice_decided_check CHECK ((status = 'proposed') = (decided_at IS NULL) AND (decided_at IS NULL) = (decided_by IS NULL)),
        CONSTRAINT data_notice_version_check CHECK ((status = 'approved') = (version IS NOT NULL) AND version > 0)
      )`);
    await runner.query(`CREATE UNIQUE INDEX data_notice_version_key ON data_notice
      ((coalesce(unit_id, '00000000-0000-0000-0000-000000000000'::uuid)), version)`);
    // What somebody has acknowledged is never another text afterwards.
    await runner.query(`
      CREATE TRIGGER data_notice_decided_once BEFORE UPDATE OR DELETE ON data_notice
      FOR EACH ROW WHEN (OLD.status <> 'proposed') EXECUTE FUNCTION refuse_change()`);
  }

  private async acknowledgements(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE data_notice_acknowledgement (
        id uuid CONSTRAINT data_notice_acknowledgement_pkey PRIMARY KEY,
        employee_id uuid NOT NULL CONSTRAINT data_notice_acknowledgement_employee_fkey REFERENCES employee (id),
        notice_id uuid NOT NULL CONSTRAINT data_notice_acknowledgement_notice_fkey REFERENCES data_notice (id),
        way text NOT NULL,
        document text,
        signed_on date NOT NULL,
        counts_from date NOT NULL,
        recorded_by text NOT NULL,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT data_notice_acknowledgement_once_key UNIQUE (employee_id, notice_id),
        CONSTRAINT data_notice_acknowledgement_way_check CHECK (way IN ('own', 'paper')),
        CONSTRAINT data_notice_acknowledgement_document_check CHECK ((way = 'paper') = (document IS NOT NULL)),
        CONSTRAINT data_notice_acknowledgement_dates_check CHECK (signed_on < counts_from)
      )`);
    await runner.query(
      `CREATE INDEX data_notice_acknowledgement_notice ON data_notice_acknowledgement (notice_id)`,
    );
    await runner.query(`
      CREATE TRIGGER data_notice_acknowledgement_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON data_notice_acknowledgement
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
  }

  private async functions(runner: QueryRunner): Promise<void> {
    // The version in force for a unit: of the nearest unit upwards that has one, else the one for everybody.
    await runner.query(`
      CREATE FUNCTION data_notice_on(unit uuid, on_date date) RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
        WITH RECURSIVE above(id, parent_id, depth) AS (
          SELECT id, parent_id, 0 FROM org_unit WHERE id = unit
          UNION ALL
          SELECT u.id, u.parent_id, a.depth + 1 FROM above a JOIN org_unit u ON u.id = a.parent_id WHERE a.depth < 100
        )
        SELECT n.id FROM data_notice n LEFT JOIN above a ON a.id = n.unit_id
        WHERE n.status = 'approved' AND n.valid_from <= on_date AND (n.unit_id IS NULL OR a.id IS NOT NULL)
        ORDER BY a.depth NULLS LAST, n.valid_from DESC, n.version DESC LIMIT 1
      $$`);
    // Since when a unit has had a notice of its own, of a unit above or for everybody; null: it has none.
    await runner.query(`
      CREATE FUNCTION data_notice_since(unit uuid) RETURNS date LANGUAGE sql STABLE PARALLEL SAFE AS $$
        WITH RECURSIVE above(id, parent_id, depth) AS (
          SELECT id, parent_id, 0 FROM org_unit WHERE id = unit
          UNION ALL
          SELECT u.id, u.parent_id, a.depth + 1 FROM above a JOIN org_unit u ON u.id = a.parent_id WHERE a.depth < 100
        )
        SELECT min(n.valid_from) FROM data_notice n
        WHERE n.status = 'approved' AND (n.unit_id IS NULL OR n.unit_id IN (SELECT id FROM above))
      $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION data_notice_since(uuid), data_notice_on(uuid, date)');
    await runner.query('DROP TABLE data_notice_acknowledgement, data_notice');
  }
}
