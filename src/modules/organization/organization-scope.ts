import type { EntityManager } from 'typeorm';
import { scopeOf, type Caller, type ScopeRoots } from '../../platform/access/caller.js';
import type { Permission } from '../../platform/access/permission.js';
import { inScope, requiredScope, scopeParameter } from '../../platform/access/scope.js';
import { AppError } from '../../platform/errors/app-error.js';

/** Whether a unit lies in the subtrees (and their predecessors) of `roots`; no unit lies only everywhere. */
export async function isUnitInScope(
  manager: EntityManager,
  roots: ScopeRoots,
  unitId: string | null,
): Promise<boolean> {
  if (roots === 'everywhere') return true;
  if (unitId === null) return false;
  const [row] = await manager.query<{ inside: boolean }[]>(
    `SELECT ${inScope('CAST($1 AS uuid)', '$2')} AS inside`,
    [unitId, scopeParameter(roots)],
  );
  return row?.inside ?? false;
}

/**
 * Refuses a unit where the caller does not hold `permission`.
 * @throws AppError outside-scope, or not-permitted when the caller holds it nowhere.
 */
export async function requireUnitInScope(
  manager: EntityManager,
  caller: Caller,
  permission: Permission,
  unitId: string | null,
  field: string,
): Promise<void> {
  const roots = requiredScope(caller, permission);
  if (!(await isUnitInScope(manager, roots, unitId))) throw new AppError('outside-scope', { field });
}

/**
 * Lets a change of an existing record pass only where the caller may change it. What the caller may
 * not even see is answered as if it were not there.
 * @throws AppError outside-scope for a record that is visible, not-found for one that is not.
 */
export async function requireWritable(
  manager: EntityManager,
  caller: Caller,
  permissions: { readonly write: Permission; readonly read: Permission },
  unitId: string | null,
): Promise<void> {
  if (await isUnitInScope(manager, requiredScope(caller, permissions.write), unitId)) return;
  const visible = scopeOf(caller, permissions.read);
  const seen = visible !== undefined && (await isUnitInScope(manager, visible, unitId));
  throw new AppError(seen ? 'outside-scope' : 'not-found');
}
