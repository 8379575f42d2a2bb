import type { EntityManager } from 'typeorm';
import type { Caller } from '../../platform/access/caller.js';
import type { Permission } from '../../platform/access/permission.js';
import { inScope, requiredScope, scopeParameter } from '../../platform/access/scope.js';
import { AppError } from '../../platform/errors/app-error.js';
import { Closing } from './closing.entity.js';

/** Whether a closing has to lie within the caller's units, or only to share some with them (the head of a counter). */
export type Reach = 'whole' | 'part';

/** A condition on the unit of a closing, in `column`, for the roots in `placeholder`. */
export function reaches(reach: Reach, column: string, placeholder: string): string {
  const within = inScope(column, placeholder);
  if (reach === 'whole') return within;
  return `(${within} OR EXISTS (SELECT FROM unnest(CAST(${placeholder} AS uuid[])) AS root
    WHERE root IN (SELECT unit_scope(ARRAY[${column}]))))`;
}

/** A closing that the caller may see. @throws AppError not-permitted, not-found */
export async function seenClosing(manager: EntityManager, caller: Caller, id: string): Promise<Closing> {
  return find(manager, caller, id, 'closings:read', 'part', '');
}

/**
 * A closing that the caller may move on, locked. A step has to be answered for by a person: tokens and the command line take none.
 * @throws AppError not-permitted, not-found
 */
export async function lockedClosing(
  manager: EntityManager,
  caller: Caller,
  id: string,
  permission: Permission,
  reach: Reach,
): Promise<Closing> {
  refuseNobody(caller);
  return find(manager, caller, id, permission, reach, 'FOR UPDATE');
}

/** A closing that the caller may move on as a whole, not locked. @throws AppError not-permitted, not-found */
export async function reachedClosing(
  manager: EntityManager,
  caller: Caller,
  id: string,
  permission: Permission,
): Promise<Closing> {
  refuseNobody(caller);
  return find(manager, caller, id, permission, 'whole', '');
}

/** @throws AppError not-permitted for a token or the command line */
export function refuseNobody(caller: Caller): void {
  if (caller.kind !== 'session') throw new AppError('not-permitted');
}

async function find(
  manager: EntityManager,
  caller: Caller,
  id: string,
  permission: Permission,
  reach: Reach,
  lock: string,
): Promise<Closing> {
  const roots = scopeParameter(requiredScope(caller, permission));
  const [row] = await manager.query<object[]>(
    `SELECT 1 FROM closing c WHERE c.id = $1 AND ${reaches(reach, 'c.unit_id', '$2')} ${lock}`,
    [id, roots],
  );
  const closing = row && (await manager.findOneBy(Closing, { id }));
  if (!closing) throw new AppError('not-found');
  return closing;
}

/** Those of the units where the caller holds the permission. @throws AppError not-permitted */
export async function unitsWithin(
  manager: EntityManager,
  caller: Caller,
  permission: Permission,
  unitIds: readonly string[],
): Promise<string[]> {
  const roots = scopeParameter(requiredScope(caller, permission));
  const rows = await manager.query<{ id: string }[]>(
    `SELECT u.id FROM unnest($1::uuid[]) AS u(id) WHERE ${inScope('u.id', '$2')} ORDER BY u.id`,
    [unitIds, roots],
  );
  return rows.map(({ id }) => id);
}
