import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rosters of single dates and reception hours; schedules and their assignments mark the days they concern themselves. */
export class Rosters1764000018000 implements MigrationInterface {
  readonly name = 'Rosters1764000018000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE shift_roster (
        id uuid CONSTRAINT shift_roster_pkey PRIMARY KEY,
        employee_id uuid NOT NULL CONSTRAINT shift_roster_employee_fkey REFERENCES employee (id),
        date date NOT NULL,
        sessions jsonb NOT NULL,
        policy text,
        document text,
        author text NOT NULL,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT shift_roster_date_key UNIQUE (employee_id, date),
        CONSTRAINT shift_roster_sessions_check CHECK (jsonb_typeof(sessions) = 'array'),
        CONSTRAINT shift_roster_policy_check CHECK (policy IN ('each-session', 'day-span', 'entry-only', 'exempt'))
      )`);
    await runner.query(`
      CREATE TABLE reception_hours (
        id uuid CONSTRAINT reception_hours_pkey PRIMARY KEY,
        unit_id uuid NOT NULL CONSTRAINT reception_hours_unit_fkey REFERENCES org_unit (id),
        period daterange NOT NULL,
        pattern jsonb NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT reception_hours_period_check CHECK (NOT isempty(period) AND NOT lower_inf(period)),
        CONSTRAINT reception_hours_overlap EXCLUDE USING gist (unit_id WITH =, period WITH &&)
      )`);
    // Civil dates of one person, or of everybody who is posted to a unit and below on one of them.
    await runner.query(`
      CREATE FUNCTION mark_stale_dates(unit uuid, employee uuid, dates daterange, cause text) RETURNS void LANGUAGE sql AS $$
        INSERT INTO stale_mark (employee_id, from_date, until_date, cause)
        SELECT employee, lower(dates), upper(dates), cause WHERE employee IS NOT NULL AND NOT isempty(dates)
        UNION
        SELECT posting.employee_id, lower(dates), upper(dates), cause FROM posting
        WHERE unit IS NOT NULL AND NOT isempty(dates) AND unit_id IN (SELECT unit_scope(ARRAY[unit]))
          AND period && tstzrange(
            lower(dates)::timestamp AT TIME ZONE 'UTC' - interval '1 day', upper(dates)::timestamp AT TIME ZONE 'UTC' + interval '1 day')
      $$`);
    await runner.query(`
      CREATE FUNCTION mark_stale_roster() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP <> 'INSERT' THEN
          PERFORM mark_stale_dates(NULL, OLD.employee_id, daterange(OLD.date, OLD.date + 1), 'roster');
        END IF;
        IF TG_OP <> 'DELETE' THEN
          PERFORM mark_stale_dates(NULL, NEW.employee_id, daterange(NEW.date, NEW.date + 1), 'roster');
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER shift_roster_stale AFTER INSERT OR UPDATE OR DELETE ON shift_roster
      FOR EACH ROW EXECUTE FUNCTION mark_stale_roster()`);
    // An assignment that only ends earlier or later concerns the dates it loses or gains.
    await runner.query(`
      CREATE FUNCTION mark_stale_assignment() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        kept daterange := 'empty';
      BEGIN
        IF TG_OP = 'UPDATE' AND OLD.schedule_id = NEW.schedule_id
          AND OLD.unit_id IS NOT DISTINCT FROM NEW.unit_id AND OLD.employee_id IS NOT DISTINCT FROM NEW.employee_id
        THEN
          kept := OLD.period * NEW.period;
        END IF;
        IF TG_OP <> 'INSERT' THEN
          PERFORM mark_stale_dates(OLD.unit_id, OLD.employee_id, part, 'schedule')
          FROM unnest(datemultirange(OLD.period) - datemultirange(kept)) AS part;
        END IF;
        IF TG_OP <> 'DELETE' THEN
          PERFORM mark_stale_dates(NEW.unit_id, NEW.employee_id, part, 'schedule')
          FROM unnest(datemultirange(NEW.period) - datemultirange(kept)) AS part;
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER schedule_assignment_stale AFTER INSERT OR UPDATE OR DELETE ON schedule_assignment
      FOR EACH ROW EXECUTE FUNCTION mark_stale_assignment()`);
    await runner.query(`
      CREATE FUNCTION mark_stale_schedule() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM mark_stale_dates(unit_id, employee_id, period, 'schedule') FROM schedule_assignment WHERE schedule_id = NEW.id;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER work_schedule_stale AFTER UPDATE ON work_schedule FOR EACH ROW
      WHEN ((OLD.policy, OLD.pattern, OLD.trust_direction, OLD.follows_calendar, OLD.capture_before_minutes, OLD.capture_after_minutes)
        IS DISTINCT FROM
        (NEW.policy, NEW.pattern, NEW.trust_direction, NEW.follows_calendar, NEW.capture_before_minutes, NEW.capture_after_minutes))
      EXECUTE FUNCTION mark_stale_schedule()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER work_schedule_stale ON work_schedule');
    await runner.query('DROP TRIGGER schedule_assignment_stale ON schedule_assignment');
    await runner.query('DROP TABLE reception_hours, shift_roster');
    await runner.query('DROP FUNCTION mark_stale_schedule(), mark_stale_assignment(), mark_stale_roster()');
    await runner.query('DROP FUNCTION mark_stale_dates(uuid, uuid, daterange, text)');
  }
}
