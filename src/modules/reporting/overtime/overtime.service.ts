import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { isCalendarMonth } from '../../../core/closing/reporting-period.js';
import { nightMinutes, type NightHours } from '../../../core/requests/night-minutes.js';
import { plainValue } from '../../../core/rules/plain-value.js';
import type { RuleInForce, RulesInForce } from '../../../core/rules/rules-in-force.js';
import type { CivilMonth } from '../../../core/time/civil-month.js';
import type { Caller } from '../../../platform/access/caller.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { SheetDay } from '../../../../reports/monthly-compliance/model.js';
import type { OvertimeLine, OvertimeSheet } from '../../../../reports/overtime/overtime-workbook.js';
import { AuditService } from '../../audit/audit.service.js';
import { RulesService } from '../../rules/rules.service.js';
import { MonthCalendars, sheetDays } from '../month-calendar.service.js';
import type { MonthSheets } from '../month-facts.js';
import { MonthFactsService } from '../month-facts.service.js';
import { MonthlyReportService } from '../monthly-report.service.js';
import { namesApart } from '../names-apart.js';
import { sealOf } from '../seal-of.js';
import { ReportSheets } from '../sheets/report-sheets.service.js';
import { unitsAsOf } from '../units-as-of.js';
import type { OvertimeFact } from './overtime-facts.js';
import { SealedOvertime } from './sealed-overtime.service.js';

interface Row extends OvertimeFact {
  readonly employeeCode: string;
  readonly fullName: string;
  readonly unit: string;
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
    private readonly rules: RulesService,
    private readonly facts: MonthFactsService,
    private readonly sealed: SealedOvertime,
    private readonly files: ReportSheets,
  ) {}

  /**
   * The workbook, of what is sealed as it was sealed (overtime, kinds of days and rules) and the one that was made first; noted in the audit trail.
   * @throws AppError not-permitted, not-found, invalid-input for a month that has not begun, server-busy
   */
  async workbook(caller: Caller, month: CivilMonth, unitId: string): Promise<Buffer> {
    await this.monthly.require(caller, month, unitId, { edition: 'director', agencyId: null });
    const { wanted, bytes } = await this.files.made(async (manager) => {
      const sheets = await this.facts.sheets(manager, caller, month, unitId);
      const { fingerprint } = sheets.data;
      return {
        key: { unitId, month, kind: 'overtime', subjectId: unitId, fingerprint },
        draft: !sheets.sealed,
        order: async () => ({ file: 'overtime', model: await this.model(manager, sheets, month, unitId) }),
      } as const;
    });
    await this.audit.record(this.dataSource.manager, {
      action: 'report.export', entityType: 'report', entityId: `overtime:${month}`, unitId, after: { month, draft: wanted.draft },
    }); // prettier-ignore
    return bytes;
  }

  private async model(
    manager: EntityManager,
    sheets: MonthSheets,
    month: CivilMonth,
    unitId: string,
  ): Promise<OvertimeSheet> {
    const { period, revisions } = sheets;
    const parts = revisions.map(({ part }) => part);
    const units = await unitsAsOf(manager, unitId, sheets, this.clock.now());
    const ids = units.map((each) => each.unitId);
    const rows = await namedRows(manager, await this.sealed.of(manager, parts, ids, period));
    // Units whose people have no days in the month, only overtime.
    const missing = rows.map((row) => row.unitId).filter((id) => !sheets.calendars.has(id));
    const others = await this.calendars.of(manager, period, [...new Set(missing)]);
    const daysOf = (of: string): SheetDay[] => sheetDays(period, sheets.calendars.get(of) ?? others.get(of));
    const [unit] = await manager.query<[{ name: string }]>('SELECT name FROM org_unit WHERE id = $1', [
      unitId,
    ]);
    const inForce = sheets.rules?.inForce ?? (await this.rules.inForceAt(period.to, unitId, manager));
    const night = nightOf(inForce);
    return {
      month,
      period: isCalendarMonth(period) ? null : period,
      unit: unit.name,
      draft: !sheets.sealed,
      seals: sheets.sealed ? parts.map(sealOf) : [],
      madeAt: sheets.sealed
        ? new Date(Math.max(...parts.map(({ sealedAt }) => sealedAt.getTime())))
        : this.clock.now(),
      days: sheetDays(period, sheets.calendar),
      tellsNight: night !== null,
      lines: linesOf(rows, daysOf, night),
    };
  }
}

/** What is night by the rules on the last day; null where they do not say it. */
function nightOf(inForce: RulesInForce): NightHours | null {
  const [from, until] = [inForce.read('overtime.nightFromHour'), inForce.read('overtime.nightUntilHour')];
  if (!from.ok || !until.ok) return null;
  const second = ({ value }: RuleInForce): number => Number(plainValue(value)) * SECONDS;
  return { fromSecond: second(from.rule), untilSecond: second(until.rule) };
}

/** By unit, then given name. */
function namedRows(manager: EntityManager, facts: readonly OvertimeFact[]): Promise<Row[]> {
  return manager.query<Row[]>(
    `SELECT f.*, e.code AS "employeeCode", e.full_name AS "fullName", u.name AS unit
     FROM jsonb_to_recordset($1::jsonb) AS f("employeeId" uuid, "unitId" uuid, date text, minutes double precision, "fromSecond" double precision,
       "untilSecond" double precision) JOIN employee e ON e.id = f."employeeId" JOIN org_unit u ON u.id = f."unitId"
     ORDER BY u.name, u.id, vietnamese_given_name(e.full_name), e.full_name, e.id, f.date, f."fromSecond"`,
    [JSON.stringify(facts)],
  );
} // prettier-ignore

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
