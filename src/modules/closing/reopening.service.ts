import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller } from '../../platform/access/caller.js';
import { refuseOwnProposal } from '../../platform/access/refuse-own-proposal.js';
import { Clock } from '../../platform/clock/clock.js';
import { AppError } from '../../platform/errors/app-error.js';
import { AuditService } from '../audit/audit.service.js';
import { lockedClosing } from './closing-access.js';
import { periodOf } from './closing-period.js';
import { ClosingClock } from './closing-clock.service.js';
import { ClosingNotices } from './closing-notices.js';
import { noteSteps, stepsOfRound } from './closing-steps.js';
import { Closing, type ClosingStep } from './closing.entity.js';

/** What the second person says. */
export interface ReopeningDecision {
  readonly status: 'approved' | 'rejected';
  readonly note: string;
}

/** Reopens a sealed month: one asks with a reason, another approves. What was sealed stays readable for ever. */
@Injectable()
export class ReopeningService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly closingClock: ClosingClock,
    private readonly notices: ClosingNotices,
  ) {}

  /** @throws AppError not-permitted, not-found, closing-out-of-order for a month that is not sealed, already-exists */
  async ask(caller: Caller, id: string, reason: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const closing = await lockedClosing(manager, caller, id, 'closings:check', 'whole');
      if (closing.status !== 'sealed') throw new AppError('closing-out-of-order');
      if (pendingOf(await stepsOfRound(manager, closing)) !== undefined)
        throw new AppError('already-exists', { field: 'reason' });
      await noteSteps(manager, caller, closing, this.clock.now(), [{ kind: 'reopen-asked', note: reason }]);
      await this.audit.record(manager, {
        action: 'closing.ask-reopening', entityType: 'closing', entityId: id, unitId: closing.unitId,
        after: { month: closing.month, revision: closing.revision, reason },
      }); // prettier-ignore
    });
  }

  /**
   * Approves or rejects what somebody else asked for; an approved month is open again, and people confirm anew.
   * @throws AppError not-permitted, not-found, already-decided where nothing is asked for, own-record
   */
  async decide(caller: Caller, id: string, { status, note }: ReopeningDecision): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const closing = await lockedClosing(manager, caller, id, 'closings:seal', 'whole');
      const asked = pendingOf(await stepsOfRound(manager, closing));
      if (asked === undefined) throw new AppError('already-decided');
      refuseOwnProposal(caller, asked);
      await noteSteps(manager, caller, closing, this.clock.now(), [{ kind: `reopen-${status}`, note }]);
      if (status === 'approved') {
        const dueOn = await this.closingClock.dueOn(manager, closing.unitId, periodOf(closing));
        const anew = { status: 'open', round: closing.round + 1, dueOn } as const;
        await manager.update(Closing, { id }, anew);
        await this.notices.opened(manager, { ...closing, ...anew });
      }
      await this.audit.record(manager, {
        action: 'closing.decide-reopening', entityType: 'closing', entityId: id, unitId: closing.unitId,
        after: { month: closing.month, revision: closing.revision, status, note },
      }); // prettier-ignore
    });
  }
}

/** The request to reopen that waits; `steps` are those of the round, the newest first. */
export function pendingOf(steps: readonly ClosingStep[]): ClosingStep | undefined {
  const last = steps.find(({ kind }) => kind.startsWith('reopen-'));
  return last?.kind === 'reopen-asked' ? last : undefined;
}
