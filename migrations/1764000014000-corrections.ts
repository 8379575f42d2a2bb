import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Excuses that cover time and punches that were added by hand, each proposed by one and decided by another. */
export class Corrections1764000014000 implements MigrationInterface {
  readonly name = 'Corrections1764000014000';

  async up(runner: QueryRunner): Promise<void> {
    const decision = `
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
        decision_note text`;
    const decided = (table: string): string => `
        CONSTRAINT ${table}_status_check CHECK (status IN ('proposed', 'approved', 'rejected')),
        CONSTRAINT ${table}_decided_check CHECK ((status = 'proposed') = (decided_at IS NULL) AND (decided_at IS NULL) = (decided_by IS NULL))`;
    await runner.query(`
      CREATE TABLE excuse (
        id uuid CONSTRAINT excuse_pkey PRIMARY KEY,
        kind text NOT NULL,
        unit_id uuid CONSTRAINT excuse_unit_fkey REFERENCES org_unit (id),
        employee_id uuid CONSTRAINT excuse_employee_fkey REFERENCES employee (id),
        period tstzrange NOT NULL,
        downtime_id uuid CONSTRAINT excuse_downtime_key UNIQUE,
        affected integer,
        ${decision},
        CONSTRAINT excuse_kind_check CHECK (kind IN ('device-outage')),
        CONSTRAINT excuse_whom_check CHECK ((unit_id IS NULL) <> (employee_id IS NULL)),
        CONSTRAINT excuse_period_check CHECK (NOT isempty(period) AND lower(period) IS NOT NULL AND upper(period) IS NOT NULL),
        ${decided('excuse')}
      )`);
    await runner.query(`CREATE INDEX excuse_period ON excuse USING gist (period)`);
    await runner.query(`
      CREATE TABLE correction (
        id uuid CONSTRAINT correction_pkey PRIMARY KEY,
        kind text NOT NULL,
        employee_id uuid NOT NULL CONSTRAINT correction_employee_fkey REFERENCES employee (id),
        unit_id uuid NOT NULL CONSTRAINT correction_unit_fkey REFERENCES org_unit (id),
        at timestamptz NOT NULL,
        direction text,
        source text NOT NULL,
        ${decision},
        CONSTRAINT correction_kind_check CHECK (kind IN ('added-punch')),
        CONSTRAINT correction_source_check CHECK (source IN ('paper-sheet')),
        CONSTRAINT correction_direction_check CHECK (direction IN ('in', 'out')),
        ${decided('correction')}
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX correction_punch_key ON correction (employee_id, at) WHERE status <> 'rejected'`,
    );
    await runner.query(`
      CREATE FUNCTION mark_stale_excuse() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.status = 'approved' THEN
          PERFORM mark_stale(NEW.employee_id, NEW.period, 'excuse');
          PERFORM mark_stale(p.employee_id, NEW.period, 'excuse') FROM
            (SELECT DISTINCT employee_id FROM posting
             WHERE unit_id IN (SELECT unit_scope(ARRAY[NEW.unit_id])) AND posting.period && NEW.period) AS p
            WHERE NEW.unit_id IS NOT NULL;
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE FUNCTION mark_stale_correction() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.status = 'approved' THEN
          PERFORM mark_stale(NEW.employee_id, tstzrange(NEW.at, NEW.at, '[]'), 'correction');
        END IF;
        RETURN NULL;
      END $$`);
    for (const table of ['excuse', 'correction']) {
      await runner.query(`
        CREATE TRIGGER ${table}_stale AFTER INSERT OR UPDATE ON ${table}
        FOR EACH ROW EXECUTE FUNCTION mark_stale_${table}()`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE correction, excuse');
    await runner.query('DROP FUNCTION mark_stale_correction(), mark_stale_excuse()');
  }
}
