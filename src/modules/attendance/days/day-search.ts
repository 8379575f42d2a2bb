import type { ExceptionKind } from '../../../core/attendance/attendance-exception.js';
import type { ReportedMonths } from '../../../core/closing/reported-months.js';
import type { CivilDate } from '../../../core/time/civil-date.js';
import type { EntityManager } from 'typeorm';
import type { Caller, ScopeRoots } from '../../../platform/access/caller.js';
import type { Permission } from '../../../platform/access/permission.js';
import { requiredScope } from '../../../platform/access/scope.js';
import { Conditions } from '../../../platform/database/conditions.js';
import { inMonthsSql } from '../../../platform/database/reported-months-sql.js';
import { TENANT_ID } from '../../../platform/database/tenant.js';
import { countColumns } from '../exceptions/exception-rank.js';

/** `waiting`: the window has closed and a reader has not delivered; `provisional`: the window is open. */
export type ShownStatus = 'provisional' | 'waiting' | 'final';

export const shownStatuses: readonly ShownStatus[] = ['provisional', 'waiting', 'final'];

/** Which days to read: dates half-open, a unit with all below it, a person, and what they must be like. */
export interface DaySearch {
  readonly from: CivilDate;
  readonly until: CivilDate;
  /** Only what the unit of duty of each day reports as these months. */
  readonly reported?: ReportedMonths | undefined;
  readonly unitId?: string | null | undefined;
  readonly employeeId?: string | null | undefined;
  /** Days with an exception of this kind. */
  readonly kind?: ExceptionKind | undefined;
  readonly status?: ShownStatus | undefined;
  readonly planned?: boolean | undefined;
  readonly present?: boolean | undefined;
  /** Words of name or code, without regard to case and diacritics. */
  readonly text?: string | undefined;
}

const OPEN = `d.status = 'provisional' AND d.closes_at`;

/**
 * The condition on `attendance_day d` of a search within the caller's scope; `permission` null for the caller's own days.
 * @throws AppError not-permitted
 */
export async function dayConditions(
  manager: EntityManager,
  caller: Caller,
  permission: Permission | null,
  search: DaySearch,
  now: Date,
): Promise<Conditions> {
  const { from, until, reported, unitId, employeeId, kind, status, planned, present, text } = search;
  const where = new Conditions()
    .add((p) => `d.tenant_id = ${p}`, TENANT_ID)
    .add((p) => `d.date >= CAST(${p} AS date)`, from)
    .add((p) => `d.date < CAST(${p} AS date)`, until);
  if (reported !== undefined) {
    const parameter = (value: unknown): string => where.parameter(value);
    const within = inMonthsSql(reported, { unit: 'd.unit_id', date: 'd.date', parameter });
    if (within !== null) where.always(within);
  }
  if (permission === null) where.add((p) => `d.employee_id = CAST(${p} AS uuid)`, caller.employeeId);
  else {
    const units = await unitsIn(manager, requiredScope(caller, permission), unitId ?? null);
    if (units !== null) where.add((p) => `d.unit_id = ANY (CAST(${p} AS uuid[]))`, units);
  }
  if (employeeId) where.add((p) => `d.employee_id = CAST(${p} AS uuid)`, employeeId);
  if (kind !== undefined) where.add((p) => `${countColumns[kind]} >= ${p}`, 1);
  if (status === 'final') where.add((p) => `d.status = ${p}`, status);
  if (status === 'waiting') where.add((p) => `${OPEN} <= ${p}`, now);
  if (status === 'provisional') where.add((p) => `${OPEN} > ${p}`, now);
  if (planned !== undefined) where.add((p) => `d.planned = ${p}`, planned);
  if (present !== undefined) where.add((p) => `d.present = ${p}`, present);
  const [word, ...others] = wordsOf(text);
  if (word !== undefined) {
    const more = others.map((each) => ` AND ${isIn(where.parameter(each))}`).join('');
    where.add((p) => `d.employee_id IN (SELECT e.id FROM employee e WHERE ${isIn(p)}${more})`, word);
  }
  return where;
}

/** Whether a pattern is in the folded name. */
function isIn(pattern: string): string {
  return `e.folded LIKE fold_vietnamese(CAST(${pattern} AS text) COLLATE "vi-x-icu")`;
}

const MOST_WORDS = 8;

/** The words of a text as patterns of LIKE, whose own signs lose their meaning. */
function wordsOf(text = ''): string[] {
  const words = text.split(/\s+/).filter((word) => word !== '');
  return words.slice(0, MOST_WORDS).map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
}

/**
 * The units of a scope, or of one unit in it; null for all. The same as `inScope`, read before: with the units in hand PostgreSQL
 * takes the index for a few and the whole table for many (ten times faster at either end).
 */
export async function unitsIn(
  manager: EntityManager,
  roots: ScopeRoots,
  unitId: string | null,
): Promise<readonly string[] | null> {
  const scope = roots === 'everywhere' ? null : await unitScope(manager, roots);
  if (unitId === null) return scope;
  const inside = await unitScope(manager, [unitId]);
  const known = new Set(scope);
  return scope === null ? inside : inside.filter((id) => known.has(id));
}

async function unitScope(manager: EntityManager, roots: readonly string[]): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>('SELECT unit_scope($1::uuid[]) AS id', [roots]);
  return rows.map(({ id }) => id);
}
