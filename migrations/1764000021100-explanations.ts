import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is the direct superior of whom, and explanations with their evidence and decisions. */
export class Explanations1764000021100 implements MigrationInterface {
  readonly name = 'Explanations1764000021100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE correction
        DROP CONSTRAINT correction_source_check,
        ADD CONSTRAINT correction_source_check CHECK (source IN ('paper-sheet', 'request', 'explanation'))`);
    await runner.query(`
      CREATE TABLE superior (
        id uuid CONSTRAINT superior_pkey PRIMARY KEY,
        unit_id uuid CONSTRAINT superior_unit_fkey REFERENCES org_unit (id),
        employee_id uuid CONSTRAINT superior_employee_fkey REFERENCES employee (id),
        superior_id uuid NOT NULL CONSTRAINT superior_superior_fkey REFERENCES employee (id),
        substitute boolean NOT NULL,
        period daterange NOT NULL,
        document text,
        named_by text NOT NULL,
        named_at timestamptz NOT NULL,
        CONSTRAINT superior_whom_check CHECK ((unit_id IS NULL) <> (employee_id IS NULL)),
        CONSTRAINT superior_self_check CHECK (superior_id <> employee_id),
        CONSTRAINT superior_period_check CHECK (NOT isempty(period) AND NOT lower_inf(period) AND (NOT substitute OR NOT upper_inf(period))),
        CONSTRAINT superior_unit_overlap EXCLUDE USING gist (unit_id WITH =, period WITH &&) WHERE (NOT substitute AND unit_id IS NOT NULL),
        CONSTRAINT superior_employee_overlap EXCLUDE USING gist (employee_id WITH =, period WITH &&)
          WHERE (NOT substitute AND employee_id IS NOT NULL)
      )`);
    await runner.query(`CREATE INDEX superior_superior ON superior (superior_id)`);
    await runner.query(`
      CREATE TABLE explanation (
        id uuid CONSTRAINT explanation_pkey PRIMARY KEY,
        tenant_id integer NOT NULL,
        employee_id uuid NOT NULL CONSTRAINT explanation_employee_fkey REFERENCES employee (id),
        unit_id uuid NOT NULL CONSTRAINT explanation_unit_fkey REFERENCES org_unit (id),
        finding_id uuid,
        date date NOT NULL,
        session_id text NOT NULL,
        rule text,
        recorded jsonb NOT NULL,
        reason_kind text NOT NULL,
        text text NOT NULL,
        asked_at timestamptz,
        witness text,
        late_reason text,
        decide_until date,
        status text NOT NULL,
        filed_by text NOT NULL,
        proposer_account_id uuid,
        proposer_employee_id uuid,
        proposer_responsible_id uuid,
        proposer_token_id uuid,
        filed_at timestamptz NOT NULL,
        decided_by text,
        decider_employee_id uuid,
        decided_at timestamptz,
        opinion text,
        ground text,
        late_decision_reason text,
        correction_id uuid,
        excuse_id uuid,
        CONSTRAINT explanation_finding_fkey FOREIGN KEY (tenant_id, finding_id) REFERENCES finding (tenant_id, id)
          ON DELETE SET NULL (finding_id),
        CONSTRAINT explanation_reason_check CHECK
          (reason_kind IN ('forgot', 'device', 'duty', 'traffic', 'health', 'family', 'other')),
        CONSTRAINT explanation_status_check CHECK (status IN ('waiting', 'accepted', 'partly', 'refused')),
        CONSTRAINT explanation_decided_check CHECK
          ((status = 'waiting') = (decided_at IS NULL) AND (decided_at IS NULL) = (decided_by IS NULL)),
        CONSTRAINT explanation_refused_check CHECK (status <> 'refused' OR (opinion IS NOT NULL AND ground IS NOT NULL))
      )`);
    await runner.query(`CREATE UNIQUE INDEX explanation_finding_key ON explanation (tenant_id, finding_id)`);
    await runner.query(`
      CREATE UNIQUE INDEX explanation_open_key ON explanation (employee_id, date, session_id, (recorded->>'exception'))
      WHERE status = 'waiting'`);
    await runner.query(`CREATE INDEX explanation_unit ON explanation (unit_id, status)`);
    await runner.query(`
      CREATE TABLE explanation_file (
        id uuid CONSTRAINT explanation_file_pkey PRIMARY KEY,
        explanation_id uuid NOT NULL CONSTRAINT explanation_file_explanation_fkey REFERENCES explanation (id),
        name text NOT NULL,
        media_type text NOT NULL,
        sha256 text NOT NULL,
        content bytea NOT NULL,
        added_at timestamptz NOT NULL,
        CONSTRAINT explanation_file_same_key UNIQUE (explanation_id, sha256),
        CONSTRAINT explanation_file_type_check CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png'))
      )`);
    // What was decided stands; the finding that it was about may still go with its day.
    await runner.query(`
      CREATE TRIGGER explanation_decided_once BEFORE UPDATE ON explanation FOR EACH ROW
      WHEN (OLD.status <> 'waiting' AND (OLD.status, OLD.opinion, OLD.decided_by) IS DISTINCT FROM (NEW.status, NEW.opinion, NEW.decided_by))
      EXECUTE FUNCTION refuse_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE explanation_file, explanation, superior');
    await runner.query(`DELETE FROM correction WHERE source = 'explanation'`);
    await runner.query(`
      ALTER TABLE correction
        DROP CONSTRAINT correction_source_check,
        ADD CONSTRAINT correction_source_check CHECK (source IN ('paper-sheet', 'request'))`);
  }
}
