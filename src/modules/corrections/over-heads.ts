import type { EntityManager } from 'typeorm';
import { zoneClock } from '../../core/time/zone-clock.js';
import { peopleOf, type Caller } from '../../platform/access/caller.js';
import type { Conditions } from '../../platform/database/conditions.js';
import { AppError } from '../../platform/errors/app-error.js';

/** Over whom a caller may not decide, and over whom they may whatever permission they hold. */
export interface OverHeads {
  /** Heads of a unit of which the caller, or whoever could be behind the caller, is: what favours a head is decided outside the unit. */
  readonly heads: ReadonlySet<string>;
  /** Those whose superior the caller is by name: named for the person, or for a unit above the one that the person heads. */
  readonly under: ReadonlySet<string>;
}

/**
 * SQL of whether `person` is the main superior, on a date, of a unit of which one of `people` is at an instant; the rule of decisions about
 * findings, explanations and requests.
 */
function headsUnitOf(person: string, people: string, date: string, at: string): string {
  return `EXISTS (SELECT FROM superior h CROSS JOIN unnest(${people}::uuid[]) AS p(id)
    WHERE h.superior_id = ${person} AND NOT h.substitute AND h.unit_id IS NOT NULL AND h.period @> ${date}::date
      AND employee_unit(p.id, ${at}::timestamptz) IN (SELECT unit_scope(ARRAY[h.unit_id]))
      AND employee_unit(${person}, ${at}::timestamptz) IN (SELECT unit_scope(ARRAY[h.unit_id])))`;
}

/**
 * SQL of whether `self` is named on a date for a unit above one that `person` heads, and which that person does not head as well. Deputies of the
 * unit itself stand below its head.
 */
function headOver(person: string, self: string, date: string, at: string): string {
  return `EXISTS (SELECT FROM superior h JOIN superior s ON s.unit_id <> h.unit_id AND h.unit_id IN (SELECT unit_scope(ARRAY[s.unit_id]))
    WHERE h.superior_id = ${person} AND NOT h.substitute AND h.period @> ${date}::date
      AND employee_unit(${person}, ${at}::timestamptz) IN (SELECT unit_scope(ARRAY[h.unit_id]))
      AND s.superior_id = ${self} AND s.superior_id <> ${person} AND s.period @> ${date}::date
      AND NOT EXISTS (SELECT FROM superior t WHERE t.unit_id = s.unit_id AND t.superior_id = ${person} AND NOT t.substitute AND t.period @> ${date}::date))`;
}

/** Which of these people the caller stands below or above, now. A token is nobody's superior. */
export async function overHeads(
  manager: EntityManager,
  caller: Caller,
  employeeIds: readonly string[],
  now: Date,
): Promise<OverHeads> {
  const { date } = zoneClock('Asia/Ho_Chi_Minh').toLocal(now.getTime());
  const self = caller.kind === 'token' ? null : caller.employeeId;
  const rows = await manager.query<{ id: string; head: boolean; under: boolean }[]>(
    `SELECT e.id, ${headsUnitOf('e.id', '$2', '$3', '$4')} AS head,
       EXISTS (SELECT FROM superior s WHERE s.employee_id = e.id AND s.superior_id = $5 AND s.period @> $3::date)
         OR ${headOver('e.id', '$5', '$3', '$4')} AS under
     FROM unnest($1::uuid[]) AS e(id)`,
    [[...new Set(employeeIds)], peopleOf(caller), date, now, self],
  );
  const idsWhere = (is: (row: (typeof rows)[number]) => boolean): Set<string> =>
    new Set(rows.filter(is).map(({ id }) => id));
  return { heads: idsWhere(({ head }) => head), under: idsWhere(({ under }) => under) };
}

/** Refuses to decide about the head of a unit of which the caller is, unless the caller is named as that person's superior. @throws AppError not-the-superior */
export function refuseOverHead({ heads, under }: OverHeads, employeeId: string | null): void {
  if (employeeId !== null && heads.has(employeeId) && !under.has(employeeId))
    throw new AppError('not-the-superior');
}

/** SQL of whether the person of a proposal `c` heads a unit of which the caller is. */
export function isOverHead(caller: Caller, where: Conditions, now: Date): string {
  const { date } = zoneClock('Asia/Ho_Chi_Minh').toLocal(now.getTime());
  return `(c.employee_id IS NOT NULL AND ${headsUnitOf('c.employee_id', where.parameter(peopleOf(caller)), where.parameter(date), where.parameter(now))})`;
}
