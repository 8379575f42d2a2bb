import type { Caller } from '../../platform/access/caller.js';
import type { Decidable } from './decision-columns.js';

/** The columns of a fresh proposal: who made it and who could be behind that, not yet decided. */
export function proposedBy(caller: Caller, at: Date, reason: string): Decidable {
  return {
    status: 'proposed',
    reason,
    proposedBy: caller.label,
    proposerAccountId: caller.accountId,
    proposerEmployeeId: caller.employeeId,
    proposerResponsibleId: caller.responsibleEmployeeId ?? null,
    proposerTokenId: caller.tokenId,
    proposedAt: at,
    decidedBy: null,
    decidedAt: null,
    decisionNote: null,
  };
}
