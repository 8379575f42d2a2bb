import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { peopleOf, type Caller } from '../../platform/access/caller.js';
import type { Proposer } from '../../platform/access/refuse-own-proposal.js';
import { AppError } from '../../platform/errors/app-error.js';
import { GrantsService } from '../identity/grants.service.js';
import { digestsBy, lineDigests } from './closing-digests.js';
import type { Closing } from './closing.entity.js';
import type { ClosingSpan } from './closing-period.js';
import { stepsOfRound } from './closing-steps.js';

/** What the seal says where one person had to do both: on record, in its fingerprint and in PL7. */
export const NO_SECOND_PERSON =
  'Người khóa công cũng là người xác nhận của lãnh đạo bộ phận; đơn vị không có người thứ hai có quyền';

/** Four eyes: whoever confirmed a unit as its head does not seal it, unless there is nobody else who could do one of the two. */
@Injectable()
export class SecondPerson {
  constructor(private readonly grants: GrantsService) {}

  /**
   * What the seal has to say; null where head and sealer are two people. `checker` is who checked the month: no second one either.
   * @throws AppError own-record where somebody else could confirm or seal
   */
  async require(
    manager: EntityManager,
    caller: Caller,
    closing: Closing,
    span: ClosingSpan,
    checker: Proposer,
  ): Promise<string | null> {
    const steps = (await stepsOfRound(manager, closing)).filter(({ kind }) => kind === 'head');
    const now = digestsBy(await lineDigests(manager, span), 'unitId');
    const alone = [...now].flatMap(([unitId, digest]) => {
      const confirmed = steps.filter((step) => step.unitId === unitId && step.digest === digest);
      return confirmed.length > 0 && confirmed.every((step) => isOf(caller, step)) ? [unitId] : [];
    });
    if (alone.length === 0) return null;
    const busy = {
      people: [...peopleOf(caller), checker.proposerEmployeeId, checker.proposerResponsibleId].filter(
        (id) => id !== null,
      ),
      accounts: [caller.accountId, checker.proposerAccountId].filter((id) => id !== null),
    };
    const others = (permission: 'closings:seal' | 'closings:confirm', unitId: string): Promise<boolean> =>
      this.grants.othersHold(manager, permission, unitId, busy);
    if (await others('closings:seal', closing.unitId)) throw new AppError('own-record');
    for (const unitId of alone)
      if (await others('closings:confirm', unitId)) throw new AppError('own-record');
    return NO_SECOND_PERSON;
  }
}

/** Whether the caller, or whoever could be behind the account, did it. */
function isOf(caller: Caller, step: Proposer): boolean {
  const people = peopleOf(caller);
  return (
    [step.proposerEmployeeId, step.proposerResponsibleId].some((id) => id !== null && people.includes(id)) ||
    (caller.accountId !== null && caller.accountId === step.proposerAccountId)
  );
}
