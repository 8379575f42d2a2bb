import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The queue of attendance days that may have changed. Rows are only added and claimed, never updated. */
export class Staleness1764000005000 implements MigrationInterface {
  readonly name = 'Staleness1764000005000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE stale_mark (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT stale_mark_pkey PRIMARY KEY,
        credential text COLLATE "C",
        at timestamptz,
        employee_id uuid,
        from_date date,
        until_date date,
        cause text NOT NULL,
        marked_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT stale_mark_what_check CHECK (
          (credential IS NOT NULL AND at IS NOT NULL AND employee_id IS NULL) OR
          (employee_id IS NOT NULL AND credential IS NULL AND at IS NULL))
      )`);
    // Facts about people mark their days themselves, whoever writes them: nothing can forget to. A civil
    // date of any zone lies within a day of the UTC date of its instants.
    await runner.query(`
      CREATE FUNCTION mark_stale(employee uuid, period tstzrange, cause text) RETURNS void LANGUAGE sql AS $$
        INSERT INTO stale_mark (employee_id, from_date, until_date, cause)
        SELECT employee, (lower(period) AT TIME ZONE 'UTC')::date - 1, (upper(period) AT TIME ZONE 'UTC')::date + 2, cause
        WHERE employee IS NOT NULL AND NOT isempty(period)
      $$`);
    await runner.query(`
      CREATE FUNCTION mark_stale_period() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP <> 'INSERT' THEN
          PERFORM mark_stale(OLD.employee_id, OLD.period, TG_TABLE_NAME);
        END IF;
        IF TG_OP <> 'DELETE' THEN
          PERFORM mark_stale(NEW.employee_id, NEW.period, TG_TABLE_NAME);
        END IF;
        RETURN NULL;
      END $$`);
    for (const table of ['badge', 'posting']) {
      await runner.query(`
        CREATE TRIGGER ${table}_stale AFTER INSERT OR DELETE ON ${table}
        FOR EACH ROW EXECUTE FUNCTION mark_stale_period()`);
      await runner.query(`
        CREATE TRIGGER ${table}_stale_update AFTER UPDATE ON ${table} FOR EACH ROW
        WHEN (OLD.period IS DISTINCT FROM NEW.period OR OLD.employee_id IS DISTINCT FROM NEW.employee_id)
        EXECUTE FUNCTION mark_stale_period()`);
    }
    await runner.query(`
      CREATE FUNCTION mark_stale_employment() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO stale_mark (employee_id, cause) VALUES (NEW.id, 'employee');
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER employee_stale AFTER UPDATE ON employee FOR EACH ROW
      WHEN (OLD.active_from IS DISTINCT FROM NEW.active_from OR OLD.active_until IS DISTINCT FROM NEW.active_until)
      EXECUTE FUNCTION mark_stale_employment()`);
    await runner.query(`
      CREATE FUNCTION mark_stale_unit() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO stale_mark (employee_id, cause)
        SELECT DISTINCT p.employee_id, 'unit' FROM posting p WHERE p.unit_id IN (SELECT unit_scope(ARRAY[NEW.id]));
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER org_unit_stale AFTER UPDATE ON org_unit FOR EACH ROW
      WHEN (OLD.parent_id IS DISTINCT FROM NEW.parent_id OR OLD.zone IS DISTINCT FROM NEW.zone)
      EXECUTE FUNCTION mark_stale_unit()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER org_unit_stale ON org_unit');
    await runner.query('DROP TRIGGER employee_stale ON employee');
    for (const table of ['badge', 'posting']) {
      await runner.query(`DROP TRIGGER ${table}_stale ON ${table}`);
      await runner.query(`DROP TRIGGER ${table}_stale_update ON ${table}`);
    }
    await runner.query('DROP FUNCTION mark_stale_unit(), mark_stale_employment(), mark_stale_period()');
    await runner.query('DROP FUNCTION mark_stale(uuid, tstzrange, text)');
    await runner.query('DROP TABLE stale_mark');
  }
}
