import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Days with exceptions are found without looking at the others, and every server hears which days changed. */
export class AttendanceReading1764000020000 implements MigrationInterface {
  readonly name = 'AttendanceReading1764000020000';

  async up(runner: QueryRunner): Promise<void> {
    // The gravest first, then by date; the expression and the condition are those of exception-rank.ts.
    await runner.query(`
      CREATE INDEX attendance_day_inbox ON attendance_day (
        tenant_id,
        (CASE WHEN absences > 0 THEN 0 WHEN missing_ins + missing_outs > 0 THEN 1
              WHEN late_arrivals + early_departures > 0 THEN 2 ELSE 3 END),
        date, employee_id
      ) INCLUDE (unit_id, absences, missing_ins, missing_outs, late_arrivals, early_departures, unscheduled)
      WHERE absences + missing_ins + missing_outs + late_arrivals + early_departures + unscheduled > 0`);
    // One message a statement: the days themselves while they fit into it, else between which dates they lie and in which units.
    await runner.query(`
      CREATE FUNCTION attendance_day_tell() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        days integer;
        message jsonb;
      BEGIN
        SELECT count(*) INTO days FROM (SELECT FROM touched LIMIT 76) AS few;
        IF days = 0 THEN
          RETURN NULL;
        ELSIF days <= 75 THEN
          SELECT jsonb_build_object('id', gen_random_uuid(), 'days', jsonb_agg(jsonb_build_array(employee_id, date, unit_id)))
            INTO message FROM touched;
        ELSE
          SELECT jsonb_build_object('id', gen_random_uuid(), 'many', jsonb_build_object(
              'from', min(date), 'through', max(date), 'days', count(*),
              'units', CASE WHEN count(DISTINCT unit_id) <= 150 THEN jsonb_agg(DISTINCT unit_id) END))
            INTO message FROM touched;
        END IF;
        PERFORM pg_notify('congvu_attendance_days', message::text);
        RETURN NULL;
      END $$`);
    for (const [event, rows] of [
      ['insert', 'NEW TABLE'],
      ['update', 'NEW TABLE'],
      ['delete', 'OLD TABLE'],
    ] as const) {
      await runner.query(`
        CREATE TRIGGER attendance_day_tell_${event} AFTER ${event.toUpperCase()} ON attendance_day
        REFERENCING ${rows} AS touched FOR EACH STATEMENT EXECUTE FUNCTION attendance_day_tell()`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const event of ['insert', 'update', 'delete']) {
      await runner.query(`DROP TRIGGER attendance_day_tell_${event} ON attendance_day`);
    }
    await runner.query('DROP FUNCTION attendance_day_tell()');
    await runner.query('DROP INDEX attendance_day_inbox');
  }
}
