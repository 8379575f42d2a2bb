import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { ClosingStatus } from '../../core/closing/closing-status.js';
import type { Caller } from '../../platform/access/caller.js';
import { refuseOwnProposal } from '../../platform/access/refuse-own-proposal.js';
import { requiredScope } from '../../platform/access/scope.js';
import { Clock } from '../../platform/clock/clock.js';
import { AppError } from '../../platform/errors/app-error.js';
import { AuditService } from '../audit/audit.service.js';
import { FindingsService } from '../compliance/findings.service.js';
import { lockedClosing, refuseNobody, unitsWithin } from './closing-access.js';
import { digestOf, digestsBy, lineDigests, unitsDigest } from './closing-digests.js';
import { ClosingNotices } from './closing-notices.js';
import { lockMonthOf, refuseUnsealedWithin, waitShortly } from './closing-overlap.js';
import { spanOf, type ClosingSpan } from './closing-period.js';
import { ClosingReadiness } from './closing-readiness.service.js';
import { newestBy, noteSteps, stepsOfRound } from './closing-steps.js';
import { Closing, type ClosingStep } from './closing.entity.js';

/** The steps before a month is sealed: each person, the head, HR. What is confirmed is what was there to be seen. */
@Injectable()
export class ConfirmationsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly findings: FindingsService,
    private readonly readiness: ClosingReadiness,
    private readonly notices: ClosingNotices,
  ) {}

  /**
   * A person confirms their own month as they saw it: `seen` is the digest that came with what they read. Should it change later, they
   * confirm again as long as they may.
   * @throws AppError not-permitted for a token, not-found where they have no days in it, closing-sealed, closing-not-ready,
   * confirmation-changed where the month is no longer what they saw
   */
  async confirmOwn(caller: Caller, id: string, seen: string): Promise<void> {
    requiredScope(caller, 'self:read');
    refuseNobody(caller);
    const { employeeId } = caller;
    if (employeeId === null) throw new AppError('not-found');
    await this.findings.judgeChangedDays();
    await this.dataSource.transaction(async (manager) => {
      await waitShortly(manager);
      const closing = await manager.findOne(Closing, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (closing === null) throw new AppError('not-found');
      const span = await spanOf(manager, closing);
      const digest = digestsBy(await lineDigests(manager, span, employeeId), 'employeeId').get(employeeId);
      if (digest === undefined) throw new AppError('not-found');
      refuseSealed(closing);
      await this.readiness.require(manager, closing, { span, employeeId });
      refuseChanged(seen, digest);
      await noteSteps(manager, caller, closing, this.clock.now(), [{ kind: 'person', employeeId, digest }]);
      await this.notices.personConfirmed(manager, closing, employeeId);
      await this.audit.record(manager, {
        action: 'closing.confirm-own', entityType: 'closing', entityId: id, subjectEmployeeId: employeeId,
        unitId: closing.unitId, after: { month: closing.month, digest },
      }); // prettier-ignore
    });
  }

  /**
   * A head confirms the units of the closing that are theirs as they saw them: `seen` is the digest that came with what they read. Once
   * all units with days are confirmed as they stand, HR may check.
   * @throws AppError not-permitted, not-found, closing-sealed, closing-narrower-first, closing-not-ready, confirmation-changed where
   * those units are no longer what they saw
   */
  async confirmUnits(caller: Caller, id: string, seen: string): Promise<void> {
    await this.findings.judgeChangedDays();
    await this.dataSource.transaction(async (manager) => {
      await lockMonthOf(manager, id);
      const closing = await lockedClosing(manager, caller, id, 'closings:confirm', 'part');
      refuseSealed(closing);
      await refuseUnsealedWithin(manager, closing);
      const whole = await spanOf(manager, closing);
      const own = await unitsWithin(manager, caller, 'closings:confirm', whole.unitIds);
      await this.readiness.require(manager, closing, { span: { ...whole, unitIds: own } });
      const lines = await lineDigests(manager, whole);
      refuseChanged(seen, unitsDigest(lines, own));
      const now = digestsBy(lines, 'unitId');
      const steps = own.flatMap((unitId) => {
        const digest = now.get(unitId);
        return digest === undefined ? [] : [{ kind: 'head' as const, unitId, digest }];
      });
      await noteSteps(manager, caller, closing, this.clock.now(), steps);
      const heads = newestBy(await stepsOfRound(manager, closing), 'head');
      const all = [...now].every(([unitId, digest]) => heads.get(unitId)?.digest === digest);
      await moveTo(manager, closing, all ? 'head-confirmed' : 'open');
      await this.notices.unitsConfirmed(manager, closing, all);
      await this.audit.record(manager, {
        action: 'closing.confirm', entityType: 'closing', entityId: id, unitId: closing.unitId,
        after: { month: closing.month, unitIds: steps.map(({ unitId }) => unitId), all },
      }); // prettier-ignore
    });
  }

  /**
   * HR checks what the heads confirmed. Nobody checks what they confirmed themselves.
   * @throws AppError not-permitted, not-found, closing-sealed, closing-narrower-first, closing-out-of-order, own-record,
   * closing-not-ready, closing-changed when the figures are no longer those that the heads confirmed
   */
  async check(caller: Caller, id: string, note: string | null): Promise<void> {
    await this.findings.judgeChangedDays();
    await this.dataSource.transaction(async (manager) => {
      await lockMonthOf(manager, id);
      const closing = await lockedClosing(manager, caller, id, 'closings:check', 'whole');
      refuseSealed(closing);
      await refuseUnsealedWithin(manager, closing);
      const span = await spanOf(manager, closing);
      // What is open is told before whose turn it is: it is what has to be dealt with first.
      await this.readiness.require(manager, closing, { span });
      if (closing.status !== 'head-confirmed') throw new AppError('closing-out-of-order');
      const steps = await stepsOfRound(manager, closing);
      const heads = newestBy(steps, 'head');
      const lines = await lineDigests(manager, span);
      for (const [unitId, now] of digestsBy(lines, 'unitId')) {
        if (heads.get(unitId)?.digest !== now) throw new AppError('closing-changed');
        // Also where another head confirmed the same figures once more.
        const same = steps.filter(
          (step) => step.kind === 'head' && step.unitId === unitId && step.digest === now,
        );
        for (const step of same) refuseOwnProposal(caller, step);
      }
      const digest = digestOf(lines);
      const step = note === null ? { digest } : { digest, note };
      await noteSteps(manager, caller, closing, this.clock.now(), [{ kind: 'check', ...step }]);
      await moveTo(manager, closing, 'checked');
      await this.notices.checked(manager, closing);
      await this.audit.record(manager, {
        action: 'closing.check', entityType: 'closing', entityId: id, unitId: closing.unitId,
        after: { month: closing.month, digest, note },
      }); // prettier-ignore
    });
  }
}

/** @throws AppError closing-sealed */
export function refuseSealed({ status }: Closing): void {
  if (status === 'sealed') throw new AppError('closing-sealed');
}

/** @throws AppError confirmation-changed unless what was seen is what stands */
function refuseChanged(seen: string, now: string | null): void {
  if (seen !== now) throw new AppError('confirmation-changed');
}

/** Notes how far a closing is. */
export async function moveTo(manager: EntityManager, { id }: Closing, status: ClosingStatus): Promise<void> {
  await manager.update(Closing, { id }, { status });
}

/** The check in force, when it is of the figures as they stand. @throws AppError closing-out-of-order, closing-changed */
export async function checkedStep(
  manager: EntityManager,
  closing: Closing,
  span: ClosingSpan,
): Promise<ClosingStep> {
  const step = (await stepsOfRound(manager, closing)).find(({ kind }) => kind === 'check');
  if (closing.status !== 'checked' || step === undefined) throw new AppError('closing-out-of-order');
  if (step.digest !== digestOf(await lineDigests(manager, span))) throw new AppError('closing-changed');
  return step;
}
