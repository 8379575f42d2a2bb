import { AppError } from '../errors/app-error.js';
import { refuseOwnRecord, type Caller } from './caller.js';

/** Who proposed, and whoever could be behind it. */
export interface Proposer {
  readonly proposerAccountId: string | null;
  readonly proposerEmployeeId: string | null;
  readonly proposerResponsibleId: string | null;
  readonly proposerTokenId: string | null;
}

/**
 * Refuses to let somebody decide what they proposed: persons are compared, those who made or lent the accounts too, and accounts
 * and tokens. A token without an account behind it decides nothing.
 * @throws AppError own-record, not-permitted
 */
export function refuseOwnProposal(caller: Caller, proposer: Proposer): void {
  if (caller.kind === 'token' && caller.accountId === null) throw new AppError('not-permitted');
  refuseOwnRecord(caller, proposer.proposerEmployeeId);
  refuseOwnRecord(caller, proposer.proposerResponsibleId);
  const sameAccount = caller.accountId !== null && caller.accountId === proposer.proposerAccountId;
  const sameToken = caller.tokenId !== null && caller.tokenId === proposer.proposerTokenId;
  if (sameAccount || sameToken) throw new AppError('own-record');
}
