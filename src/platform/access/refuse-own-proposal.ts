import { AppError } from '../errors/app-error.js';
import { peopleOf, type Caller } from './caller.js';

/** Who proposed, and whoever could be behind it. */
export interface Proposer {
  readonly proposerAccountId: string | null;
  readonly proposerEmployeeId: string | null;
  readonly proposerResponsibleId: string | null;
  readonly proposerTokenId: string | null;
}

/** Whether the caller, or whoever could be behind the caller, proposed it: persons are compared, and accounts and tokens. */
export function isOwnProposal(caller: Caller, proposer: Proposer): boolean {
  const people = peopleOf(caller);
  return (
    [proposer.proposerEmployeeId, proposer.proposerResponsibleId].some((id) => people.includes(id ?? '')) ||
    (caller.accountId !== null && caller.accountId === proposer.proposerAccountId) ||
    (caller.tokenId !== null && caller.tokenId === proposer.proposerTokenId)
  );
}

/** Refuses whoever decides only in the place of the proposer; `onBehalfOf` null: for themselves. @throws AppError own-record */
export function refuseInPlaceOfProposer(
  onBehalfOf: string | null,
  { proposerEmployeeId, proposerResponsibleId }: Proposer,
): void {
  if (onBehalfOf !== null && [proposerEmployeeId, proposerResponsibleId].includes(onBehalfOf))
    throw new AppError('own-record');
}

/**
 * Refuses to let somebody decide what they proposed: persons are compared, those who made or lent the accounts too, and accounts
 * and tokens. A token without an account behind it decides nothing.
 * @throws AppError own-record, not-permitted
 */
export function refuseOwnProposal(caller: Caller, proposer: Proposer): void {
  if (caller.kind === 'token' && caller.accountId === null) throw new AppError('not-permitted');
  if (isOwnProposal(caller, proposer)) throw new AppError('own-record');
}
