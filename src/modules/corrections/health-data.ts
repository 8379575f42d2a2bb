import { healthKinds, type ExcuseKind } from '../../core/attendance/excuse-kind.js';
import { scopeOf, type Caller } from '../../platform/access/caller.js';
import type { Conditions } from '../../platform/database/conditions.js';
import { inScope, scopeParameter } from '../../platform/access/scope.js';

/** The kind that stands for every kind of health leave where the reader may not know which. */
export const HEALTH_LEAVE = 'health-leave';

/**
 * SQL that says whether the caller may read health data of the person `employee` in the unit `unit`: with the permission there, or
 * because it is their own.
 */
export function mayReadHealth(caller: Caller, where: Conditions, employee: string, unit: string): string {
  const roots = scopeOf(caller, 'health:read');
  const own = `${employee} = ${where.parameter(caller.employeeId)}::uuid`;
  const inside = roots === undefined ? 'false' : inScope(unit, where.parameter(scopeParameter(roots)));
  return `(coalesce(${own}, false) OR coalesce(${inside}, false))`;
}

/** The kind as audit entries name it: auditors read them, who may not read health data. */
export function auditedKind(kind: ExcuseKind): string {
  return healthKinds.includes(kind) ? HEALTH_LEAVE : kind;
}
