import type { EntityManager } from 'typeorm';
import { limitedAbsences, type LimitedAbsence } from '../../../core/leave/absence-counts.js';
import type { Occasion } from '../../../core/requests/request-kind.js';
import type { CivilDate } from '../../../core/time/civil-date.js';

/** Leave that somebody has taken or asks for. */
export interface TakenLeave {
  readonly employeeId: string;
  readonly kind: 'leave-annual' | LimitedAbsence;
  readonly waiting: boolean;
  readonly fromMs: number;
  readonly untilMs: number;
}

/** Days of personal leave that requests were approved for. */
export interface PersonalLeave {
  readonly employeeId: string;
  readonly occasion: Occasion;
  readonly days: number;
}

/** Approved excuses, however they came to be, and annual leave that is asked for, on some date from `from` until before `until`. */
export function takenLeave(
  manager: EntityManager,
  employeeIds: readonly string[],
  from: CivilDate,
  until: CivilDate,
): Promise<TakenLeave[]> {
  const within = `period && tstzrange(($2::date - 1)::timestamp AT TIME ZONE 'UTC', ($3::date + 1)::timestamp AT TIME ZONE 'UTC')`;
  return manager.query<TakenLeave[]>(
    `SELECT employee_id AS "employeeId", kind, waiting, (extract(epoch FROM lower(period)) * 1000)::double precision AS "fromMs",
       (extract(epoch FROM upper(period)) * 1000)::double precision AS "untilMs"
     FROM (
       SELECT employee_id, kind, false AS waiting, period FROM excuse
       WHERE status = 'approved' AND kind = ANY($4::text[]) AND employee_id = ANY($1::uuid[]) AND ${within}
       UNION ALL
       SELECT employee_id, kind, true, period FROM work_request
       WHERE status = 'waiting' AND kind = 'leave-annual' AND employee_id = ANY($1::uuid[]) AND ${within}
     ) taken ORDER BY "fromMs"`,
    [employeeIds, from, until, ['leave-annual', ...limitedAbsences]],
  );
}

/** What was approved for each occasion, by the first day of the leave. */
export function personalLeave(
  manager: EntityManager,
  employeeIds: readonly string[],
  from: CivilDate,
  until: CivilDate,
): Promise<PersonalLeave[]> {
  return manager.query<PersonalLeave[]>(
    `SELECT employee_id AS "employeeId", occasion, sum(days) AS days FROM work_request
     WHERE status IN ('approved', 'cancelling') AND occasion IS NOT NULL AND employee_id = ANY($1::uuid[])
       AND first_day >= $2::date AND first_day < $3::date
     GROUP BY employee_id, occasion`,
    [employeeIds, from, until],
  );
}
