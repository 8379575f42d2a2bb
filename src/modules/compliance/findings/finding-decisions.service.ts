import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { findingWords } from '../../../core/compliance/finding-words.js';
import { missingPunch } from '../../../core/compliance/explanation.js';
import { isOver } from '../../../core/compliance/explanation-terms.js';
import type { Caller } from '../../../platform/access/caller.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { appErrorOf } from '../../../platform/errors/database-error.js';
import type { ErrorCode } from '../../../platform/errors/error-codes.js';
import { AuditService } from '../../audit/audit.service.js';
import { SessionCreditsService } from '../../corrections/session-credits.service.js';
import { DecisionGate } from '../decision-gate.js';
import { matterOfFinding } from '../explanations/explained-matter.js';
import { moveFinding } from '../finding-moves.js';
import { NoticesService } from '../notices/notices.service.js';
import { RecurrenceService } from '../judging/recurrence.service.js';

/** A decision on what nobody has explained in time. */
export interface FindingDecision {
  readonly status: 'confirmed' | 'excused';
  readonly reason: string;
  readonly ground: string;
  readonly lateReason: string | null;
  /** Of a missing punch: whether its session is paid. */
  readonly paid: boolean;
}

/** What became of one of several. */
export interface FindingOutcome {
  readonly id: string;
  readonly code: ErrorCode | null;
}

/** Decides on what was recorded and not explained once the time to explain is over. */
@Injectable()
export class FindingDecisions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly gate: DecisionGate,
    private readonly recurrence: RecurrenceService,
    private readonly notices: NoticesService,
    private readonly credits: SessionCreditsService,
  ) {}

  /**
   * @throws AppError not-permitted, not-found, own-record, own-inspection, not-the-superior, decision-overdue, still-explainable, day-not-final,
   * already-decided, finding-unsupported for what was confirmed and is to be confirmed again
   */
  async decide(caller: Caller, id: string, decision: FindingDecision): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const finding = await matterOfFinding(manager, id);
      if (finding === undefined || finding.origin === 'recurrence') throw new AppError('not-found');
      const { employeeId, unitId, date, explainUntil } = finding;
      const { status, reason, ground, lateReason, paid } = decision;
      const { today, onBehalfOf } = await this.gate.require(manager, caller, finding, lateReason);
      const open = await manager.query<object[]>(
        `SELECT FROM explanation WHERE finding_id = $1 AND status = 'waiting'`,
        [id],
      );
      if (open.length > 0 || (finding.status === 'waiting' && !isOver(explainUntil, today)))
        throw new AppError('still-explainable');
      // Nobody confirms what the facts no longer show: it is excused, or the facts are mended.
      const unsupported = finding.unsupportedAt !== null;
      if (unsupported && status === 'confirmed') throw new AppError('finding-unsupported');
      // What was confirmed, and is still shown, is decided.
      if (finding.status === 'confirmed' && !unsupported) throw new AppError('already-decided');
      await moveFinding(manager, {
        id, from: finding.status, to: status, at: this.clock.now(), by: caller.label, reason: `${reason}. Căn cứ: ${ground}`,
      }); // prettier-ignore
      await this.audit.record(manager, {
        action: 'finding.decide', entityType: 'finding', entityId: id, subjectEmployeeId: employeeId, unitId,
        // The words stand with the finding, for those who may read it.
        before: { status: finding.status, ...(unsupported ? { unsupported } : {}) }, after: { status, late: lateReason !== null, onBehalfOf },
      }); // prettier-ignore
      const missing = missingPunch(finding.recorded);
      if (missing !== null)
        await this.credits.record(manager, {
          employeeId, unitId, date, sessionId: finding.sessionId, missing, paid, source: 'finding', sourceId: id,
          by: caller.label, deciderEmployeeId: caller.employeeId, at: this.clock.now(),
        }); // prettier-ignore
      const params = { date, rule: finding.rule, outcome: findingWords(status).status };
      await this.notices.tell(manager, [{ employeeId, kind: 'finding-decided', subjectId: id, params }]);
      await this.recurrence.recount(manager, [{ employeeId, date }]);
    });
  }

  /** The same decision on several, each with all the checks and by itself. */
  async decideAll(
    caller: Caller,
    ids: readonly string[],
    decision: FindingDecision,
  ): Promise<FindingOutcome[]> {
    const outcomes: FindingOutcome[] = [];
    for (const id of ids) {
      try {
        await this.decide(caller, id, decision);
        outcomes.push({ id, code: null });
      } catch (error) {
        const refusal = appErrorOf(error);
        if (refusal === undefined || refusal.code === 'database-unavailable') throw error;
        outcomes.push({ id, code: refusal.code });
      }
    }
    return outcomes;
  }
}
