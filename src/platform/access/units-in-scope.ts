import type { EntityManager } from 'typeorm';
import { AppError } from '../errors/app-error.js';
import type { Caller } from './caller.js';
import type { Permission } from './permission.js';
import { inScope, requiredScope, scopeParameter } from './scope.js';

/**
 * Refuses a unit that does not exist or where the caller does not hold `permission`; null, everybody, is for those who hold it
 * everywhere.
 * @throws AppError not-permitted, or `refusal`
 */
export async function requireUnit(
  manager: EntityManager,
  caller: Caller,
  permission: Permission,
  unitId: string | null,
  refusal = new AppError('outside-scope', { field: 'unitId' }),
): Promise<void> {
  const roots = requiredScope(caller, permission);
  if (unitId === null && roots === 'everywhere') return;
  const rows = await manager.query<object[]>(
    `SELECT FROM org_unit WHERE id = $1 AND ${inScope('id', '$2')}`,
    [unitId, scopeParameter(roots)],
  );
  if (rows.length === 0) throw refusal;
}

/**
 * Refuses people who do not exist, or who on the date are not seen in a unit where the caller holds `permission`.
 * @throws AppError not-permitted, or `refusal`
 */
export async function requireEmployees(
  manager: EntityManager,
  caller: Caller,
  permission: Permission,
  people: readonly { readonly employeeId: string; readonly date: string }[],
  refusal = new AppError('outside-scope', { field: 'employeeId' }),
): Promise<void> {
  const roots = requiredScope(caller, permission);
  const [row] = await manager.query<{ outside: number }[]>(
    `SELECT count(*)::int AS outside FROM unnest($1::uuid[], $2::date[]) AS p(employee_id, date)
     LEFT JOIN employee e ON e.id = p.employee_id
     WHERE e.id IS NULL OR NOT ${inScope(`employee_unit(e.id, ${noonOf('p.date')})`, '$3')}`,
    [people.map(({ employeeId }) => employeeId), people.map(({ date }) => date), scopeParameter(roots)],
  );
  if (row?.outside !== 0) throw refusal;
}

/**
 * Refuses somebody whom the caller does not see, holding `permission`, in whatever unit they are in on the days `from` to `until`
 * (excluded; null runs on): what binds a person binds them in every unit that they move to meanwhile.
 * @throws AppError not-permitted, or `refusal`
 */
export async function requireEmployeeThroughout(
  manager: EntityManager,
  caller: Caller,
  permission: Permission,
  { employeeId, from, until }: { employeeId: string; from: string; until: string | null },
  refusal?: AppError,
): Promise<void> {
  const moves = await manager.query<{ date: string }[]>(
    `SELECT DISTINCT m.date FROM posting p CROSS JOIN LATERAL (
       VALUES ((lower(p.period) AT TIME ZONE 'Asia/Ho_Chi_Minh')::date), ((upper(p.period) AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)
     ) AS m(date)
     WHERE p.employee_id = $1 AND m.date > $2::date AND ($3::date IS NULL OR m.date < $3::date)
       AND employee_unit(p.employee_id, ${noonOf('m.date')}) IS NOT NULL`,
    [employeeId, from, until],
  );
  const days = [from, ...moves.map(({ date }) => date)].map((date) => ({ employeeId, date }));
  await requireEmployees(manager, caller, permission, days, refusal);
}

/** An instant of a civil date, in SQL: noon in Việt Nam, by which people are seen in a unit. */
export function noonOf(date: string): string {
  return `(${date}::timestamp + interval '12 hours') AT TIME ZONE 'Asia/Ho_Chi_Minh'`;
}
