import type { EntityManager } from 'typeorm';
import { healthKinds, HEALTH_LEAVE_VI } from '../../../core/attendance/excuse-kind.js';
import type { SessionCredit } from '../../../core/attendance/session-credit.js';
import { scopeOf, type Caller } from '../../../platform/access/caller.js';
import { inScope, scopeParameter } from '../../../platform/access/scope.js';
import { Conditions } from '../../../platform/database/conditions.js';

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

/** Whose day uses which excuse. */
export interface UsedExcuse {
  readonly excuseId: string;
  readonly employeeId: string;
  readonly unitId: string;
}

/** The excuses among these that say something about health which the caller may not read. */
export async function hiddenExcuses(
  manager: EntityManager,
  caller: Caller,
  used: readonly UsedExcuse[],
): Promise<Set<string>> {
  if (used.length === 0) return new Set();
  const where = new Conditions();
  const [excuses, people, units] = [
    used.map(({ excuseId }) => excuseId),
    used.map(({ employeeId }) => employeeId),
    used.map(({ unitId }) => unitId),
  ].map((list) => `${where.parameter(list)}::uuid[]`);
  const found = await manager.query<{ id: string }[]>(
    `SELECT DISTINCT x.id FROM unnest(${excuses}, ${people}, ${units}) AS w(excuse_id, employee_id, unit_id)
     JOIN excuse x ON x.id = w.excuse_id WHERE ${hidesHealth(caller, where, 'w.employee_id', 'w.unit_id')}`,
    where.values,
  );
  return new Set(found.map(({ id }) => id));
}
