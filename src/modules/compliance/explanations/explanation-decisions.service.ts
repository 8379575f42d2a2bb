import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import {
  acceptanceOf,
  missingPunch,
  outcomeWords,
  type ExplanationOutcome,
} from '../../../core/compliance/explanation.js';
import { zoneClock, type ZoneClock } from '../../../core/time/zone-clock.js';
import type { Caller } from '../../../platform/access/caller.js';
import { refuseInPlaceOfProposer, refuseOwnProposal } from '../../../platform/access/refuse-own-proposal.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { appErrorOf } from '../../../platform/errors/database-error.js';
import type { ErrorCode } from '../../../platform/errors/error-codes.js';
import { AuditService } from '../../audit/audit.service.js';
import { AcceptedReasonsService } from '../../corrections/accepted-reasons.service.js';
import { SessionCreditsService } from '../../corrections/session-credits.service.js';
import { DecisionGate } from '../decision-gate.js';
import { moveFinding } from '../finding-moves.js';
import { RecurrenceService } from '../judging/recurrence.service.js';
import { NoticesService } from '../notices/notices.service.js';
import { Explanation } from './explanation.entity.js';
import { ExplanationsReader } from './explanations-reader.service.js';
import { matterOfFinding } from './explained-matter.js';

/** What a superior decides. */
export interface ExplanationDecision {
  readonly outcome: ExplanationOutcome;
  /** Of a refusal, its reason. */
  readonly opinion: string | null;
  /** What a refusal rests on. */
  readonly ground: string | null;
  /** In part: the moment, or the stretch, that is accepted. */
  readonly acceptedAt: Date | null;
  readonly acceptedFrom: Date | null;
  readonly acceptedUntil: Date | null;
  /** Whether the time that is excused is paid; of a missing punch that is not supplied, whether its session is. */
  readonly paid: boolean;
  /** Why it is decided after its time. */
  readonly lateReason: string | null;
}

/** What became of one of several. */
export interface ItemOutcome {
  readonly id: string;
  readonly code: ErrorCode | null;
}

/** Decides on explanations; what is accepted becomes a fact of the day, which is computed anew at once. */
@Injectable()
export class ExplanationDecisions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly gate: DecisionGate,
    private readonly reader: ExplanationsReader,
    private readonly accepted: AcceptedReasonsService,
    private readonly recurrence: RecurrenceService,
    private readonly notices: NoticesService,
    private readonly credits: SessionCreditsService,
  ) {}

  /**
   * A missing punch that is not supplied leaves its session with one moment: the decision says at once whether that is paid.
   * @throws AppError not-permitted, not-found, own-record, own-inspection, not-the-superior, decision-overdue, already-decided, day-not-final,
   * invalid-input for a refusal without reason and ground or a part that is none
   */
  async decide(caller: Caller, id: string, decision: ExplanationDecision): Promise<void> {
    if (decision.outcome === 'refused') {
      if (decision.opinion === null) throw new AppError('invalid-input', { field: 'opinion' });
      if (decision.ground === null) throw new AppError('invalid-input', { field: 'ground' });
    }
    await this.dataSource.transaction((manager) => this.decideOne(manager, caller, id, decision));
  }

  /** The same decision on several, each with all the checks and by itself. */
  async decideAll(
    caller: Caller,
    ids: readonly string[],
    decision: ExplanationDecision,
  ): Promise<ItemOutcome[]> {
    const outcomes: ItemOutcome[] = [];
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

  private async decideOne(
    manager: EntityManager,
    caller: Caller,
    id: string,
    decision: ExplanationDecision,
  ): Promise<void> {
    await this.reader.requireKnown(manager, caller, id);
    const explanation = await manager.findOneOrFail(Explanation, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    const { employeeId, unitId, findingId, date } = explanation;
    const finding = findingId === null ? undefined : await matterOfFinding(manager, findingId);
    const decideUntil = explanation.decideUntil ?? finding?.decideUntil ?? null;
    const subject = { employeeId, unitId, findingId, decideUntil };
    const { onBehalfOf } = await this.gate.require(manager, caller, subject, decision.lateReason);
    refuseOwnProposal(caller, explanation);
    refuseInPlaceOfProposer(onBehalfOf, explanation);
    if (explanation.status !== 'waiting') throw new AppError('already-decided');
    const at = this.clock.now();
    const { outcome, opinion, ground, lateReason } = decision;
    const added =
      outcome === 'refused' ? {} : await this.addFacts(manager, caller, explanation, decision, outcome);
    await manager.update(Explanation, id, {
      status: outcome, opinion, ground, lateDecisionReason: lateReason, decidedBy: caller.label,
      deciderEmployeeId: caller.employeeId, onBehalfOfId: onBehalfOf, decidedAt: at, ...added,
    }); // prettier-ignore
    // Auditors may not learn why somebody is ill; nor do they from the history of the finding.
    const isHealth = explanation.reasonKind === 'health';
    await this.audit.record(manager, {
      action: 'explanation.decide', entityType: 'explanation', entityId: id, subjectEmployeeId: employeeId, unitId,
      after: {
        outcome, onBehalfOf, ...(isHealth ? {} : { opinion, ground, lateReason }), ...added },
    }); // prettier-ignore
    const missing = missingPunch(explanation.recorded);
    if (missing !== null && outcome !== 'accepted')
      await this.credits.record(manager, {
        employeeId, unitId, date, sessionId: explanation.sessionId, missing, paid: decision.paid, source: 'explanation', sourceId: id,
        by: caller.label, deciderEmployeeId: caller.employeeId, at,
      }); // prettier-ignore
    const params = { date, rule: explanation.rule, outcome: outcomeWords[outcome] };
    await this.notices.tell(manager, [{ employeeId, kind: 'explanation-decided', subjectId: id, params }]);
    if (finding === undefined || findingId === null) return;
    const reason = [`Giải trình: ${outcomeWords[outcome].vi}`, isHealth ? null : opinion].filter(
      (each) => each !== null,
    );
    await moveFinding(manager, {
      id: findingId, from: finding.status, to: outcome === 'accepted' ? 'excused' : 'confirmed', at, by: caller.label,
      reason: reason.join('. '), partly: outcome === 'partly',
    }); // prettier-ignore
    await this.recurrence.recount(manager, [{ employeeId, date }]);
  }

  /** What was accepted, as an approved correction or excuse; their triggers have the day computed anew. */
  private async addFacts(
    manager: EntityManager,
    caller: Caller,
    explanation: Explanation,
    decision: ExplanationDecision,
    outcome: 'accepted' | 'partly',
  ): Promise<{ correctionId?: string; excuseId?: string }> {
    const { employeeId, unitId, date, recorded, askedAt } = explanation;
    const zone = await this.zoneOf(manager, unitId);
    const second = (instant: Date | null): number | null =>
      instant === null ? null : zone.secondsFromMidnight(instant.getTime(), date);
    const acceptance = acceptanceOf(recorded, second(askedAt), outcome, {
      atSecond: second(decision.acceptedAt),
      fromSecond: second(decision.acceptedFrom),
      untilSecond: second(decision.acceptedUntil),
    });
    if (acceptance === undefined) throw new AppError('invalid-input', { field: 'acceptedFrom' });
    if (acceptance.kind === 'none') return {};
    const isHealth = explanation.reasonKind === 'health';
    const reason = {
      employeeId, unitId, reason: isHealth ? 'Theo phiếu giải trình' : explanation.text, proposedBy: explanation.filedBy, proposedAt: explanation.filedAt,
      decidedBy: caller.label, decidedAt: this.clock.now(), note: isHealth ? null : decision.opinion,
      proposerAccountId: explanation.proposerAccountId, proposerEmployeeId: explanation.proposerEmployeeId,
      proposerResponsibleId: explanation.proposerResponsibleId, proposerTokenId: explanation.proposerTokenId,
    }; // prettier-ignore
    const at = (from: number): Date => new Date(zone.toEpochMs(date, from));
    if (acceptance.kind === 'punch') {
      const { atSecond, direction } = acceptance;
      return { correctionId: await this.accepted.addPunch(manager, reason, at(atSecond), direction) };
    }
    const { fromSecond, untilSecond } = acceptance;
    return {
      excuseId: await this.accepted.addExcuse(
        manager,
        reason,
        at(fromSecond),
        at(untilSecond),
        decision.paid,
      ),
    };
  }

  private async zoneOf(manager: EntityManager, unitId: string): Promise<ZoneClock> {
    const [row] = await manager.query<[{ zone: string }]>('SELECT unit_zone($1) AS zone', [unitId]);
    return zoneClock(row.zone);
  }
}
