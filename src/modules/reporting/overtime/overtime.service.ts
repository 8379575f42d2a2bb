import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isCalendarMonth } from '../../../core/closing/reporting-period.js';
import { nightMinutes, type NightHours } from '../../../core/requests/night-minutes.js';
import { plainValue } from '../../../core/rules/plain-value.js';
import type { RuleInForce } from '../../../core/rules/rules-in-force.js';
import type { CivilMonth, ReportingPeriod } from '../../../core/time/civil-month.js';
import type { Caller } from '../../../platform/access/caller.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { SheetDay } from '../../../../reports/monthly-compliance/model.js';
import { overtimeWorkbook, type OvertimeLine } from '../../../../reports/overtime/overtime-workbook.js';
import { AuditService } from '../../audit/audit.service.js';
import { SealedMonths } from '../../closing/sealed-months.service.js';
import { ReportingPeriods } from '../../rules/reporting-periods.service.js';
import { RulesService } from '../../rules/rules.service.js';
import { namesApart } from '../names-apart.js';
import { MonthCalendars, sheetDays } from '../month-calendar.service.js';
import { MonthlyReportService } from '../monthly-report.service.js';

interface Row {
  readonly employeeId: string;
  readonly employeeCode: string;
  readonly fullName: string;
  readonly unitId: string;
  readonly unit: string;
  readonly date: string;
  readonly minutes: number;
  /** Seconds since midnight of the date by the clock of the unit, beyond a day where it ends on a later one. */
  readonly fromSecond: number;
  readonly untilSecond: number;
}

const MINUTES = 60;
const SECONDS = 3600;

/** The overtime sheet of what a unit reports as a month, as its payroll file has it: requests for overtime that stand approved. */
@Injectable()
export class OvertimeService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly calendars: MonthCalendars,
    private readonly monthly: MonthlyReportService,
    private readonly periods: ReportingPeriods,
    private readonly rules: RulesService,
    private readonly sealed: SealedMonths,
  ) {}

  /** The workbook; noted in the audit trail. @throws AppError not-permitted, not-found, invalid-input for a month that has not begun */
  async workbook(caller: Caller, month: CivilMonth, unitId: string): Promise<Buffer> {
    await this.monthly.require(caller, month, unitId, { edition: 'accounting', agencyId: null });
    const period = await this.periods.of(this.dataSource.manager, unitId, month);
    const rows = await this.rows(period, unitId);
    const calendars = await this.calendars.of(this.dataSource.manager, period, [unitId, ...rows.map((row) => row.unitId)]);
    const daysOf = (of: string): SheetDay[] => sheetDays(period, calendars.get(of));
    const [unit] = await this.dataSource.query<[{ name: string }]>(
      'SELECT name FROM org_unit WHERE id = $1',
      [unitId],
    );
    const night = await this.night(period, unitId);
    const draft = await this.isDraft(period, unitId);
    const bytes = await overtimeWorkbook({
      month,
      period: isCalendarMonth(period) ? null : period,
      unit: unit.name,
      draft,
      madeAt: this.clock.now(),
      days: daysOf(unitId),
      tellsNight: night !== null,
      lines: linesOf(rows, daysOf, night),
    });
    await this.audit.record(this.dataSource.manager, {
      action: 'report.export', entityType: 'report', entityId: `overtime:${month}`, unitId, after: { month, draft },
    }); // prettier-ignore
    return bytes;
  } // prettier-ignore

  /** Whether some of the month is not sealed. */
  private async isDraft(period: ReportingPeriod, unitId: string): Promise<boolean> {
    const { manager } = this.dataSource;
    const parts = await this.sealed.of(manager, unitId, period.month);
    return !(await this.sealed.isWhole(manager, unitId, parts, period));
  }

  /** What is night by the rules on the last day; null where they do not say it. */
  private async night({ to }: ReportingPeriod, unitId: string): Promise<NightHours | null> {
    const inForce = await this.rules.inForceAt(to, unitId);
    const [from, until] = [inForce.read('overtime.nightFromHour'), inForce.read('overtime.nightUntilHour')];
    if (!from.ok || !until.ok) return null;
    const second = ({ value }: RuleInForce): number => Number(plainValue(value)) * SECONDS;
    return { fromSecond: second(from.rule), untilSecond: second(until.rule) };
  }

  private rows({ from, to }: ReportingPeriod, unitId: string): Promise<Row[]> {
    return this.dataSource.query<Row[]>(
      `SELECT e.id AS "employeeId", e.code AS "employeeCode", e.full_name AS "fullName", u.id AS "unitId", u.name AS unit, w.first_day AS date,
         (extract(epoch FROM upper(w.period) - lower(w.period)) / 60)::double precision AS minutes,
         extract(epoch FROM (lower(w.period) AT TIME ZONE unit_zone(u.id)) - w.first_day)::double precision AS "fromSecond",
         extract(epoch FROM (upper(w.period) AT TIME ZONE unit_zone(u.id)) - w.first_day)::double precision AS "untilSecond"
       FROM work_request w JOIN employee e ON e.id = w.employee_id JOIN org_unit u ON u.id = w.unit_id
       WHERE w.kind = 'overtime' AND w.status IN ('approved', 'cancelling') AND w.first_day BETWEEN $2::date AND $3::date
         AND w.unit_id IN (SELECT unit_scope(ARRAY[$1::uuid]))
       ORDER BY u.name, u.id, vietnamese_given_name(e.full_name), e.full_name, e.id, w.first_day`,
      [unitId, from, to],
    );
  } // prettier-ignore
}

/** One line for each person of a unit, in the order in which they come. */
function linesOf(
  rows: readonly Row[],
  daysOf: (unitId: string) => readonly SheetDay[],
  night: NightHours | null,
): OvertimeLine[] {
  const lines = new Map<string, OvertimeLine & { readonly hours: number[]; readonly nightHours: number[] }>();
  const nameOf = namesApart(rows);
  for (const { employeeId, unitId, unit, date, minutes, fromSecond, untilSecond, ...named } of rows) {
    const key = `${employeeId} ${unitId}`;
    const days = daysOf(unitId);
    const none = (): number[] => Array<number>(days.length).fill(0);
    const line = lines.get(key) ?? {
      fullName: nameOf({ employeeId, ...named }),
      unit,
      days,
      hours: none(),
      nightHours: none(),
    };
    const place = days.findIndex((day) => day.date === date);
    line.hours[place] = (line.hours[place] ?? 0) + minutes / MINUTES;
    const atNight = night === null ? 0 : nightMinutes(fromSecond, untilSecond, night);
    line.nightHours[place] = (line.nightHours[place] ?? 0) + atNight / MINUTES;
    lines.set(key, line);
  }
  return [...lines.values()];
}
