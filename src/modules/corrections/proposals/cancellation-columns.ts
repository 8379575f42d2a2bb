import { peopleOf, scopeOf, type Caller } from '../../../platform/access/caller.js';
import { inScope, scopeParameter } from '../../../platform/access/scope.js';
import type { Conditions } from '../../../platform/database/conditions.js';
import type { DecisionState } from '../decision-columns.js';
import { unitOf, type DecidedTable } from './decided-tables.js';

/** The last wish to cancel something that was approved, as lists show it. */
export interface CancellationView {
  readonly id: string;
  readonly status: DecisionState;
  /** null where it may tell of somebody's health, to whom may not know. */
  readonly reason: string | null;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly decisionNote: string | null;
  /** Who had approved what is, or is to be, cancelled. */
  readonly approvedBy: string;
  readonly approvedAt: Date;
}

/** SQL of the last {@link CancellationView} of a row `c`; its words are left out where `hidden` holds. */
export function cancellationOf(table: DecidedTable, hidden = 'false'): string {
  return `(SELECT jsonb_build_object('id', k.id, 'status', k.status, 'reason', CASE WHEN NOT ${hidden} THEN k.reason END,
      'proposedBy', k.proposed_by, 'proposedAt', k.proposed_at, 'decidedBy', k.decided_by, 'decidedAt', k.decided_at,
      'decisionNote', CASE WHEN NOT ${hidden} THEN k.decision_note END, 'approvedBy', k.approved_by, 'approvedAt', k.approved_at)
    FROM cancellation k WHERE k.${table}_id = c.id ORDER BY k.id DESC LIMIT 1)`;
}

/** SQL of whether a row `c` came from what a person asked for: the request is cancelled, not the row. */
export const OF_REQUEST = `(c.employee_id IS NOT NULL AND EXISTS (SELECT FROM work_request r WHERE r.employee_id = c.employee_id AND c.id = ANY(r.outcome_ids)))`;

/** SQL of whether the caller may withdraw a row `c` that waits, or ask that one which was approved be cancelled. */
export function mayCancel(caller: Caller, where: Conditions, table: DecidedTable): string {
  if (caller.kind === 'token' && caller.accountId === null) return 'false';
  const roots = scopeOf(caller, 'corrections:write');
  const held = roots === undefined ? 'false' : inScope(unitOf[table], where.parameter(scopeParameter(roots)));
  return `(NOT coalesce(c.employee_id = ANY(${where.parameter(peopleOf(caller))}::uuid[]), false) AND (${held} OR ${isProposer(caller, where)})
    AND (c.status = 'proposed' OR (c.status = 'approved' AND NOT ${OF_REQUEST}
      AND NOT EXISTS (SELECT FROM cancellation k WHERE k.${table}_id = c.id AND k.status = 'proposed'))))`;
} // prettier-ignore

/** SQL of whether the caller proposed a row `c`. */
export function isProposer(caller: Caller, where: Conditions): string {
  return `(coalesce(c.proposer_account_id = ${where.parameter(caller.accountId)}::uuid, false)
    OR coalesce(c.proposer_employee_id = ${where.parameter(caller.employeeId)}::uuid, false))`;
}
