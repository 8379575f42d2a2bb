import { peopleOf, scopeOf, type Caller } from '../../platform/access/caller.js';
import { inScope, scopeParameter } from '../../platform/access/scope.js';
import type { Conditions } from '../../platform/database/conditions.js';
import type { OverHeads } from './heads.service.js';
import { coversOf, unitOf, type DecidedTable } from './proposals/decided-tables.js';

/** Whether a proposal can wait on a caller: by the permission there, by name alone, or not at all (their own, decided already). */
export type DecisionRoad = 'permission' | 'name' | null;

/**
 * SQL of the road by which a proposal `p` about a row `c` of a table (the row itself, or a wish to cancel it) may be decided by the caller: never about themselves
 * nor over what they, or whoever could be behind them, proposed. {@link mayDecide} looks at the heads; the decision itself is checked again.
 */
export function decisionRoad(caller: Caller, where: Conditions, table: DecidedTable, p: 'c' | 'k' = 'c'): string {
  if (caller.kind === 'token' && caller.accountId === null) return 'NULL';
  const roots = scopeOf(caller, 'corrections:decide');
  const people = where.parameter(peopleOf(caller));
  const other = (column: string, id: string | null): string =>
    `${p}.${column} IS DISTINCT FROM coalesce(${where.parameter(id)}::uuid, '00000000-0000-0000-0000-000000000000')`;
  const open = [
    `${p}.status = 'proposed'`,
    `NOT coalesce(c.employee_id = ANY(${people}::uuid[]), false)`,
    ...['proposer_employee_id', 'proposer_responsible_id'].map((column) => `NOT coalesce(${p}.${column} = ANY(${people}::uuid[]), false)`),
    other('proposer_account_id', caller.accountId),
    other('proposer_token_id', caller.tokenId),
    `NOT ${coversOf(table, people)}`,
  ];
  const held = roots === undefined ? 'false' : inScope(unitOf[table], where.parameter(scopeParameter(roots)));
  return `CASE WHEN NOT (${open.join(' AND ')}) THEN NULL WHEN ${held} THEN 'permission' ELSE 'name' END`;
} // prettier-ignore

/** Whether that road leads to a decision: about a head by name alone, about anybody else by permission too. */
export function mayDecide(road: DecisionRoad, employeeId: string | null, { heads, under }: OverHeads): boolean {
  if (road === null) return false;
  const byName = employeeId !== null && under.has(employeeId);
  return byName || (road === 'permission' && !heads.has(employeeId ?? ''));
} // prettier-ignore
