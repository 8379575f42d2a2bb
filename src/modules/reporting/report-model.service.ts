import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { verificationCode } from '../../core/closing/verification-code.js';
import { addDays, weekdayOf, type CivilDate } from '../../core/time/civil-date.js';
import {
  addMonths,
  daysOfMonth,
  firstDayOf,
  lastDayOf,
  type CivilMonth,
} from '../../core/time/civil-month.js';
import { formatCivilDate } from '../../core/time/parse-civil-date.js';
import { formatTimeOfDay } from '../../core/time/time-of-day.js';
import { zoneClock } from '../../core/time/zone-clock.js';
import type { Caller } from '../../platform/access/caller.js';
import { Clock } from '../../platform/clock/clock.js';
import type {
  Comparison,
  MonthlyReport,
  SealedSource,
  SheetDay,
} from '../../../reports/monthly-compliance/model.js';
import { CheckJudge, type JudgedCheck } from '../inspections/check-judge.service.js';
import { RulesService } from '../rules/rules.service.js';
import { AdjustmentsReader } from './adjustments-reader.service.js';
import { AgencyLinesService } from './agency-lines.service.js';
import { adjustmentCounts } from './edition-model.js';
import { areaLines, confirmedCounts, confirmedLines, openLines } from './finding-lines.js';
import type { MonthFacts, UsedRevision } from './month-facts.js';
import { MonthFactsService } from './month-facts.service.js';
import { conductLines, ruleLines, sealedConductLines } from './rule-lines.js';
import { unitTimesheets } from './timesheet-rows.js';
import { timesheetLegend, timesheetWords } from './timesheet-words.js';
import { unitLines } from './unit-lines.js';

/** What a report is about. */
export interface ReportSubject {
  readonly month: CivilMonth;
  readonly unitId: string;
  readonly zone: string;
  /** The sending agency whose people are told of apart; null for none. */
  readonly agencyId: string | null;
}

/** Brings everything that a monthly report tells into the form in which it is printed. */
@Injectable()
export class ReportModelService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly rules: RulesService,
    private readonly facts: MonthFactsService,
    private readonly checks: CheckJudge,
    private readonly adjustments: AdjustmentsReader,
    private readonly agencies: AgencyLinesService,
  ) {}

  /**
   * The whole report, before an edition leaves anything out. Of a sealed month it says what was known when it was sealed.
   * @throws AppError not-permitted, not-found for an agency that does not exist
   */
  async of(caller: Caller, subject: ReportSubject): Promise<MonthlyReport> {
    const { month, unitId, zone } = subject;
    const { manager } = this.dataSource;
    const facts = await this.facts.of(caller, month, unitId);
    const asOf = facts.sealed ? lastSealing(facts) : this.clock.now();
    const timeText = (instant: Date): string => localText(instant, zone);
    const checks = await this.checksOf(subject, asOf);
    const adjustments = await this.adjustments.of(manager, { unitId, month, zone, asOf, timeText });
    const { book } = this.rules;
    const inForce = facts.rules?.inForce ?? (await this.rules.inForceAt(lastDayOf(month), unitId));
    const dates = daysOfMonth(month);
    const names = new Map(facts.units.map((unit) => [unit.unitId, unit.unitName]));
    const { people, totals, findings, days } = facts;
    return {
      month,
      edition: 'director',
      draft: !facts.sealed,
      issuer: await this.issuer(unitId),
      generatedAt: asOf,
      generatedText: timeText(asOf),
      sealed: facts.revisions.map((used) => sealedSource(used, timeText)),
      people: totals.people,
      unsettledDays: totals.unsettledDays,
      units: unitLines(facts, checks),
      comparison: await this.comparison(caller, subject),
      timesheets: unitTimesheets(people, names, days, dates, timesheetWords(inForce)),
      days: sheetDays(dates, days),
      legend: timesheetLegend(inForce.all(), book),
      areas: areaLines(findings, checks.length > 0),
      confirmed: confirmedLines(book, findings),
      confirmedCounts: confirmedCounts(book, findings),
      open: openLines(book, findings),
      rules: ruleLines(book, inForce.all()),
      conduct: facts.rules
        ? sealedConductLines(book, facts.rules.conduct)
        : conductLines(book, lastDayOf(month)),
      adjustments,
      adjustmentCounts: adjustmentCounts(adjustments),
      agency: subject.agencyId === null ? null : await this.agencies.of(manager, facts, subject.agencyId),
      data: facts.data,
    };
  }

  private async comparison(caller: Caller, { month, unitId }: ReportSubject): Promise<Comparison> {
    return {
      previous: await this.facts.totals(caller, addMonths(month, -1), unitId),
      lastYear: await this.facts.totals(caller, addMonths(month, -12), unitId),
    };
  }

  /** The checks that stand and were known at that instant. */
  private checksOf({ unitId, month }: ReportSubject, asOf: Date): Promise<JudgedCheck[]> {
    return this.checks.where(
      this.dataSource.manager,
      `k.received_at <= $4 AND (k.cancelled_at IS NULL OR k.cancelled_at > $4) AND k.date >= $2::date AND k.date < $3::date
         AND k.unit_id IN (SELECT unit_scope(ARRAY[$1::uuid]))`,
      [unitId, firstDayOf(month), addDays(lastDayOf(month), 1), asOf],
    );
  }

  private async issuer(unitId: string): Promise<MonthlyReport['issuer']> {
    const [row] = await this.dataSource.query<[{ name: string; parent: string | null }]>(
      `SELECT u.name, p.name AS parent FROM org_unit u LEFT JOIN org_unit p ON p.id = u.parent_id WHERE u.id = $1`,
      [unitId],
    );
    return row;
  }
}

function lastSealing({ revisions }: MonthFacts): Date {
  return new Date(Math.max(...revisions.map(({ part }) => part.sealedAt.getTime())));
}

function sealedSource({ part, known }: UsedRevision, timeText: (instant: Date) => string): SealedSource {
  const { unitName, revision, fingerprint, sealedAt, auditHead } = part;
  return {
    unit: unitName,
    revision,
    fingerprint,
    code: verificationCode(fingerprint),
    sealedText: timeText(sealedAt),
    auditHead: auditHead === null ? null : { seq: auditHead.seq, hash: auditHead.hash },
    differences: {
      people: new Set(known.people.map(({ employeeId }) => employeeId)).size,
      days: known.people.reduce((sum, { days }) => sum + days.length, 0),
      findings: known.people.reduce((sum, { findings }) => sum + findings.length, 0),
      rules: known.rules.length,
    },
  };
}

/** The days of the month; a public holiday is one where somebody's day says so. */
function sheetDays(dates: readonly CivilDate[], days: MonthFacts['days']): SheetDay[] {
  const holidays = new Set(days.flatMap(({ date, because }) => (because === 'holiday' ? [date] : [])));
  return dates.map((date) => ({
    date,
    shade: holidays.has(date) ? 'holiday' : weekdayOf(date) >= 6 ? 'weekend' : 'work',
  }));
}

function localText(instant: Date, zone: string): string {
  const { date, second } = zoneClock(zone).toLocal(instant.getTime());
  return `${formatTimeOfDay(second - (second % 60))} ngày ${formatCivilDate(date)}`;
}
