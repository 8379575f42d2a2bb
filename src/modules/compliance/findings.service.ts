import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { findingPoints } from '../../core/compliance/finding-points.js';
import { addDays } from '../../core/time/civil-date.js';
import { firstDayOf, lastDayOf, type MonthDates, type ReportingPeriod } from '../../core/time/civil-month.js';
import type { Caller } from '../../platform/access/caller.js';
import { inScope, requiredScope, scopeParameter } from '../../platform/access/scope.js';
import { TENANT_ID } from '../../platform/database/tenant.js';
import { RulesService } from '../rules/rules.service.js';
import { DayChangesService } from '../attendance/day-changes.service.js';
import type { Finding } from './finding.entity.js';
import { DayJudge } from './judging/day-judge.js';
import { FindingStore } from './judging/finding-store.js';
import { FreePunches } from './judging/free-punches.js';
import { InspectionJudge } from './judging/inspection-judge.js';
import { OpenExplanations } from './explanations/open-explanations.service.js';
import { TakenBackReasons } from './explanations/taken-back-reasons.service.js';
import { RecurrenceService } from './judging/recurrence.service.js';
import { SettledTwins } from './judging/settled-twins.js';
import { sealedDays } from './judging/sealed-days.js';
import { ReportJudge } from './reported/report-judge.js';
import { UnsupportedFindings } from './judging/unsupported-findings.js';
import { NoticesService } from './notices/notices.service.js';

/** What judging the changed days did to the findings that nobody has decided yet. */
export interface FindingsSummary {
  days: number;
  added: number;
  changed: number;
  removed: number;
}

/** A finding with the words that lists and reports need. */
export interface FindingView extends Finding {
  readonly employeeCode: string;
  readonly fullName: string;
  readonly unitName: string;
  /** By the scale in force on its date; null while it is not confirmed or no scale is issued. */
  readonly points: number | null;
}

/** How many findings of a unit stand where. */
export interface FindingCount {
  readonly unitId: string;
  readonly rule: string;
  readonly area: string;
  readonly status: Finding['status'];
  readonly count: number;
}

/** Changed days that are judged in one transaction. */
const CLAIM = 2000;

/** Findings: exceptions of attendance under the rules of conduct. */
@Injectable()
export class FindingsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly changes: DayChangesService,
    private readonly judge: DayJudge,
    private readonly store: FindingStore,
    private readonly recurrence: RecurrenceService,
    private readonly notices: NoticesService,
    private readonly inspections: InspectionJudge,
    private readonly unsupported: UnsupportedFindings,
    private readonly rules: RulesService,
    private readonly free: FreePunches,
    private readonly explanations: OpenExplanations,
    private readonly takenBack: TakenBackReasons,
    private readonly twins: SettledTwins,
    private readonly reports: ReportJudge,
  ) {}

  /**
   * Judges every day that changed since it was last looked at, and counts what recurs where its rules changed. Judging a day twice changes nothing; a finding that somebody
   * has decided stands whatever the facts say later; where they show nothing of it any more, it is decided anew.
   */
  async judgeChangedDays(): Promise<FindingsSummary> {
    const summary = { days: 0, added: 0, changed: 0, removed: 0 };
    await this.judgeDays(summary);
    await this.inspections.judgeChanged(summary);
    await this.recountMarked();
    return summary;
  }

  /** Counts anew what recurs, wherever a rule or the dates of a month changed. */
  private async recountMarked(): Promise<void> {
    for (;;) {
      const counted = await this.dataSource.transaction((manager) => this.recurrence.recountMarked(manager));
      if (counted === 0) return;
    }
  }

  private async judgeDays(summary: FindingsSummary): Promise<void> {
    for (;;) {
      const judged = await this.dataSource.transaction(async (manager) => {
        const changed = await this.changes.claim(manager, CLAIM);
        if (changed.length === 0) return 0;
        const { days, punches, ...judged } = await this.judge.judge(manager, changed);
        const isSealed = await sealedDays(manager, days);
        const open = days.filter((day) => !isSealed(day));
        await this.takenBack.reopen(manager, open);
        const { found, softened } = await this.twins.settle(manager, judged.found);
        await this.takenBack.reopenShown(
          manager,
          found.filter((each) => !isSealed(each)),
        );
        const gone = await this.store.removeOthers(manager, days, found);
        await this.recurrence.recount(manager, [...gone.excused, ...softened]);
        await this.unsupported.mark(manager, gone);
        summary.removed += gone.removed;
        const saved = await this.store.save(manager, found);
        await this.notices.tellOfFindings(manager, [...gone.waiting, ...saved.waiting]);
        await this.explanations.follow(manager, open);
        await this.reports.follow(manager, open);
        const [told, lacking] = [punches.changed, punches.lacking].map((of) =>
          of.filter((day) => !isSealed(day)),
        );
        await this.free.tell(manager, { ...punches, changed: told ?? [], lacking: lacking ?? [] });
        summary.added += saved.added;
        summary.changed += saved.changed;
        return changed.length;
      });
      if (judged === 0) return;
      summary.days += judged;
    }
  }

  /**
   * Has what recurs counted anew in dates that units report as one month from now on: it was counted by the dates that were known before.
   * The worker does so, some people at a time.
   */
  recountPeriod(manager: EntityManager, unitIds: readonly string[], period: ReportingPeriod): Promise<void> {
    return this.recurrence.mark(manager, unitIds, period);
  }

  /** Findings of a month that the caller may see, by date and person. @throws AppError not-permitted */
  async ofMonth(
    caller: Caller,
    month: MonthDates,
    unitId: string | null,
    status: Finding['status'] | null = null,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<FindingView[]> {
    const rows = await manager.query<Omit<FindingView, 'points'>[]>(
      `SELECT f.id, f.employee_id AS "employeeId", f.unit_id AS "unitId", f.date, f.session_id AS "sessionId", f.rule,
         f.area, f.severity, f.status, f.minutes, f.evidence, f.cites, e.code AS "employeeCode",
         e.full_name AS "fullName", u.name AS "unitName"
       FROM finding f JOIN employee e ON e.id = f.employee_id JOIN org_unit u ON u.id = f.unit_id
       WHERE ${inMonth} AND ($6::text IS NULL OR f.status = $6)
       ORDER BY u.name, f.unit_id, vietnamese_given_name(e.full_name), e.full_name, f.date, f.session_id, f.rule`,
      [...monthValues(caller, month, unitId), status],
    );
    const inForce = await this.rules.dated(manager);
    return rows.map((row) => ({ ...row, points: findingPoints(row, inForce(row.date, row.unitId)) }));
  }

  /** Counts of a month by unit, rule and status. @throws AppError not-permitted */
  async counts(caller: Caller, month: MonthDates, unitId: string | null): Promise<FindingCount[]> {
    return this.dataSource.query<FindingCount[]>(
      `SELECT f.unit_id AS "unitId", f.rule, f.area, f.status, count(*) AS count FROM finding f
       WHERE ${inMonth} GROUP BY f.unit_id, f.rule, f.area, f.status ORDER BY 1, 2, 4`,
      monthValues(caller, month, unitId),
    );
  }
}

// What recurs is a proposal about other findings, not one of them.
const inMonth = `f.tenant_id = $1 AND f.origin <> 'recurrence' AND f.date >= $2 AND f.date < $3 AND ${inScope('f.unit_id', '$4')}
  AND ($5::uuid IS NULL OR f.unit_id IN (SELECT unit_scope(ARRAY[$5::uuid])))`;

function monthValues(caller: Caller, month: MonthDates, unitId: string | null): unknown[] {
  const roots = scopeParameter(requiredScope(caller, 'findings:read'));
  return [TENANT_ID, firstDayOf(month), addDays(lastDayOf(month), 1), roots, unitId];
}
