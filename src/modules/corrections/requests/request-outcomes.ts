import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { paidByDefault } from '../../../core/attendance/excuse-kind.js';
import { excuseOf } from '../../../core/requests/request-kind.js';
import type { Caller } from '../../../platform/access/caller.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { RostersService } from '../../schedules/rosters.service.js';
import { AcceptedReasonsService, type AcceptedReason } from '../accepted-reasons.service.js';
import { PersonPlansService } from '../balances/person-plans.service.js';
import { swapBounds, swappedRoster } from './shift-swap.js';
import type { StoredRequest } from './stored-request.js';

/**
 * What an approved request becomes, in the transaction of the decision: an excuse, an added punch, an exchange of two people's days.
 * Approved overtime is the request itself.
 */
@Injectable()
export class RequestOutcomes {
  constructor(
    private readonly clock: Clock,
    private readonly accepted: AcceptedReasonsService,
    private readonly plans: PersonPlansService,
    private readonly rosters: RostersService,
  ) {}

  /** Returns the ids of what came into being. @throws AppError overlapping-period, already-exists, invalid-input */
  async make(
    manager: EntityManager,
    caller: Caller,
    request: StoredRequest,
    note: string | null,
  ): Promise<string[]> {
    const { kind, direction, document } = request;
    const [from, until] = [new Date(request.fromMs), new Date(request.untilMs)];
    const reason = reasonOf(request, caller, this.clock.now(), note);
    const excuse = excuseOf(kind);
    if (excuse !== undefined) {
      const paid = paidByDefault(excuse) ?? true;
      const made = { kind: excuse, paid, document, from, until };
      return [await this.accepted.addRequested(manager, reason, made, request.id)];
    }
    if (kind === 'missed-scan') {
      const source = { source: 'request', requestId: request.id } as const;
      return [await this.accepted.addPunch(manager, reason, from, direction, source)];
    }
    return kind === 'shift-swap' ? this.exchange(manager, caller, request) : [];
  }

  /**
   * What it became counts no longer; the roster is as an exchange found it, unless somebody has changed it since.
   * @throws AppError roster-changed
   */
  async undo(manager: EntityManager, caller: Caller, request: StoredRequest, note: string): Promise<void> {
    const { kind, outcomeIds } = request;
    const by = {
      label: caller.label,
      at: this.clock.now(),
      note: `Đã hủy: ${note}`,
      cause: { requestId: request.id },
    };
    if (excuseOf(kind) !== undefined) await this.accepted.takeBack(manager, 'excuse', outcomeIds, by);
    else if (kind === 'missed-scan') await this.accepted.takeBack(manager, 'correction', outcomeIds, by);
    else if (kind === 'shift-swap') await this.restore(manager, caller, request);
  }

  private async restore(manager: EntityManager, caller: Caller, { exchanged }: StoredRequest): Promise<void> {
    if (exchanged === null) throw new AppError('roster-changed');
    await this.rosters.restore(manager, caller.label, exchanged);
  }

  private async exchange(
    manager: EntityManager,
    caller: Caller,
    { id, employeeId, partnerId, firstDay: day, partnerDay }: StoredRequest,
  ): Promise<string[]> {
    if (partnerId === null || partnerDay === null)
      throw new AppError('invalid-input', { field: 'partnerId' });
    // Before their plans are read: of two exchanges of one person the second finds what the first has put.
    await this.rosters.lock(manager, [employeeId, partnerId]);
    const plans = await this.plans.of(manager, [employeeId, partnerId], ...swapBounds({ day, partnerDay }));
    const [one, other] = [plans.get(employeeId), plans.get(partnerId)];
    if (one === undefined || other === undefined) throw new AppError('invalid-input', { field: 'partnerId' });
    const entries = swappedRoster({ one, other, day, partnerDay }, `Đổi ca, đơn ${id}`);
    const { ids, exchanged } = await this.rosters.exchange(manager, caller.label, entries);
    await manager.query('UPDATE work_request SET exchanged = $2 WHERE id = $1', [
      id,
      JSON.stringify(exchanged),
    ]);
    return ids;
  }
}

function reasonOf(request: StoredRequest, caller: Caller, at: Date, note: string | null): AcceptedReason {
  const { employeeId, unitId, reason, filedBy, filedAt } = request;
  const { proposerAccountId, proposerEmployeeId, proposerResponsibleId, proposerTokenId } = request;
  return {
    employeeId, unitId, reason, proposedBy: filedBy, proposedAt: new Date(filedAt), proposerAccountId, proposerEmployeeId,
    proposerResponsibleId, proposerTokenId, decidedBy: caller.label, decidedAt: at, note,
  }; // prettier-ignore
}
