import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rounds of inspection with their checks, exemptions of people, requests of guards, and the days that have to be judged anew. */
export class Inspections1764000023000 implements MigrationInterface {
  readonly name = 'Inspections1764000023000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE finding DROP CONSTRAINT finding_origin_check,
        ADD CONSTRAINT finding_origin_check CHECK (origin IN ('attendance', 'deadline', 'recurrence', 'inspection'))`);
    await this.exemptions(runner);
    await this.rounds(runner);
    await this.checks(runner);
    await this.requests(runner);
    await this.changes(runner);
  }

  private async exemptions(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE conduct_exemption (
        id uuid CONSTRAINT conduct_exemption_pkey PRIMARY KEY,
        employee_id uuid NOT NULL CONSTRAINT conduct_exemption_employee_fkey REFERENCES employee (id),
        kind text NOT NULL,
        period daterange NOT NULL,
        document text NOT NULL,
        entered_by text NOT NULL,
        entered_at timestamptz NOT NULL,
        CONSTRAINT conduct_exemption_kind_check CHECK (kind IN ('pregnancy', 'ethnic-dress', 'own-sector', 'security')),
        CONSTRAINT conduct_exemption_period_check CHECK (NOT isempty(period) AND NOT lower_inf(period)),
        CONSTRAINT conduct_exemption_document_check CHECK (document <> '' AND document = btrim(document)),
        CONSTRAINT conduct_exemption_overlap EXCLUDE USING gist (employee_id WITH =, kind WITH =, period WITH &&)
      )`);
  }

  private async rounds(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE inspection (
        id uuid CONSTRAINT inspection_pkey PRIMARY KEY,
        unit_id uuid NOT NULL CONSTRAINT inspection_unit_fkey REFERENCES org_unit (id),
        kind text NOT NULL,
        plan_number text NOT NULL,
        place text NOT NULL,
        started_at timestamptz NOT NULL,
        ended_at timestamptz,
        opened_by text NOT NULL,
        opened_by_id uuid NOT NULL CONSTRAINT inspection_opened_by_fkey REFERENCES employee (id),
        inspector_ids uuid[] NOT NULL,
        received_at timestamptz NOT NULL,
        content_hash text NOT NULL,
        seed text,
        listed_ids uuid[],
        drawn_ids uuid[],
        CONSTRAINT inspection_kind_check CHECK (kind IN ('ordinary', 'random')),
        CONSTRAINT inspection_ended_check CHECK (ended_at >= started_at),
        CONSTRAINT inspection_opener_check CHECK (opened_by_id = ANY (inspector_ids)),
        CONSTRAINT inspection_drawn_check CHECK
          ((kind = 'random') = (seed IS NOT NULL) AND (seed IS NULL) = (listed_ids IS NULL) AND (seed IS NULL) = (drawn_ids IS NULL)),
        CONSTRAINT inspection_sample_check CHECK (drawn_ids <@ listed_ids)
      )`);
    await runner.query(`CREATE INDEX inspection_unit ON inspection (unit_id, started_at)`);
    // What was opened stands; only the end is written, once.
    await runner.query(`
      CREATE FUNCTION inspection_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' OR OLD.ended_at IS NOT NULL OR to_jsonb(OLD) - 'ended_at' <> to_jsonb(NEW) - 'ended_at' THEN
          RAISE EXCEPTION 'inspection % is frozen', OLD.id USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`
      CREATE TRIGGER inspection_frozen BEFORE UPDATE OR DELETE ON inspection FOR EACH ROW EXECUTE FUNCTION inspection_frozen()`);
  }

  private async checks(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE inspection_check (
        id uuid CONSTRAINT inspection_check_pkey PRIMARY KEY,
        inspection_id uuid NOT NULL CONSTRAINT inspection_check_inspection_fkey REFERENCES inspection (id),
        employee_id uuid NOT NULL CONSTRAINT inspection_check_employee_fkey REFERENCES employee (id),
        unit_id uuid NOT NULL CONSTRAINT inspection_check_unit_fkey REFERENCES org_unit (id),
        date date NOT NULL,
        half_day text NOT NULL,
        second integer NOT NULL,
        checked_at timestamptz NOT NULL,
        badge text NOT NULL,
        uniform text NOT NULL,
        footwear text NOT NULL,
        rules text[] NOT NULL,
        note text,
        said text,
        refused_to_sign boolean NOT NULL,
        checked_by text NOT NULL,
        checked_by_id uuid NOT NULL CONSTRAINT inspection_check_checked_by_fkey REFERENCES employee (id),
        received_at timestamptz NOT NULL,
        content_hash text NOT NULL,
        cancelled_at timestamptz,
        cancelled_by text,
        cancel_reason text,
        opinion text,
        opinion_at timestamptz,
        CONSTRAINT inspection_check_badge_check CHECK (badge IN ('worn', 'worn-wrongly', 'outdated', 'not-worn', 'could-not-be-checked')),
        CONSTRAINT inspection_check_uniform_check CHECK (uniform IN ('right', 'wrong', 'exempt', 'could-not-be-checked')),
        CONSTRAINT inspection_check_footwear_check CHECK (footwear IN ('right', 'wrong', 'could-not-be-checked')),
        CONSTRAINT inspection_check_half_day_check CHECK (half_day IN ('morning', 'afternoon')),
        CONSTRAINT inspection_check_self_check CHECK (employee_id <> checked_by_id),
        CONSTRAINT inspection_check_cancelled_check CHECK
          ((cancelled_at IS NULL) = (cancelled_by IS NULL) AND (cancelled_at IS NULL) = (cancel_reason IS NULL)),
        CONSTRAINT inspection_check_opinion_check CHECK ((opinion IS NULL) = (opinion_at IS NULL))
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX inspection_check_person_key ON inspection_check (inspection_id, employee_id) WHERE cancelled_at IS NULL`,
    );
    await runner.query(`CREATE INDEX inspection_check_day ON inspection_check (employee_id, date)`);
    // A check is never rewritten: it is cancelled while its round is open, and answered by the person concerned.
    await runner.query(`
      CREATE FUNCTION inspection_check_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE ended boolean;
      BEGIN
        IF TG_OP = 'DELETE' THEN
          RAISE EXCEPTION 'checks of inspections are kept' USING ERRCODE = 'restrict_violation';
        END IF;
        SELECT ended_at IS NOT NULL INTO ended FROM inspection WHERE id = NEW.inspection_id;
        IF TG_OP = 'INSERT' THEN
          IF ended THEN RAISE EXCEPTION 'inspection % is frozen', NEW.inspection_id USING ERRCODE = 'restrict_violation'; END IF;
          RETURN NEW;
        END IF;
        IF to_jsonb(OLD) - '{cancelled_at,cancelled_by,cancel_reason,opinion,opinion_at}'::text[]
             <> to_jsonb(NEW) - '{cancelled_at,cancelled_by,cancel_reason,opinion,opinion_at}'::text[]
          OR ((ended OR OLD.cancelled_at IS NOT NULL) AND
            (OLD.cancelled_at, OLD.cancelled_by, OLD.cancel_reason) IS DISTINCT FROM (NEW.cancelled_at, NEW.cancelled_by, NEW.cancel_reason))
        THEN
          RAISE EXCEPTION 'check % is frozen', OLD.id USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`
      CREATE TRIGGER inspection_check_frozen BEFORE INSERT OR UPDATE OR DELETE ON inspection_check
      FOR EACH ROW EXECUTE FUNCTION inspection_check_frozen()`);
  }

  private async requests(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE inspection_request (
        id uuid CONSTRAINT inspection_request_pkey PRIMARY KEY,
        employee_id uuid NOT NULL CONSTRAINT inspection_request_employee_fkey REFERENCES employee (id),
        unit_id uuid NOT NULL CONSTRAINT inspection_request_unit_fkey REFERENCES org_unit (id),
        date date NOT NULL,
        about text NOT NULL,
        requested_by text NOT NULL,
        requested_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        CONSTRAINT inspection_request_about_check CHECK (about IN ('badge', 'uniform', 'footwear')),
        CONSTRAINT inspection_request_once_key UNIQUE (employee_id, date, about)
      )`);
  }

  /** The days whose checks have to be judged anew; compliance takes them up. */
  private async changes(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE inspection_change (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT inspection_change_pkey PRIMARY KEY,
        employee_id uuid NOT NULL,
        date date NOT NULL
      )`);
    await runner.query(`
      CREATE FUNCTION judge_anew_check() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO inspection_change (employee_id, date) VALUES (NEW.employee_id, NEW.date);
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER inspection_check_judge_anew AFTER INSERT OR UPDATE OF cancelled_at ON inspection_check
      FOR EACH ROW EXECUTE FUNCTION judge_anew_check()`);
    await runner.query(`
      CREATE FUNCTION judge_anew_inspection() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO inspection_change (employee_id, date)
        SELECT employee_id, date FROM inspection_check WHERE inspection_id = NEW.id;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER inspection_judge_anew AFTER UPDATE OF ended_at ON inspection
      FOR EACH ROW EXECUTE FUNCTION judge_anew_inspection()`);
    await runner.query(`
      CREATE FUNCTION judge_anew_exemption() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO inspection_change (employee_id, date)
        SELECT DISTINCT employee_id, date FROM inspection_check WHERE employee_id = NEW.employee_id
          AND (NEW.period @> date OR (TG_OP = 'UPDATE' AND OLD.period @> date));
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER conduct_exemption_judge_anew AFTER INSERT OR UPDATE ON conduct_exemption
      FOR EACH ROW EXECUTE FUNCTION judge_anew_exemption()`);
    await runner.query(`
      CREATE FUNCTION judge_anew_sex() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO inspection_change (employee_id, date)
        SELECT DISTINCT employee_id, date FROM inspection_check WHERE employee_id = NEW.id;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER employee_judge_anew AFTER UPDATE OF sex ON employee
      FOR EACH ROW WHEN (OLD.sex IS DISTINCT FROM NEW.sex) EXECUTE FUNCTION judge_anew_sex()`);
    await runner.query(`
      CREATE FUNCTION judge_anew_inspection_rule() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO inspection_change (employee_id, date)
        SELECT DISTINCT employee_id, date FROM inspection_check WHERE date >= NEW.from_date
          AND (NEW.unit_id IS NULL OR unit_id IN (SELECT unit_scope(ARRAY[NEW.unit_id])));
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER rule_overlay_judge_inspections AFTER INSERT ON rule_overlay
      FOR EACH ROW WHEN (NEW.path ~ '^(uniform|badge|courtesy|smoking)[.]') EXECUTE FUNCTION judge_anew_inspection_rule()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER rule_overlay_judge_inspections ON rule_overlay');
    await runner.query('DROP TRIGGER employee_judge_anew ON employee');
    await runner.query(
      'DROP TABLE inspection_change, inspection_request, inspection_check, inspection, conduct_exemption',
    );
    await runner.query(`
      DROP FUNCTION judge_anew_inspection_rule(), judge_anew_sex(), judge_anew_exemption(), judge_anew_inspection(), judge_anew_check(),
        inspection_check_frozen(), inspection_frozen()`);
    await runner.query(`DELETE FROM finding WHERE origin = 'inspection'`);
    await runner.query(`
      ALTER TABLE finding DROP CONSTRAINT finding_origin_check,
        ADD CONSTRAINT finding_origin_check CHECK (origin IN ('attendance', 'deadline', 'recurrence'))`);
  }
}
