import type { MigrationInterface, QueryRunner } from 'typeorm';

const halfOpen = `NOT isempty(period) AND (lower_inf(period) OR lower_inc(period)) AND NOT upper_inc(period)`;

/** Org units with their succession, employees, postings (home agency and place of duty) and badges. */
export class Organization1764000002000 implements MigrationInterface {
  readonly name = 'Organization1764000002000';

  async up(runner: QueryRunner): Promise<void> {
    await this.units(runner);
    await this.unitFunctions(runner);
    await this.employees(runner);
    await this.postings(runner);
    await this.badges(runner);
  }

  private async units(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE org_unit (
        id uuid CONSTRAINT org_unit_pkey PRIMARY KEY,
        code text COLLATE "vi-x-icu" NOT NULL,
        name text COLLATE "vi-x-icu" NOT NULL,
        kind text NOT NULL,
        level text,
        parent_id uuid CONSTRAINT org_unit_parent_fkey REFERENCES org_unit (id),
        zone text,
        valid_from date,
        valid_until date,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT org_unit_code_check CHECK (code <> '' AND code = btrim(code)),
        CONSTRAINT org_unit_kind_check CHECK (kind IN
          ('province', 'agency', 'centre', 'division', 'counter', 'commune', 'district', 'other')),
        CONSTRAINT org_unit_level_check CHECK (level IN ('ministry', 'province', 'district', 'commune')),
        CONSTRAINT org_unit_validity_check CHECK (valid_from < valid_until)
      )`);
    await runner.query(`CREATE UNIQUE INDEX org_unit_code_key ON org_unit (lower(code))`);
    await runner.query(`CREATE INDEX org_unit_parent ON org_unit (parent_id)`);
    await runner.query(`CREATE INDEX org_unit_name ON org_unit (name, id)`);
    await runner.query(`
      CREATE TABLE org_unit_succession (
        predecessor_id uuid NOT NULL CONSTRAINT org_unit_succession_predecessor_fkey REFERENCES org_unit (id),
        successor_id uuid NOT NULL CONSTRAINT org_unit_succession_successor_fkey REFERENCES org_unit (id),
        on_date date NOT NULL,
        CONSTRAINT org_unit_succession_pkey PRIMARY KEY (predecessor_id, successor_id),
        CONSTRAINT org_unit_succession_other_check CHECK (predecessor_id <> successor_id)
      )`);
    await runner.query(`CREATE INDEX org_unit_succession_successor ON org_unit_succession (successor_id)`);
    // After the row, so that a statement may move several units; one mover at a time, so that two
    // moves which make a cycle only together see each other.
    await runner.query(`
      CREATE FUNCTION org_unit_refuse_cycle() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_advisory_xact_lock(1041003);
        IF EXISTS (
          WITH RECURSIVE above(id) AS (
            SELECT parent_id FROM org_unit WHERE id = NEW.id
            UNION
            SELECT u.parent_id FROM org_unit u JOIN above a ON u.id = a.id
          ) SELECT FROM above WHERE id = NEW.id
        ) THEN
          RAISE EXCEPTION 'unit % would be its own ancestor', NEW.id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'org_unit_no_cycle', TABLE = 'org_unit';
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER org_unit_no_cycle_insert AFTER INSERT ON org_unit
      FOR EACH ROW WHEN (NEW.parent_id IS NOT NULL) EXECUTE FUNCTION org_unit_refuse_cycle()`);
    await runner.query(`
      CREATE TRIGGER org_unit_no_cycle_update AFTER UPDATE OF parent_id ON org_unit
      FOR EACH ROW WHEN (NEW.parent_id IS NOT NULL AND NEW.parent_id IS DISTINCT FROM OLD.parent_id)
      EXECUTE FUNCTION org_unit_refuse_cycle()`);
  }

  private async unitFunctions(runner: QueryRunner): Promise<void> {
    // What a grant on these units covers: they, everything below, and the predecessors of all that.
    await runner.query(`
      CREATE FUNCTION unit_scope(roots uuid[]) RETURNS SETOF uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
        WITH RECURSIVE scope(id) AS (
          SELECT unnest(roots)
          UNION
          SELECT next.id FROM scope CROSS JOIN LATERAL (
            SELECT u.id FROM org_unit u WHERE u.parent_id = scope.id
            UNION ALL
            SELECT s.predecessor_id FROM org_unit_succession s WHERE s.successor_id = scope.id
          ) next
        ) SELECT id FROM scope
      $$`);
    // The zone of the nearest unit upwards that names one.
    await runner.query(`
      CREATE FUNCTION unit_zone(unit uuid) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
        WITH RECURSIVE above(parent_id, zone, depth) AS (
          SELECT parent_id, zone, 0 FROM org_unit WHERE id = unit
          UNION ALL
          SELECT u.parent_id, u.zone, a.depth + 1
          FROM above a JOIN org_unit u ON u.id = a.parent_id WHERE a.zone IS NULL AND a.depth < 100
        ) SELECT coalesce((SELECT zone FROM above WHERE zone IS NOT NULL ORDER BY depth LIMIT 1), 'Asia/Ho_Chi_Minh')
      $$`);
  }

  private async employees(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION vietnamese_given_name(full_name text) RETURNS text
      LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$ SELECT regexp_replace(full_name, '^.*\\s', '') $$`);
    await runner.query(`
      CREATE TABLE employee (
        id uuid CONSTRAINT employee_pkey PRIMARY KEY,
        code text COLLATE "vi-x-icu" NOT NULL,
        full_name text COLLATE "vi-x-icu" NOT NULL,
        staff_kind text NOT NULL,
        position text,
        email text,
        phone text,
        sex text,
        active_from date,
        active_until date,
        pseudonymised_at timestamptz,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT employee_code_check CHECK (code <> '' AND code = btrim(code)),
        CONSTRAINT employee_full_name_check CHECK (full_name <> '' AND full_name = btrim(full_name)),
        CONSTRAINT employee_staff_kind_check CHECK (staff_kind IN
          ('can-bo', 'cong-chuc', 'vien-chuc', 'hop-dong', 'buu-chinh')),
        CONSTRAINT employee_sex_check CHECK (sex IN ('nam', 'nu')),
        CONSTRAINT employee_active_check CHECK (active_from < active_until)
      )`);
    await runner.query(`CREATE UNIQUE INDEX employee_code_key ON employee (lower(code))`);
    // The Vietnamese order of persons: given name, then full name; id makes it total for cursors.
    await runner.query(
      `CREATE INDEX employee_name_order ON employee (vietnamese_given_name(full_name), full_name, id)`,
    );
    await runner.query(
      `CREATE INDEX employee_search ON employee USING gin (fold_vietnamese(full_name || ' ' || code) gin_trgm_ops)`,
    );
  }

  private async postings(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE posting (
        id uuid CONSTRAINT posting_pkey PRIMARY KEY,
        employee_id uuid NOT NULL CONSTRAINT posting_employee_fkey REFERENCES employee (id),
        unit_id uuid NOT NULL CONSTRAINT posting_unit_fkey REFERENCES org_unit (id),
        kind text NOT NULL,
        period tstzrange NOT NULL,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT posting_kind_check CHECK (kind IN ('home', 'duty')),
        CONSTRAINT posting_period_check CHECK (${halfOpen}),
        CONSTRAINT posting_no_overlap EXCLUDE USING gist (employee_id WITH =, kind WITH =, period WITH &&)
      )`);
    await runner.query(`CREATE INDEX posting_employee ON posting (employee_id)`);
    await runner.query(`CREATE INDEX posting_unit ON posting (unit_id)`);
    // The unit by which a person is seen: the place of duty at the instant, else the home agency then,
    // else the latest place of duty that has ended, else such a home agency, else what begins next.
    await runner.query(`
      CREATE FUNCTION employee_unit(employee uuid, at timestamptz) RETURNS uuid
      LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT p.unit_id FROM posting p WHERE p.employee_id = employee
        ORDER BY
          CASE WHEN p.period @> at THEN 0 WHEN upper(p.period) <= at THEN 1 ELSE 2 END,
          CASE WHEN lower(p.period) > at THEN lower(p.period) END,
          p.kind, upper(p.period) DESC
        LIMIT 1
      $$`);
    // Whether the person is employed on the civil date which the instant has where the person works.
    await runner.query(`
      CREATE FUNCTION is_employed(employee uuid, at timestamptz) RETURNS boolean
      LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT coalesce((
          SELECT daterange(e.active_from, e.active_until)
                 @> (at AT TIME ZONE unit_zone(employee_unit(e.id, at)))::date
          FROM employee e WHERE e.id = employee), false)
      $$`);
  }

  private async badges(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE badge (
        id uuid CONSTRAINT badge_pkey PRIMARY KEY,
        credential text COLLATE "C" NOT NULL,
        employee_id uuid NOT NULL CONSTRAINT badge_employee_fkey REFERENCES employee (id),
        period tstzrange NOT NULL,
        status text NOT NULL,
        note text,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT badge_credential_check CHECK (credential ~ '^(card|pin):[^:]+:.+$'),
        CONSTRAINT badge_status_check CHECK (status IN ('active', 'lost', 'returned', 'replaced')),
        CONSTRAINT badge_ended_check CHECK (status = 'active' OR NOT upper_inf(period)),
        CONSTRAINT badge_period_check CHECK (${halfOpen}),
        CONSTRAINT badge_one_holder EXCLUDE USING gist (credential WITH =, period WITH &&)
      )`);
    await runner.query(`CREATE INDEX badge_credential ON badge (credential)`);
    await runner.query(`CREATE INDEX badge_employee ON badge (employee_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE badge');
    await runner.query('DROP FUNCTION is_employed(uuid, timestamptz), employee_unit(uuid, timestamptz)');
    await runner.query('DROP TABLE posting, employee');
    await runner.query('DROP FUNCTION vietnamese_given_name(text), unit_zone(uuid), unit_scope(uuid[])');
    await runner.query('DROP TABLE org_unit_succession, org_unit');
    await runner.query('DROP FUNCTION org_unit_refuse_cycle()');
  }
}
