import type { EntityManager } from 'typeorm';
import { addDays } from '../../../core/time/civil-date.js';
import { firstDayOf, lastDayOf, type MonthDates } from '../../../core/time/civil-month.js';

/** A person of the unit. */
export interface MonthPerson {
  readonly id: string;
  readonly code: string;
  readonly fullName: string;
}

/** Everybody who is employed and posted in the unit, or below it, on some day of the month, by given name. */
export async function peopleOfMonth(
  manager: EntityManager,
  unitId: string,
  month: MonthDates,
): Promise<MonthPerson[]> {
  return manager.query<MonthPerson[]>(
    `SELECT e.id, e.code, e.full_name AS "fullName" FROM employee e
     WHERE EXISTS (
       SELECT FROM posting p WHERE p.employee_id = e.id AND p.unit_id IN (SELECT unit_scope(ARRAY[$1::uuid]))
         AND p.period && tstzrange($2::date::timestamp AT TIME ZONE 'UTC' - interval '1 day', $3::date::timestamp AT TIME ZONE 'UTC' + interval '1 day'))
       AND daterange(e.active_from, e.active_until) && daterange($2::date, $3::date)
     ORDER BY vietnamese_given_name(e.full_name), e.full_name, e.id`,
    [unitId, firstDayOf(month), addDays(lastDayOf(month), 1)],
  );
}
