import { healthKinds, HEALTH_LEAVE_VI } from '../../../core/attendance/excuse-kind.js';
import type { SessionCredit } from '../../../core/attendance/session-credit.js';
import { scopeOf, type Caller } from '../../../platform/access/caller.js';
import { inScope, scopeParameter } from '../../../platform/access/scope.js';
import type { Conditions } from '../../../platform/database/conditions.js';

/**
 * SQL that says whether an excuse `x` says something about health which the caller may not read: neither with the permission in
 * the unit nor because it is their own.
 */
export function hidesHealth(caller: Caller, where: Conditions, employee: string, unit: string): string {
  const roots = scopeOf(caller, 'health:read');
  const own = `${employee} = ${where.parameter(caller.employeeId)}::uuid`;
  const inside = roots === undefined ? 'false' : inScope(unit, where.parameter(scopeParameter(roots)));
  return `(x.kind = ANY(${where.parameter(healthKinds)}::text[]) AND NOT coalesce(${own}, false) AND NOT coalesce(${inside}, false))`;
}

/** The credit as somebody sees it who may not know which health leave it was: words in the place of the symbol. */
export function withoutHealth({ sessionId, credit, state, minutes }: SessionCredit): SessionCredit {
  return { sessionId, credit, state, minutes, symbol: HEALTH_LEAVE_VI };
}
