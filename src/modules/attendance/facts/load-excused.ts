import type { EntityManager } from 'typeorm';
import type { CivilDate } from '../../../core/time/civil-date.js';
import type { ExcusedTime } from '../day-facts.js';

/** An approved reason, and whom it covers: a person, or everybody of a unit. */
export interface ApprovedExcuse extends ExcusedTime {
  readonly unitId: string | null;
  readonly employeeId: string | null;
}

/** The approved reasons of these dates, of these people and of all units. */
export async function loadExcused(
  manager: EntityManager,
  employeeIds: readonly string[],
  from: CivilDate,
  until: CivilDate,
): Promise<ApprovedExcuse[]> {
  const rows = await manager.query<
    { id: string; unitId: string | null; employeeId: string | null; fromAt: Date; untilAt: Date }[]
  >(
    `SELECT id, unit_id AS "unitId", employee_id AS "employeeId", lower(period) AS "fromAt", upper(period) AS "untilAt"
     FROM excuse WHERE status = 'approved' AND (unit_id IS NOT NULL OR employee_id = ANY($1::uuid[]))
       AND period && tstzrange($2::date, $3::date)
     ORDER BY id`,
    [employeeIds, from, until],
  );
  return rows.map(({ fromAt, untilAt, ...row }) => ({
    ...row,
    fromMs: fromAt.getTime(),
    untilMs: untilAt.getTime(),
  }));
}
