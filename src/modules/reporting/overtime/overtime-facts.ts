import type { EntityManager } from 'typeorm';
import type { CivilDate } from '../../../core/time/civil-date.js';

/** Overtime of somebody that was approved. */
export interface OvertimeFact {
  readonly employeeId: string;
  readonly unitId: string;
  readonly date: CivilDate;
  readonly minutes: number;
  /** Seconds since midnight of the date by the clock of the unit, beyond a day where it ends on a later one. */
  readonly fromSecond: number;
  readonly untilSecond: number;
}

/** What stands approved of some units between two dates, in an order of its own: the same overtime is the same text. */
export function overtimeOf(
  manager: EntityManager,
  unitIds: readonly string[],
  { from, to }: { readonly from: CivilDate; readonly to: CivilDate },
): Promise<OvertimeFact[]> {
  return manager.query<OvertimeFact[]>(
    `SELECT w.employee_id AS "employeeId", w.unit_id AS "unitId", w.first_day AS date,
       (extract(epoch FROM upper(w.period) - lower(w.period)) / 60)::double precision AS minutes,
       extract(epoch FROM (lower(w.period) AT TIME ZONE unit_zone(w.unit_id)) - w.first_day)::double precision AS "fromSecond",
       extract(epoch FROM (upper(w.period) AT TIME ZONE unit_zone(w.unit_id)) - w.first_day)::double precision AS "untilSecond"
     FROM work_request w
     WHERE w.kind = 'overtime' AND w.status IN ('approved', 'cancelling') AND w.first_day BETWEEN $2::date AND $3::date AND w.unit_id = ANY($1::uuid[])
     ORDER BY w.unit_id, w.employee_id, w.period, w.id`,
    [unitIds, from, to],
  );
} // prettier-ignore
