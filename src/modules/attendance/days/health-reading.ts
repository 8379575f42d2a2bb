import type { EntityManager } from 'typeorm';
import { healthKinds, HEALTH_LEAVE_VI } from '../../../core/attendance/excuse-kind.js';
import type { SessionCredit } from '../../../core/attendance/session-credit.js';
import { scopeOf, type Caller } from '../../../platform/access/caller.js';
import { inScope, scopeParameter } from '../../../platform/access/scope.js';
import { Conditions } from '../../../platform/database/conditions.js';

/** The credit as somebody sees it who may not know which health leave it was: words in the place of the symbol. */
export function withoutHealth({ sessionId, credit, state, minutes }: SessionCredit): SessionCredit {
  return { sessionId, credit, state, minutes, symbol: HEALTH_LEAVE_VI };
}

/** A day of the unit rests on the excuse. */
export interface UsedExcuse {
  readonly excuseId: string;
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
  const excuses = where.parameter(used.map(({ excuseId }) => excuseId));
  const units = where.parameter(used.map(({ unitId }) => unitId));
  const found = await manager.query<{ id: string }[]>(
    `SELECT DISTINCT x.id FROM unnest(${excuses}::uuid[], ${units}::uuid[]) AS w(excuse_id, unit_id)
     JOIN excuse x ON x.id = w.excuse_id WHERE ${hidesHealth(caller, where)}`,
    where.values,
  );
  return new Set(found.map(({ id }) => id));
}

/** SQL that says whether `x` is about health and the caller may neither read that in the unit nor is the person concerned. */
function hidesHealth(caller: Caller, where: Conditions): string {
  const roots = scopeOf(caller, 'health:read');
  const own = `x.employee_id = ${where.parameter(caller.employeeId)}::uuid`;
  const inside = roots === undefined ? 'false' : inScope('w.unit_id', where.parameter(scopeParameter(roots)));
  return `x.kind = ANY(${where.parameter(healthKinds)}::text[]) AND NOT coalesce(${own}, false) AND NOT coalesce(${inside}, false)`;
}
