import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { periodInWords } from '../../core/closing/period-in-words.js';
import { sealedRules, type SealedRules } from '../../core/closing/sealed-rules.js';
import type { CivilMonth, ReportingPeriod } from '../../core/time/civil-month.js';
import type { Caller } from '../../platform/access/caller.js';
import { AppError } from '../../platform/errors/app-error.js';
import { AttendanceReaderService, type DayTotals } from '../attendance/attendance-reader.service.js';
import { SealedMonths, type SealedPart } from '../closing/sealed-months.service.js';
import { FindingsService } from '../compliance/findings.service.js';
import { ReportingPeriods } from '../rules/reporting-periods.service.js';
import { RulesService } from '../rules/rules.service.js';
import {
  TimesheetReader, type MonthData, type MonthTimesheet, type PersonDays, type RosterEntry,
} from '../attendance/timesheet/timesheet-reader.service.js'; // prettier-ignore
import { formerPrintsOf, joined, keptFingerprint, printsOf } from './joined-fingerprint.js';
import type {
  MonthFacts, MonthFigures, MonthSheets, MonthSummary, PartFacts, UsedRevision,
} from './month-facts.js'; // prettier-ignore
import { MonthCalendars } from './month-calendar.service.js';
import { SealedMonthReader, type SealedSheets } from './sealed-month.service.js';

const STEPS = 1_000_000;

/** What of a month of a unit is sealed. */
interface Told {
  readonly parts: readonly SealedPart[];
  /** Units below it today that were sealed where they stood then. */
  readonly elsewhere: readonly string[];
  /** Units that are not told from today's days. */
  readonly covered: ReadonlySet<string>;
}

/** Loads what is told of a month: what was sealed where it is sealed, what stands today elsewhere. */
@Injectable()
export class MonthFactsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly attendance: AttendanceReaderService,
    private readonly timesheets: TimesheetReader,
    private readonly findings: FindingsService,
    private readonly rules: RulesService,
    private readonly sealed: SealedMonths,
    private readonly reader: SealedMonthReader,
    private readonly calendars: MonthCalendars,
    private readonly periods: ReportingPeriods,
  ) {}

  /** Does something in one moment of the database: what comes of several readings of a month agrees. It changes nothing. */
  inOneMoment<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      await manager.query('SET TRANSACTION READ ONLY');
      // A workbook of a province is laid out while the moment lasts: on a slow machine longer than a transaction may idle otherwise.
      await manager.query(`SET LOCAL idle_in_transaction_session_timeout = '10min'`);
      return work(manager);
    });
  }

  /**
   * The timesheets of a unit with all below it, which lies within the caller's scope; their days are read as long as the transaction of
   * `manager` lasts.
   * @throws AppError not-permitted; report-periods-differ where a part was sealed by other dates, before the rule changed
   */
  async sheets(manager: EntityManager, caller: Caller, month: CivilMonth, unitId: string): Promise<MonthSheets> {
    const { parts, covered, elsewhere } = await this.told(manager, unitId, month);
    const period = await this.periods.of(manager, unitId, month);
    if (covered.size === 0) return this.sheetsOfToday(manager, caller, period, unitId);
    refuseOtherDates(parts, period);
    const revisions: UsedRevision[] = [];
    const read: SealedSheets[] = [];
    for (const part of parts) {
      revisions.push({ part, known: await this.sealed.differencesKnown(manager, part) });
      read.push(await this.reader.sheets(manager, part));
    }
    const open = (await isCovered(manager, unitId, covered))
      ? null
      : await this.timesheets.read(manager, caller, period, unitId);
    const rest = (open?.roster ?? []).filter((entry) => !covered.has(entry.unitId));
    const { reader } = this;
    const days = async function* (only: (entry: RosterEntry) => boolean = everybody): AsyncGenerator<PersonDays[]> {
      for (const [index, part] of parts.entries())
        yield* reader.days(manager, part, (read[index]?.roster ?? []).filter(only));
      if (open !== null) yield* open.days(rest.filter(only));
    };
    return {
      sealed: parts.length > 0 && rest.length === 0,
      revisions,
      elsewhere,
      roster: [...read.flatMap(({ roster }) => roster), ...rest],
      period,
      ...(await this.calendarsOf(manager, period, unitId, read, rest)),
      data: await dataOf(manager, { unitId, month }, parts, read, open, rest),
      rules: await this.rulesOf(manager, unitId, period, parts),
      days,
    };
  } // prettier-ignore

  /** All that is told of a unit's month. @throws AppError not-permitted */
  async of(manager: EntityManager, caller: Caller, month: CivilMonth, unitId: string): Promise<MonthFacts> {
    const sheets = await this.sheets(manager, caller, month, unitId);
    if (sheets.revisions.length === 0 && sheets.elsewhere.length === 0) {
      const totals = await this.attendance.month(caller, sheets.period, unitId, manager);
      return { ...sheets, ...(await this.today(manager, caller, sheets.period, unitId)), totals };
    }
    const parts = sheets.revisions.map(({ part }) => part);
    const all: PartFacts[] = [];
    for (const part of parts) all.push(await this.reader.read(manager, part));
    if (!sheets.sealed) all.push(await this.rest(manager, caller, sheets.period, unitId, await this.told(manager, unitId, month)));
    const units = all.flatMap((part) => part.units).sort((a, b) => vietnamese.compare(a.unitName, b.unitName));
    const people = all.flatMap((part) => part.people);
    return {
      ...sheets,
      totals: sumOfTotals(units, new Set(people.map(({ employeeId }) => employeeId)).size),
      units,
      people,
      findings: all.flatMap((part) => part.findings),
    };
  } // prettier-ignore

  /** The sums of a month; null where it has no days. @throws AppError not-permitted */
  async totals(manager: EntityManager, caller: Caller, month: CivilMonth, unitId: string): Promise<DayTotals | null> {
    const { covered } = await this.told(manager, unitId, month);
    if (covered.size === 0) {
      const period = await this.periods.of(manager, unitId, month);
      const totals = await this.attendance.month(caller, period, unitId, manager);
      return totals.people === 0 ? null : totals;
    }
    const { units, people } = await this.figures(manager, caller, month, unitId);
    const count = new Set(people.map(({ employeeId }) => employeeId)).size;
    return count === 0 ? null : sumOfTotals(units, count);
  } // prettier-ignore

  /** The figures of a month and what was found, without its timesheets. @throws AppError not-permitted */
  async summary(manager: EntityManager, caller: Caller, month: CivilMonth, unitId: string): Promise<MonthSummary> {
    const told = await this.told(manager, unitId, month);
    const { parts } = told;
    const all: PartFacts[] = [];
    for (const part of parts) all.push(await this.reader.read(manager, part));
    const rest = (await isCovered(manager, unitId, told.covered))
      ? { units: [], people: [], findings: [] }
      : await this.rest(manager, caller, await this.periods.of(manager, unitId, month), unitId, told);
    const everything = [...all, rest];
    return {
      sealed: parts.length > 0 && rest.people.length === 0,
      parts,
      units: everything.flatMap(({ units }) => units),
      people: everything.flatMap(({ people }) => people),
      findings: everything.flatMap(({ findings }) => findings),
    };
  } // prettier-ignore

  /** The sums of a month by unit and by person, without what was found. @throws AppError not-permitted */
  async figures(manager: EntityManager, caller: Caller, month: CivilMonth, unitId: string): Promise<MonthFigures> {
    const { parts, covered } = await this.told(manager, unitId, month);
    const all: MonthFigures[] = [];
    for (const part of parts) all.push(await this.reader.figures(manager, part));
    if (!(await isCovered(manager, unitId, covered))) {
      const open = (each: { readonly unitId: string }): boolean => !covered.has(each.unitId);
      const period = await this.periods.of(manager, unitId, month);
      const { units, people } = await this.figuresOfToday(manager, caller, period, unitId);
      all.push({ units: units.filter(open), people: people.filter(open) });
    }
    return { units: all.flatMap(({ units }) => units), people: all.flatMap(({ people }) => people) };
  } // prettier-ignore

  /** What of a month is sealed, and which units are not told from today's days: they, and those that are told elsewhere. */
  private async told(manager: EntityManager, unitId: string, month: CivilMonth): Promise<Told> {
    const parts = await this.sealed.of(manager, unitId, month);
    const elsewhere = await this.sealed.sealedElsewhere(manager, unitId, parts, month);
    return { parts, elsewhere, covered: new Set([...parts.flatMap(({ coveredIds }) => coveredIds), ...elsewhere]) };
  } // prettier-ignore

  private async sheetsOfToday(
    manager: EntityManager,
    caller: Caller,
    period: ReportingPeriod,
    unitId: string,
  ): Promise<MonthSheets> {
    const sheet = await this.timesheets.read(manager, caller, period, unitId);
    const { roster, data } = sheet;
    const calendars = await this.calendarsOf(manager, period, unitId, [], roster);
    const days: MonthSheets['days'] = (only = everybody) => sheet.days(roster.filter(only));
    return { sealed: false, period, revisions: [], elsewhere: [], roster, ...calendars, data, rules: null, days };
  } // prettier-ignore

  /** What was sealed says what days were; where something is open, the calendar of today says it of the dates that nothing sealed names. */
  private async calendarsOf(
    manager: EntityManager,
    period: ReportingPeriod,
    unitId: string,
    read: readonly SealedSheets[],
    open: readonly RosterEntry[],
  ): Promise<Pick<MonthSheets, 'calendar' | 'calendars'>> {
    const units = open.length === 0 ? [] : [...new Set([unitId, ...open.map((entry) => entry.unitId)])];
    const today = await this.calendars.of(manager, period, units);
    return {
      calendar: new Map([...(today.get(unitId) ?? []), ...read.flatMap(({ calendar }) => [...calendar])]),
      calendars: new Map([...today, ...read.flatMap(({ calendars }) => [...calendars])]),
    };
  }

  private async today(manager: EntityManager, caller: Caller, period: ReportingPeriod, unitId: string): Promise<PartFacts> {
    return {
      ...(await this.figuresOfToday(manager, caller, period, unitId)),
      findings: await this.findings.ofMonth(caller, period, unitId, null, manager),
    };
  } // prettier-ignore

  private async figuresOfToday(
    manager: EntityManager,
    caller: Caller,
    period: ReportingPeriod,
    unitId: string,
  ): Promise<MonthFigures> {
    const punctual = await this.attendance.punctualDays(caller, period, unitId, manager);
    const units = await this.attendance.units(caller, period, unitId, manager);
    return {
      units: units.map((unit) => ({
        ...unit,
        ...(punctual.get(unit.unitId) ?? { dueDays: 0, onTimeDays: 0 }),
      })),
      people: await this.attendance.people(caller, period, unitId, manager),
    };
  }

  /** What of today's days is in no sealed unit. */
  private async rest(
    manager: EntityManager,
    caller: Caller,
    period: ReportingPeriod,
    unitId: string,
    { covered }: Told,
  ): Promise<PartFacts> {
    const { units, people, findings } = await this.today(manager, caller, period, unitId);
    const open = (each: { readonly unitId: string }): boolean => !covered.has(each.unitId);
    return { units: units.filter(open), people: people.filter(open), findings: findings.filter(open) };
  }

  /** The rules of the first sealed part, as they stood on the last day for the unit or the nearest above it. */
  private async rulesOf(
    manager: EntityManager,
    unitId: string,
    period: ReportingPeriod,
    parts: readonly SealedPart[],
  ): Promise<SealedRules | null> {
    const [first] = parts;
    if (first === undefined) return null;
    const above = await manager.query<{ id: string }[]>(
      `WITH RECURSIVE above(id, parent_id, depth) AS (
         SELECT id, parent_id, 0 FROM org_unit WHERE id = $1
         UNION ALL
         SELECT u.id, u.parent_id, a.depth + 1 FROM above a JOIN org_unit u ON u.id = a.parent_id WHERE a.depth < 100
       ) SELECT id FROM above ORDER BY depth`,
      [unitId],
    );
    const chain = [...above.map(({ id }) => id), first.unitId];
    return sealedRules(this.rules.book, first.rules, chain, period.to);
  }
}

async function dataOf(
  manager: EntityManager,
  of: { readonly unitId: string; readonly month: CivilMonth },
  parts: readonly SealedPart[],
  read: readonly SealedSheets[],
  open: MonthTimesheet | null,
  rest: readonly RosterEntry[],
): Promise<MonthData> {
  const sealed = read.reduce((sum, part) => sum + part.days, 0);
  const days = sealed + (open?.count(rest) ?? 0);
  if (parts.length === 0 && open !== null) return { ...open.data, days };
  const latestRevision = Math.max(...parts.map(({ revision }) => revision));
  const [only] = parts;
  if (parts.length === 1 && only !== undefined && rest.length === 0)
    return { days, latestRevision, fingerprint: only.fingerprint };
  const today = open === null || rest.length === 0 ? [] : [open.data.fingerprint];
  const prints = {
    now: joined([...printsOf(parts), ...today]),
    formerly: joined([...formerPrintsOf(parts), ...today]),
  };
  return { days, latestRevision, fingerprint: await keptFingerprint(manager, of, prints) };
}

const everybody = (): boolean => true;
const vietnamese = new Intl.Collator('vi');

async function isCovered(manager: EntityManager, unitId: string, covered: ReadonlySet<string>): Promise<boolean> {
  const rows = await manager.query<object[]>(
    `SELECT u AS id FROM unit_scope(ARRAY[$1::uuid]) AS u WHERE NOT u = ANY($2::uuid[]) LIMIT 1`,
    [unitId, [...covered]],
  );
  return rows.length === 0;
} // prettier-ignore

const summed = [
  'plannedDays', 'presentDays', 'paidDays', 'provisionalDays', 'workedMinutes', 'lateMinutes', 'earlyMinutes', 'leftMinutes', 'absences',
  'missingIns', 'missingOuts', 'lateArrivals', 'lateArrivalMinutes', 'earlyDepartures', 'earlyDepartureMinutes', 'unscheduled',
  'unsettledDays',
] as const; // prettier-ignore

/** The sums of several units, of so many people: who had days in two of them is one person. */
export function sumOfTotals(units: readonly Omit<DayTotals, 'people'>[], people: number): DayTotals {
  const sum = (name: (typeof summed)[number]): number =>
    Math.round(units.reduce((all, unit) => all + unit[name], 0) * STEPS) / STEPS;
  return {
    people,
    ...(Object.fromEntries(summed.map((name) => [name, sum(name)])) as Omit<DayTotals, 'people'>),
  };
}

/** Days of two months in one sheet would stand under wrong dates. */
function refuseOtherDates(parts: readonly SealedPart[], { from, to }: ReportingPeriod): void {
  const other = parts.find(({ period }) => period.from !== from || period.to !== to);
  if (other === undefined) return;
  const params = { unit: other.unitName, period: periodInWords(other.period) };
  throw new AppError('report-periods-differ', { field: 'unitId', params });
}
