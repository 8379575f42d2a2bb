import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The work calendar: dates that are no ordinary day, of the installation or of a unit and below; only confirmed ones count. */
export class Calendar1764000015000 implements MigrationInterface {
  readonly name = 'Calendar1764000015000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE calendar_entry (
        id uuid CONSTRAINT calendar_entry_pkey PRIMARY KEY,
        unit_id uuid CONSTRAINT calendar_entry_unit_fkey REFERENCES org_unit (id),
        date date NOT NULL,
        kind text NOT NULL,
        name text COLLATE "vi-x-icu" NOT NULL,
        pair_date date,
        status text NOT NULL,
        document text,
        confirmed_by text,
        confirmed_at timestamptz,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT calendar_entry_kind_check CHECK (kind IN ('holiday', 'holiday_on_restday', 'substitute', 'swapped_off', 'makeup_work')),
        CONSTRAINT calendar_entry_pair_check CHECK ((kind IN ('swapped_off', 'makeup_work')) = (pair_date IS NOT NULL) AND pair_date <> date),
        CONSTRAINT calendar_entry_status_check CHECK (status IN ('suggested', 'confirmed')),
        CONSTRAINT calendar_entry_confirmed_check CHECK ((status = 'confirmed') = (document IS NOT NULL) AND (document IS NULL) = (confirmed_by IS NULL)
          AND (document IS NULL) = (confirmed_at IS NULL))
      )`);
    await runner.query(`
      CREATE UNIQUE INDEX calendar_entry_date_key ON calendar_entry
        (date, coalesce(unit_id, '00000000-0000-0000-0000-000000000000'))`);
    // A date marks the days of everybody it may concern, whoever writes it.
    await runner.query(`
      CREATE FUNCTION mark_stale_date(unit uuid, day date) RETURNS void LANGUAGE sql AS $$
        INSERT INTO stale_mark (employee_id, from_date, until_date, cause)
        SELECT DISTINCT employee_id, day, day + 1, 'calendar' FROM posting
        WHERE (unit IS NULL OR unit_id IN (SELECT unit_scope(ARRAY[unit])))
          AND period && tstzrange(day::timestamp AT TIME ZONE 'UTC' - interval '1 day', day::timestamp AT TIME ZONE 'UTC' + interval '2 days')
      $$`);
    await runner.query(`
      CREATE FUNCTION mark_stale_calendar() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP <> 'INSERT' AND OLD.status = 'confirmed' THEN
          PERFORM mark_stale_date(OLD.unit_id, OLD.date);
        END IF;
        IF TG_OP <> 'DELETE' AND NEW.status = 'confirmed' THEN
          PERFORM mark_stale_date(NEW.unit_id, NEW.date);
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER calendar_entry_stale AFTER INSERT OR UPDATE OR DELETE ON calendar_entry
      FOR EACH ROW EXECUTE FUNCTION mark_stale_calendar()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE calendar_entry');
    await runner.query('DROP FUNCTION mark_stale_calendar(), mark_stale_date(uuid, date)');
  }
}
