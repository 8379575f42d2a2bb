import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { ExceptionKind } from '../../../core/attendance/attendance-exception.js';
import { missingDirection, type ExplanationReason } from '../../../core/compliance/explanation.js';
import { isOver } from '../../../core/compliance/explanation-terms.js';
import { peopleOf, type Caller } from '../../../platform/access/caller.js';
import { Clock } from '../../../platform/clock/clock.js';
import { TENANT_ID } from '../../../platform/database/tenant.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { refusing } from '../../../platform/errors/database-error.js';
import { AuditService } from '../../audit/audit.service.js';
import { DecisionGate } from '../decision-gate.js';
import { LateExplanations } from '../judging/late-explanations.js';
import { NoticesService } from '../notices/notices.service.js';
import { ExceptionTerms } from './exception-terms.service.js';
import { Explanation } from './explanation.entity.js';
import { matterOfException, matterOfFinding, type Matter } from './explained-matter.js';

/** An explanation as somebody files it: of a finding, or of an exception of a day without one. */
export interface NewExplanation {
  readonly findingId: string | null;
  readonly exception: {
    /** Whose day; null: the caller's own. */
    readonly employeeId: string | null;
    readonly date: string;
    readonly sessionId: string;
    readonly kind: ExceptionKind;
  } | null;
  readonly reasonKind: ExplanationReason;
  readonly text: string;
  readonly askedAt: Date | null;
  readonly witness: string | null;
  readonly lateReason: string | null;
}

const ONE_DAY_MS = 86_400_000;

/** Files explanations: each person their own in time; after that HR on their behalf, with the reason of the delay. */
@Injectable()
export class ExplanationsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly gate: DecisionGate,
    private readonly late: LateExplanations,
    private readonly notices: NoticesService,
    private readonly terms: ExceptionTerms,
  ) {}

  /**
   * @throws AppError not-permitted for a token, not-found for what is not the caller's, invalid-input, already-exists,
   * already-decided, explanation-overdue
   */
  async file(caller: Caller, wanted: NewExplanation): Promise<{ id: string }> {
    if (caller.kind === 'token') throw new AppError('not-permitted');
    const id = v7();
    const again = new AppError('already-exists', { field: 'findingId' });
    await refusing({ explanation_finding_key: again, explanation_open_key: again }, () =>
      this.dataSource.transaction(async (manager) => {
        const matter = await this.matterOf(manager, caller, wanted);
        const { employeeId, unitId, findingId, date, sessionId, rule, recorded } = matter;
        if (matter.status !== 'waiting' && matter.status !== 'provisional') throw new AppError('already-decided');
        this.checkAsked(matter, wanted.askedAt);
        const { explainUntil, decideUntil: due } = findingId === null ? await this.terms.of(manager, matter) : matter;
        const clock = await this.gate.clockOf(manager, unitId, explainUntil ?? undefined);
        // Whoever is behind an account files for themselves with it.
        const own = peopleOf(caller).includes(employeeId);
        const overdue = isOver(explainUntil, clock.today);
        if (overdue && own) throw new AppError('explanation-overdue');
        if (!own && wanted.lateReason === null) throw new AppError('invalid-input', { field: 'lateReason' });
        const decideUntil = overdue ? await this.late.decideUntil(manager, unitId, clock) : due;
        // What is held against nobody is no delay of theirs either.
        if (overdue && findingId !== null) await this.late.note(manager, matter);
        await manager.insert(Explanation, {
          id, tenantId: TENANT_ID, employeeId, unitId, findingId, date, sessionId, rule, recorded, decideUntil,
          reasonKind: wanted.reasonKind, text: wanted.text, askedAt: wanted.askedAt, witness: wanted.witness,
          lateReason: own ? null : wanted.lateReason, status: 'waiting', filedBy: caller.label, filedAt: this.clock.now(),
          proposerAccountId: caller.accountId, proposerEmployeeId: caller.employeeId,
          proposerResponsibleId: caller.responsibleEmployeeId ?? null, proposerTokenId: caller.tokenId,
          decidedBy: null, deciderEmployeeId: null, onBehalfOfId: null, decidedAt: null, opinion: null, ground: null, lateDecisionReason: null,
          correctionId: null, excuseId: null,
        });
        await this.audit.record(manager, {
          action: 'explanation.file', entityType: 'explanation', entityId: id, subjectEmployeeId: employeeId, unitId,
          // Never a word of why: auditors may not learn that somebody is ill.
          after: { findingId, date, sessionId, rule, askedAt: wanted.askedAt, late: !own },
        });
        const params = { date, rule, until: decideUntil, person: await this.nameOf(manager, employeeId) };
        const { deciders, delegates } = await this.gate.decidersOf(manager, employeeId, findingId, clock);
        await this.notices.tell(
          manager,
          [...deciders, ...delegates.keys()].map((decider) => ({ employeeId: decider, kind: 'explanation-filed', subjectId: id, params })),
        );
      }),
    ); // prettier-ignore
    return { id };
  }

  private async matterOf(
    manager: EntityManager,
    caller: Caller,
    { findingId, exception }: NewExplanation,
  ): Promise<Matter> {
    if ((findingId === null) === (exception === null))
      throw new AppError('invalid-input', { field: 'findingId' });
    let matter: Matter | undefined;
    if (findingId !== null) matter = await matterOfFinding(manager, findingId);
    else if (exception !== null) {
      const { date, sessionId, kind } = exception;
      const employeeId = exception.employeeId ?? caller.employeeId;
      if (employeeId !== null) matter = await matterOfException(manager, employeeId, date, sessionId, kind);
    }
    if (matter === undefined || matter.origin === 'recurrence') throw new AppError('not-found');
    if (caller.employeeId !== matter.employeeId && !(await this.gate.isHr(manager, caller, matter.unitId)))
      throw new AppError('not-found');
    return matter;
  }

  private async nameOf(manager: EntityManager, employeeId: string): Promise<string> {
    const [row] = await manager.query<[{ name: string }]>(
      'SELECT full_name AS name FROM employee WHERE id = $1',
      [employeeId],
    );
    return row.name;
  }

  /** A moment is asked for where one is missing, around the day, and not one to come. */
  private checkAsked({ recorded, date }: Matter, askedAt: Date | null): void {
    if (askedAt === null) return;
    const midday = new Date(`${date}T05:00:00Z`).getTime();
    const away = Math.abs(askedAt.getTime() - midday);
    if (missingDirection(recorded) === null || away > ONE_DAY_MS || askedAt > this.clock.now())
      throw new AppError('invalid-input', { field: 'askedAt' });
  }
}
