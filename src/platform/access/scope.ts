import { AppError } from '../errors/app-error.js';
import { scopeOf, type Caller, type ScopeRoots } from './caller.js';
import type { Permission } from './permission.js';

/**
 * The one way a query is narrowed to the units a caller may see: a condition on `column` (a unit id)
 * for the parameter `placeholder` (`$3`, or `:roots` in a query builder), whose value is
 * {@link scopeParameter}. A grant on a unit covers its subtree and their predecessors (the SQL
 * function `unit_scope`).
 */
export function inScope(column: string, placeholder: string): string {
  return `(CAST(${placeholder} AS uuid[]) IS NULL OR ${column} IN (SELECT unit_scope(CAST(${placeholder} AS uuid[]))))`;
}

/** The value for the placeholder of {@link inScope}: null means everywhere. */
export function scopeParameter(roots: ScopeRoots): readonly string[] | null {
  return roots === 'everywhere' ? null : roots;
}

/**
 * Where `caller` holds `permission`.
 * @throws AppError not-permitted when nowhere.
 */
export function requiredScope(caller: Caller, permission: Permission): ScopeRoots {
  const roots = scopeOf(caller, permission);
  if (roots === undefined) throw new AppError('not-permitted');
  return roots;
}
