import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { ExcuseKind } from '../../../core/attendance/excuse-kind.js';
import type { Caller } from '../../../platform/access/caller.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { appErrorOf, refusing } from '../../../platform/errors/database-error.js';
import type { ErrorCode } from '../../../platform/errors/error-codes.js';
import { AuditService } from '../../audit/audit.service.js';
import { auditedKind, HEALTH_LEAVE } from '../health-data.js';
import { AgencyWords } from '../agency-leave/agency-words.service.js';
import { ApproversService } from '../approval/approvers.service.js';
import { RequestGate } from './request-gate.js';
import { RequestNotices, type RequestNoticeKind } from './request-notices.js';
import { RequestOutcomes } from './request-outcomes.js';
import { RequestsService } from './requests.service.js';
import { refuseLateSwap } from './shift-swap.js';
import { lockRequest, noteAct, type StoredRequest } from './stored-request.js';
import type { RequestAct } from './work-request-act.entity.js';
import type { RequestStatus } from '../../../core/requests/request-status.js';

/** A decision in one step. */
export interface RequestDecision {
  readonly outcome: 'approved' | 'refused';
  /** What the decider says; a refusal needs it. */
  readonly note: string | null;
}

/** What became of one of several. */
export interface RequestOutcome {
  readonly id: string;
  readonly code: ErrorCode | null;
  /** Where it stands now; null where it was not decided. */
  readonly status: RequestStatus | null;
}

/** Decides on requests step by step; what the last step approves comes into being at once. */
@Injectable()
export class RequestDecisions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly gate: RequestGate,
    private readonly requests: RequestsService,
    private readonly approvers: ApproversService,
    private readonly outcomes: RequestOutcomes,
    private readonly notices: RequestNotices,
    private readonly agencies: AgencyWords,
  ) {}

  /**
   * Decides the step on which the request waits, or whether it is cancelled. Returns where it stands then.
   * @throws AppError not-permitted, not-found, own-record, not-the-superior, already-decided, invalid-input for a refusal without
   * reason, agency-refused, overlapping-period and already-exists for what is there already, swap-too-late, roster-changed
   */
  async decide(caller: Caller, id: string, decision: RequestDecision): Promise<RequestStatus> {
    if (decision.outcome === 'refused' && decision.note === null)
      throw new AppError('invalid-input', { field: 'note' });
    return refusing({}, () =>
      this.dataSource.transaction((manager) => this.decideOne(manager, caller, id, decision)),
    );
  }

  /** The same decision on several, each with all the checks and by itself: a bad one stops no other. */
  async decideAll(
    caller: Caller,
    ids: readonly string[],
    decision: RequestDecision,
  ): Promise<RequestOutcome[]> {
    const outcomes: RequestOutcome[] = [];
    for (const id of ids) {
      try {
        outcomes.push({ id, code: null, status: await this.decide(caller, id, decision) });
      } catch (error) {
        const refusal = appErrorOf(error);
        if (refusal === undefined || refusal.code === 'database-unavailable') throw error;
        outcomes.push({ id, code: refusal.code, status: null });
      }
    }
    return outcomes;
  }

  private async decideOne(
    manager: EntityManager,
    caller: Caller,
    id: string,
    { outcome, note }: RequestDecision,
  ): Promise<RequestStatus> {
    const request = await lockRequest(manager, id);
    if (request === undefined) throw new AppError('not-found');
    const onBehalfOf = await this.gate.require(manager, caller, request);
    const { status, step, steps } = request;
    if (status !== 'waiting' && status !== 'cancelling') throw new AppError('already-decided');
    const done = async (
      act: RequestAct,
      next: RequestStatus,
      told?: RequestNoticeKind,
      made = request.outcomeIds,
    ): Promise<RequestStatus> => {
      await this.move(manager, caller, request, {
        act,
        status: next,
        step,
        onBehalfOf,
        note,
        outcomeIds: made,
      });
      if (told !== undefined) await this.notices.tell(manager, told, request, concerned(request));
      return next;
    };
    if (status === 'cancelling') {
      if (outcome === 'refused') return done('cancel-refused', 'approved', 'request-kept');
      refuseLateSwap(request, this.approvers.today());
      await this.outcomes.undo(manager, caller, request, request.cancelReason ?? '');
      return done('cancelled', 'cancelled', 'request-cancelled');
    }
    if (outcome === 'refused') return done('refused', 'refused', 'request-refused');
    await this.agencies.refuseRefused(manager, id);
    refuseLateSwap(request, this.approvers.today());
    if (step + 1 < steps.length) {
      await done('approved', 'waiting');
      await manager.query('UPDATE work_request SET step = step + 1, waiting_since = $2 WHERE id = $1', [
        id,
        this.clock.now(),
      ]);
      await this.requests.tellApprovers(manager, { ...request, step: step + 1 });
      return 'waiting';
    }
    const made = await this.outcomes.make(manager, caller, request, note);
    await this.agencies.keep(manager, request, made);
    return done('approved', 'approved', 'request-approved', made);
  }

  /** Stores where a request stands now, with the act and an entry that names request and decider. */
  async move(
    manager: EntityManager,
    caller: Caller,
    { id, kind, employeeId, unitId }: StoredRequest,
    to: {
      readonly act: RequestAct;
      readonly status: RequestStatus;
      readonly step: number | null;
      readonly onBehalfOf: string | null;
      readonly note: string | null;
      readonly outcomeIds: readonly string[];
    },
  ): Promise<void> {
    const { act, status, step, onBehalfOf, note, outcomeIds } = to;
    const at = this.clock.now();
    // Auditors may not learn why somebody is ill.
    const audited = auditedKind(kind as ExcuseKind);
    await manager.query('UPDATE work_request SET status = $2, outcome_ids = $3 WHERE id = $1', [
      id,
      status,
      outcomeIds,
    ]);
    await noteAct(manager, id, {
      act, step, at, by: caller.label, employeeId: caller.employeeId, responsibleId: caller.responsibleEmployeeId ?? null,
      onBehalfOfId: onBehalfOf, note,
    }); // prettier-ignore
    await this.audit.record(manager, {
      action: `request.${act}`, entityType: 'request', entityId: id, subjectEmployeeId: employeeId, unitId,
      after: {
        kind: audited, status, step, decidedBy: caller.label, deciderEmployeeId: caller.employeeId, onBehalfOf,
        note: audited === HEALTH_LEAVE ? null : note, outcomeIds,
      },
    }); // prettier-ignore
  }
}

/** The asker, and whoever swaps with them. */
function concerned({ employeeId, partnerId }: StoredRequest): string[] {
  return partnerId === null ? [employeeId] : [employeeId, partnerId];
}
