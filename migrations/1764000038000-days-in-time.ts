import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether each day was attended in time; null for days that count neither way, such as leave. */
export class DaysInTime1764000038000 implements MigrationInterface {
  readonly name = 'DaysInTime1764000038000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE attendance_day ADD COLUMN in_time boolean');
    // Nothing that is shown of a day changes: nobody is told.
    await runner.query('ALTER TABLE attendance_day DISABLE TRIGGER attendance_day_tell_update');
    // As attendedInTime of core says it.
    await runner.query(`
      UPDATE attendance_day d SET in_time = d.present AND d.absences = 0 AND d.late_arrivals = 0 AND d.early_departures = 0 AND NOT s.absent
      FROM attendance_day o
      CROSS JOIN LATERAL (
        SELECT bool_or(state = 'pending') AS pending, bool_or(state = 'absent') AS absent FROM (
          SELECT CASE json_typeof(c) WHEN 'array' THEN c->>2 ELSE c->>'state' END AS state,
            json_typeof(c) = 'object' AND c->>'excuseId' IS NOT NULL AS excused
          FROM json_array_elements(coalesce(substr(o.timesheet, strpos(o.timesheet, ' ') + 1)::json, o.detail->'credits')) AS c
        ) AS each
        WHERE state IN ('earned', 'incomplete', 'absent', 'forfeited', 'pending')
          OR (state = 'unpaid' AND NOT excused) OR (state = 'confirmed' AND o.missing_ins + o.missing_outs > 0)
      ) AS s
      WHERE o.planned AND NOT s.pending AND d.tenant_id = o.tenant_id AND d.employee_id = o.employee_id AND d.date = o.date`);
    await runner.query('ALTER TABLE attendance_day ENABLE TRIGGER attendance_day_tell_update');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE attendance_day DROP COLUMN in_time');
  }
}
