import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { timesheetModeOf } from '../../core/attendance/timesheet-mode.js';
import { timesheetSymbolsOn } from '../../core/rules/attendance-rules-on.js';
import { conductAreas } from '../../core/rules/rule-book.js';
import { plainValue } from '../../core/rules/plain-value.js';
import type { RuleInForce, RulesInForce } from '../../core/rules/rules-in-force.js';
import { weekdayOf } from '../../core/time/civil-date.js';
import { daysOfMonth, firstDayOf, lastDayOf, type CivilMonth } from '../../core/time/civil-month.js';
import { formatCivilDate } from '../../core/time/parse-civil-date.js';
import { formatTimeOfDay } from '../../core/time/time-of-day.js';
import { zoneClock } from '../../core/time/zone-clock.js';
import type { Caller } from '../../platform/access/caller.js';
import { inScope, requiredScope, scopeParameter } from '../../platform/access/scope.js';
import { Clock } from '../../platform/clock/clock.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { Legend, MonthlyReport, UnitLine } from '../../../reports/monthly-compliance/model.js';
import { monthlyWorkbook } from '../../../reports/monthly-compliance/workbook.js';
import { AttendanceReaderService } from '../attendance/attendance-reader.service.js';
import { AuditService } from '../audit/audit.service.js';
import { FindingsService, type FindingCount, type FindingView } from '../compliance/findings.service.js';
import { UnitsService } from '../organization/units/units.service.js';
import { RulesService } from '../rules/rules.service.js';
import { adjustmentLines, areaNames, conductLines, ruleLines, sourceWords } from './rule-lines.js';
import { unitTimesheets, type TimesheetWords } from './timesheet-rows.js';

/** The report of a unit's month, as a file. */
export interface ExportedReport {
  readonly bytes: Buffer;
  readonly model: MonthlyReport;
}

/** Statuses in which a finding is a confirmed breach. */
const CONFIRMED: readonly FindingView['status'][] = ['confirmed', 'reminder', 'proposed'];
/** Statuses in which it is only something that was noted. */
const OPEN: readonly FindingView['status'][] = ['provisional', 'waiting'];

/** Loads a month, summarises it and has it laid out. */
@Injectable()
export class MonthlyReportService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly units: UnitsService,
    private readonly rules: RulesService,
    private readonly attendance: AttendanceReaderService,
    private readonly findings: FindingsService,
  ) {}

  /**
   * The monthly workbook of a unit with all below it; noted in the audit trail. A draft, as long as no month can be sealed.
   * @throws AppError not-found for a unit outside the caller's scope, invalid-input for a month that has not begun
   */
  async export(caller: Caller, month: CivilMonth, unitId: string): Promise<ExportedReport> {
    await this.requireUnit(caller, unitId);
    const zone = await this.units.zoneOf(unitId);
    const today = zoneClock(zone).toLocal(this.clock.now().getTime()).date;
    if (firstDayOf(month) > today) throw new AppError('invalid-input', { field: 'month' });
    await this.findings.judgeChangedDays();
    const model = await this.model(caller, month, unitId, zone);
    const bytes = await monthlyWorkbook(model);
    await this.audit.record(this.dataSource.manager, {
      action: 'report.export',
      entityType: 'report',
      entityId: `monthly:${month}`,
      unitId,
      after: { month, draft: model.draft, fingerprint: model.data.fingerprint },
    });
    return { bytes, model };
  }

  private async model(
    caller: Caller,
    month: CivilMonth,
    unitId: string,
    zone: string,
  ): Promise<MonthlyReport> {
    const lastDate = lastDayOf(month);
    const dates = daysOfMonth(month);
    const issuer = await this.issuer(unitId);
    const totals = await this.attendance.month(caller, month, unitId);
    const people = await this.attendance.people(caller, month, unitId);
    const unitMonths = await this.attendance.units(caller, month, unitId);
    const counts = await this.findings.counts(caller, month, unitId);
    const confirmed = (await this.findings.ofMonth(caller, month, unitId)).filter(({ status }) =>
      CONFIRMED.includes(status),
    );
    const inForce = await this.rules.inForceAt(lastDate, unitId);
    const rules = inForce.all();
    const words = wordsOf(inForce);
    const names = new Map(unitMonths.map((unit) => [unit.unitId, unit.unitName]));
    const now = this.clock.now();
    const timeText = (instant: Date): string => localText(instant, zone);
    const { book } = this.rules;
    return {
      month,
      draft: true,
      issuer,
      generatedAt: now,
      generatedText: timeText(now),
      people: totals.people,
      unsettledDays: totals.unsettledDays,
      units: unitMonths.map((unit): UnitLine => {
        const own = counts.filter((each) => each.unitId === unit.unitId);
        return {
          ...unit,
          name: unit.unitName,
          openFindings: countIn(own, OPEN),
          confirmedFindings: countIn(own, CONFIRMED),
        };
      }),
      timesheets: unitTimesheets(
        people,
        names,
        await this.attendance.timesheet(caller, month, unitId),
        dates,
        words,
      ),
      days: dates.map((date) => ({ date, shade: weekdayOf(date) >= 6 ? 'weekend' : 'work' })),
      legend: legendOf(rules, book),
      areas: conductAreas.map((area) => {
        const own = counts.filter((each) => each.area === area);
        // Only attendance is observed so far: elsewhere nothing was looked at, which is not the same as nothing found.
        const seen = area === 'tinh-than';
        return {
          name: areaNames[area],
          open: seen ? countIn(own, OPEN) : null,
          confirmed: seen ? countIn(own, CONFIRMED) : null,
        };
      }),
      confirmed: confirmed.map((finding) => ({
        unit: finding.unitName,
        fullName: finding.fullName,
        date: finding.date,
        rule: finding.rule,
        words: book.conduct.get(finding.rule)?.vi ?? finding.rule,
        evidence: evidenceWords(finding.evidence),
        article: finding.cites.map(sourceWords).join('; '),
      })),
      open: [...book.conduct.values()].flatMap(({ id, vi }) => {
        const count = countIn(
          counts.filter(({ rule }) => rule === id),
          OPEN,
        );
        return count === 0 ? [] : [{ rule: id, words: vi, count }];
      }),
      rules: ruleLines(book, rules),
      conduct: conductLines(book, lastDate),
      adjustments: adjustmentLines(
        book,
        await this.overlaysWithin(unitId),
        lastDate,
        (id) => names.get(id) ?? issuer.name,
        timeText,
      ),
      data: await this.attendance.dataOf(caller, month, unitId),
    };
  }

  private async issuer(unitId: string): Promise<MonthlyReport['issuer']> {
    const [row] = await this.dataSource.query<[{ name: string; parent: string | null }]>(
      `SELECT u.name, p.name AS parent FROM org_unit u LEFT JOIN org_unit p ON p.id = u.parent_id WHERE u.id = $1`,
      [unitId],
    );
    return row;
  }

  /** The overlays that can speak for this unit: its own, those below and above it, and those for everybody. */
  private async overlaysWithin(unitId: string): Promise<Awaited<ReturnType<RulesService['overlays']>>> {
    const overlays = await this.rules.overlays();
    const rows = await this.dataSource.query<{ id: string }[]>(
      `SELECT u.id FROM org_unit u
       WHERE u.id IN (SELECT unit_scope(ARRAY[$1::uuid])) OR $1::uuid IN (SELECT unit_scope(ARRAY[u.id]))`,
      [unitId],
    );
    const known = new Set(rows.map(({ id }) => id));
    return overlays.filter(({ unitId: of }) => of === null || known.has(of));
  }

  private async requireUnit(caller: Caller, unitId: string): Promise<void> {
    const roots = scopeParameter(requiredScope(caller, 'reports:export'));
    const [row] = await this.dataSource.query<{ inside: boolean }[]>(
      `SELECT ${inScope('CAST($1 AS uuid)', '$2')} AND EXISTS (SELECT FROM org_unit WHERE id = $1) AS inside`,
      [unitId, roots],
    );
    if (row?.inside !== true) throw new AppError('not-found');
  }
}

function countIn(counts: readonly FindingCount[], statuses: readonly FindingView['status'][]): number {
  return counts.reduce((sum, each) => (statuses.includes(each.status) ? sum + each.count : sum), 0);
}

function wordsOf(inForce: RulesInForce): TimesheetWords {
  const symbols = timesheetSymbolsOn(inForce);
  const insurance = inForce.read('timesheet.insuranceSymbols');
  const holiday = inForce.read('timesheet.holiday');
  const modeRule = inForce.read('timesheet.mode');
  const mode = modeRule.ok ? timesheetModeOf(String(plainValue(modeRule.rule.value))) : undefined;
  if (!symbols.ok || !insurance.ok || !holiday.ok || mode === undefined) {
    throw new Error(`the rule book has no timesheet symbols on ${inForce.date}`);
  }
  return {
    symbols: symbols.rules,
    mode,
    insuranceSymbols: String(plainValue(insurance.rule.value)).split(' ').filter(Boolean),
    holiday: String(plainValue(holiday.rule.value)),
  };
}

/** Parameters of the timesheet that are no symbols. */
const noSymbols = ['timesheet.insuranceSymbols', 'timesheet.mode'];

/** The symbols that mean something by themselves, each once: the first meaning of the book is the one that is printed. */
function legendOf(rules: readonly RuleInForce[], book: RulesService['book']): Legend[] {
  const legend = new Map<string, string>();
  for (const { path, value } of rules) {
    if (!path.startsWith('timesheet.') || noSymbols.includes(path)) continue;
    const symbol = String(plainValue(value));
    if (!legend.has(symbol)) legend.set(symbol, book.parameters.get(path)?.vi ?? path);
  }
  return [...legend].map(([symbol, meaning]) => ({ symbol, meaning }));
}

function localText(instant: Date, zone: string): string {
  const { date, second } = zoneClock(zone).toLocal(instant.getTime());
  return `${formatTimeOfDay(second - (second % 60))} ngày ${formatCivilDate(date)}`;
}

/** The stretch of the day, or the count of what has none. */
function evidenceWords({ exception, fromSecond, untilSecond, count }: FindingView['evidence']): string {
  if (exception === null) return count === undefined ? '' : `${count} ngày làm việc`;
  return `${formatTimeOfDay(fromSecond)} - ${formatTimeOfDay(untilSecond)}`;
}
