import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { ExcuseKind } from '../../../core/attendance/excuse-kind.js';
import { rounded } from '../../../core/leave/annual-balance.js';
import { defaultChain, stepsFor } from '../../../core/requests/approval-steps.js';
import { excuseOf } from '../../../core/requests/request-kind.js';
import type { RequestWarning } from '../../../core/requests/request-warnings.js';
import { addDays, type CivilDate } from '../../../core/time/civil-date.js';
import type { Caller } from '../../../platform/access/caller.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { refusing } from '../../../platform/errors/database-error.js';
import { AuditService } from '../../audit/audit.service.js';
import { CalendarService } from '../../calendar/calendar.service.js';
import { RulesService } from '../../rules/rules.service.js';
import { ApprovalChainsService } from '../approval/approval-chains.service.js';
import { AgencyWords } from '../agency-leave/agency-words.service.js';
import { ApproversService } from '../approval/approvers.service.js';
import type { PersonPlan } from '../balances/person-plan.js';
import { PersonPlansService } from '../balances/person-plans.service.js';
import { auditedKind } from '../health-data.js';
import { periodOf } from '../excuses.service.js';
import { proposedBy } from '../proposed-by.js';
import { askedTime, type AskedTime } from './asked-time.js';
import { requireInTime } from './late-request.js';
import { checkNear, checkWanted, type NewRequest } from './new-request.js';
import { RequestNotices } from './request-notices.js';
import { RequestWarnings } from './request-warnings.service.js';
import { refuseLateSwap, swapBounds, swappedRoster } from './shift-swap.js';
import { noteAct } from './stored-request.js';

interface Prepared extends AskedTime {
  readonly plan: PersonPlan;
  readonly unitId: string;
  readonly days: number;
  readonly partnerId: string | null;
  readonly partnerDay: CivilDate | null;
}

/** What constraints of the table mean. */
const refusals = {
  work_request_time_overlap: new AppError('overlapping-period', { field: 'from' }),
  work_request_overtime_overlap: new AppError('overlapping-period', { field: 'from' }),
};

/** People ask for leave, trips, permissions, a missed scan, a swap of shifts, overtime. */
@Injectable()
export class RequestsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly plans: PersonPlansService,
    private readonly chains: ApprovalChainsService,
    private readonly approvers: ApproversService,
    private readonly warnings: RequestWarnings,
    private readonly notices: RequestNotices,
    private readonly calendar: CalendarService,
    private readonly rules: RulesService,
    private readonly agencies: AgencyWords,
  ) {}

  /**
   * Files a request of the caller's own; what speaks against it is answered as warnings, and the decider sees them too.
   * @throws AppError not-permitted for a token or an account of nobody, invalid-input, period-reversed, overlapping-period,
   * explanation-overdue, swap-too-late
   */
  async file(
    caller: Caller,
    wanted: NewRequest,
  ): Promise<{ id: string; warnings: readonly RequestWarning[] }> {
    const { employeeId } = caller;
    if (caller.kind === 'token' || employeeId === null) throw new AppError('not-permitted');
    checkWanted(wanted, this.clock.now());
    checkNear(wanted, this.approvers.today());
    const id = v7();
    const warnings = await refusing(refusals, () =>
      this.dataSource.transaction((manager) => this.insert(manager, caller, employeeId, id, wanted)),
    );
    return { id, warnings };
  }

  private async insert(
    manager: EntityManager,
    caller: Caller,
    employeeId: string,
    id: string,
    wanted: NewRequest,
  ): Promise<readonly RequestWarning[]> {
    const { kind, occasion = null, document, reason } = wanted;
    const asked = await this.prepare(manager, employeeId, wanted);
    const { unitId, firstDay, lastDay, from, until, days, partnerId, partnerDay } = asked;
    const chain = asked.plan.unitOn(firstDay)?.chain ?? [];
    const levels = await this.approvers.levelsOf(
      manager,
      [{ id, employeeId, unitId }],
      this.approvers.today(),
    );
    const above = levels.get(id) ?? [];
    const taken = stepsFor(await this.chains.holdingIn(manager, kind, chain), days, above.length);
    const steps = taken.length === 0 ? defaultChain : taken;
    const minutes = (until.getTime() - from.getTime()) / 60_000;
    const bounds = { fromMs: from.getTime(), untilMs: until.getTime() };
    const about = { kind, employeeId, unitId, firstDay, lastDay, days, occasion, minutes, ...bounds };
    const warnings = await this.warnings.of(manager, about, asked.plan);
    const heads = steps[0]?.approver === 'head' || steps[0]?.approver === 'next-head';
    if (heads && above.length === 0) warnings.push({ code: 'nobody-named' });
    const now = this.clock.now();
    const by = proposedBy(caller, now, reason);
    await manager.query(
      `INSERT INTO work_request (id, kind, employee_id, unit_id, first_day, last_day, period, days, occasion, direction, partner_id,
         partner_day, document, reason, warnings, steps, step, waiting_since, status, filed_by, proposer_account_id,
         proposer_employee_id, proposer_responsible_id, proposer_token_id, filed_at, outcome_ids)
       VALUES ($1, $2, $3, $4, $5, $6, $7::tstzrange, $8, $9, $10, $11, $12, $13, $14, $15, $16, 0, $17, $18, $19, $20, $21, $22, $23, $17, '{}')`,
      [
        id, kind, employeeId, unitId, firstDay, lastDay, kind === 'missed-scan' ? `[${from.toISOString()},${from.toISOString()}]` : periodOf(from, until),
        days, occasion, wanted.direction ?? null, partnerId, partnerDay, document, reason, JSON.stringify(warnings), JSON.stringify(steps), now,
        partnerId === null ? 'waiting' : 'waiting-partner', by.proposedBy, by.proposerAccountId, by.proposerEmployeeId,
        by.proposerResponsibleId, by.proposerTokenId,
      ],
    ); // prettier-ignore
    await noteAct(manager, id, {
      act: 'filed', step: null, at: now, by: caller.label, employeeId, responsibleId: caller.responsibleEmployeeId ?? null, onBehalfOfId: null, note: null,
    }); // prettier-ignore
    await this.audit.record(manager, {
      action: 'request.file', entityType: 'request', entityId: id, subjectEmployeeId: employeeId, unitId,
      after: { kind: auditedKind(kind as ExcuseKind), from, until, days, partnerId, partnerDay },
    }); // prettier-ignore
    const request = { id, kind, employeeId, firstDay };
    if (partnerId !== null) await this.notices.tell(manager, 'request-partner', request, [partnerId]);
    else await this.tellApprovers(manager, { ...request, unitId, partnerId, steps, step: 0 });
    // Its entitlements are kept there: the agency says whether it confirms the leave.
    const contacts = await this.agencies.contacts(manager, id);
    if (contacts.length > 0) await this.notices.tell(manager, 'request-filed', request, contacts);
    return warnings;
  }

  /** Tells those on whom a request waits now. */
  async tellApprovers(
    manager: EntityManager,
    request: Parameters<ApproversService['peopleOf']>[1] & Parameters<RequestNotices['tell']>[2],
    kind: 'request-filed' | 'request-cancel-asked' | 'request-agency-word' = 'request-filed',
    outcome?: { readonly vi: string; readonly en: string },
  ): Promise<void> {
    const found = (await this.approvers.of(manager, [request])).get(request.id);
    if (found === undefined) return;
    await this.notices.tell(
      manager,
      kind,
      request,
      await this.approvers.peopleOf(manager, request, found),
      outcome,
    );
  }

  private async prepare(manager: EntityManager, employeeId: string, wanted: NewRequest): Promise<Prepared> {
    if (wanted.kind === 'shift-swap') return this.swap(manager, employeeId, wanted);
    const about = wanted.at ?? wanted.from;
    const day = wanted.firstDay ?? about?.toISOString().slice(0, 10);
    const last = wanted.lastDay ?? wanted.until?.toISOString().slice(0, 10) ?? day;
    if (day === undefined || last === undefined) throw new AppError('invalid-input', { field: 'firstDay' });
    const bounds = [addDays(day, -2), addDays(last < day ? day : last, 3)] as const;
    const plan = (await this.plans.of(manager, [employeeId], ...bounds)).get(employeeId);
    if (plan === undefined) throw new AppError('not-found');
    const time = wanted.at === undefined ? askedTime(wanted.kind, wanted, plan) : momentOf(plan, wanted.at);
    const unit = plan.unitOn(time.firstDay);
    if (unit === undefined || !plan.isEmployed(time.firstDay))
      throw new AppError('invalid-input', { field: 'firstDay' });
    await requireInTime(
      manager,
      { calendar: this.calendar, rules: this.rules },
      wanted.kind,
      unit,
      time.firstDay,
      this.approvers.today(),
    );
    const days =
      excuseOf(wanted.kind) === undefined
        ? 0
        : plan.coveredDays(
            time.from.getTime(),
            time.until.getTime(),
            addDays(time.firstDay, -1),
            time.lastDay,
          );
    return { ...time, plan, unitId: unit.id, days: rounded(days), partnerId: null, partnerDay: null };
  }

  private async swap(manager: EntityManager, employeeId: string, wanted: NewRequest): Promise<Prepared> {
    const { firstDay: day, partnerId, partnerDay = day } = wanted;
    if (day === undefined || partnerId === undefined || partnerDay === undefined || partnerId === employeeId)
      throw new AppError('invalid-input', { field: 'partnerId' });
    refuseLateSwap({ firstDay: day, partnerDay }, this.approvers.today());
    const plans = await this.plans.of(manager, [employeeId, partnerId], ...swapBounds({ day, partnerDay }));
    const [one, other] = [plans.get(employeeId), plans.get(partnerId)];
    if (one === undefined || other === undefined) throw new AppError('invalid-input', { field: 'partnerId' });
    swappedRoster({ one, other, day, partnerDay }, '');
    const unit = one.unitOn(day);
    if (unit === undefined) throw new AppError('invalid-input', { field: 'firstDay' });
    const at = (date: CivilDate): Date => new Date(unit.clock.toEpochMs(date, 0));
    const time = { from: at(day), until: at(addDays(day, 1)), firstDay: day, lastDay: day };
    return { ...time, plan: one, unitId: unit.id, days: 0, partnerId, partnerDay };
  }
}

function momentOf(plan: PersonPlan, at: Date): AskedTime {
  const unit = plan.facts.postings[0]?.unit;
  if (unit === undefined) throw new AppError('invalid-input', { field: 'at' });
  const day = unit.clock.toLocal(at.getTime()).date;
  return { from: at, until: at, firstDay: day, lastDay: day };
}
