import { scopeOf, type Caller } from '../../platform/access/caller.js';
import { inScope, scopeParameter } from '../../platform/access/scope.js';
import type { Conditions } from '../../platform/database/conditions.js';
import { isOverHead } from './over-heads.js';

/**
 * SQL of whether a proposal `c`, by default a correction, waits for a decision that the caller may make: never about themselves nor over what they, or whoever
 * could be behind them, proposed. The decision itself is checked again.
 */
export function decidableBy(caller: Caller, where: Conditions, now: Date, unit = 'c.unit_id'): string {
  const roots = scopeOf(caller, 'corrections:decide');
  if (roots === undefined || (caller.kind === 'token' && caller.accountId === null)) return 'false';
  const own = [caller.employeeId, caller.responsibleEmployeeId ?? null].filter((id) => id !== null);
  const people = `${where.parameter(own)}::uuid[]`;
  const same = (column: string, id: string | null): string =>
    `c.${column} IS DISTINCT FROM coalesce(${where.parameter(id)}::uuid, '00000000-0000-0000-0000-000000000000')`;
  const others = ['employee_id', 'proposer_employee_id', 'proposer_responsible_id'].map(
    (column) => `NOT coalesce(c.${column} = ANY(${people}), false)`,
  );
  return `(${[
    `c.status = 'proposed'`,
    inScope(unit, where.parameter(scopeParameter(roots))),
    ...others,
    `NOT ${isOverHead(caller, where, now)}`,
    same('proposer_account_id', caller.accountId),
    same('proposer_token_id', caller.tokenId),
  ].join(' AND ')})`;
}
