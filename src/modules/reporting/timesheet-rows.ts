import { creditStanding, type SessionCredit } from '../../core/attendance/session-credit.js';
import {
  timesheetCell,
  type TimesheetMode,
  type TimesheetSymbols,
} from '../../core/attendance/timesheet-cell.js';
import type { CivilDate } from '../../core/time/civil-date.js';
import type { TimesheetRow } from '../../../reports/monthly-compliance/model.js';
import { readTimesheetText, type TimesheetWord } from '../../core/attendance/timesheet-text.js';
import type { PersonDays } from '../attendance/timesheet/timesheet-reader.service.js';

/** What insurance pays of the days from `from` to `to`. */
export interface InsuredPeriod {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly symbols: readonly string[];
  /** Excuses that bring a symbol of their own, of kinds that insurance pays. */
  readonly excuseIds: readonly string[];
}

/** How the timesheet of a unit is written, and what the symbols mean for its totals: each day by the rule of its own date. */
export interface TimesheetWords {
  readonly symbols: TimesheetSymbols;
  readonly mode: TimesheetMode;
  readonly holiday: string;
  readonly insurance: readonly InsuredPeriod[];
}

/** The words of each unit that has its own; `usual` are those of all the others. */
export interface UnitWords {
  readonly usual: TimesheetWords;
  readonly own: ReadonlyMap<string, TimesheetWords>;
}

/** What a timesheet tells of a date. */
export interface TimesheetDay extends TimesheetWord {
  readonly date: CivilDate;
}

type Totals = Pick<TimesheetRow, 'paidDays' | 'unpaidDays' | 'insuranceDays' | 'waitingDays'>;

const DATE = 10;
const STEPS = 1_000_000;

/** The days of a person's month in a unit. */
export function timesheetDays({ days }: Pick<PersonDays, 'days'>): TimesheetDay[] {
  return days === ''
    ? []
    : days
        .split('\n')
        .map((line) => ({ date: line.slice(0, DATE), ...readTimesheetText(line.slice(DATE + 1)) }));
}

/**
 * Makes rows of a timesheet. A month has few kinds of days: each kind is read once, whoever has it, or a province's month would take
 * seconds. `dates` are those of the columns where they are not the days of a calendar month.
 */
export function timesheetRows(
  { usual, own }: UnitWords,
  dates?: readonly CivilDate[],
): (person: PersonDays) => TimesheetRow {
  const places = dates && new Map(dates.map((date, place) => [date, place]));
  const placeOf = (line: string): number | undefined =>
    places === undefined ? Number(line.slice(DATE - 2, DATE)) - 1 : places.get(line.slice(0, DATE));
  const known = new Map<TimesheetWords, (line: string) => Kind>();
  const kindsOf = (unitId: string): ((line: string) => Kind) => {
    const words = own.get(unitId) ?? usual;
    const kindOf = known.get(words) ?? kinds(words);
    known.set(words, kindOf);
    return kindOf;
  };
  return ({ unitId, unitName, fullName, days }) => {
    const kindOf = kindsOf(unitId);
    const cells: string[] = [];
    const sums = { paidDays: 0, unpaidDays: 0, insuranceDays: 0, waitingDays: 0 };
    for (const line of days === '' ? [] : days.split('\n')) {
      const { cell, paidDays, unpaidDays, insuranceDays, waitingDays } = kindOf(line);
      const place = placeOf(line);
      // A day that has no column is in no sum of the row either.
      if (place === undefined) continue;
      cells[place] = cell;
      sums.paidDays += paidDays;
      sums.unpaidDays += unpaidDays;
      sums.insuranceDays += insuranceDays;
      sums.waitingDays += waitingDays;
    }
    return {
      unitId, unit: unitName, fullName, cells,
      paidDays: rounded(sums.paidDays), unpaidDays: rounded(sums.unpaidDays), insuranceDays: rounded(sums.insuranceDays),
      waitingDays: rounded(sums.waitingDays),
    }; // prettier-ignore
  };
}

type Kind = Totals & { readonly cell: string };

/** Reads lines of days by their kind. */
function kinds(words: TimesheetWords): (line: string) => Kind {
  const { symbols, mode, holiday, insurance } = words;
  const byPeriod = new Map<InsuredPeriod | undefined, Map<string, Kind>>();
  return (line) => {
    const date = line.slice(0, DATE);
    const text = line.slice(DATE + 1);
    const period = periodOf(insurance, date);
    const read = byPeriod.get(period) ?? new Map<string, Kind>();
    byPeriod.set(period, read);
    let kind = read.get(text);
    if (kind === undefined) {
      const day = { date, ...readTimesheetText(text) };
      const cell = timesheetCell(day, mode, symbols, day.because === 'holiday' ? holiday : '');
      if (read.size > MOST_KINDS) read.clear();
      read.set(text, (kind = { cell, ...timesheetTotals([day], words) }));
    }
    return kind;
  };
}

/** Excuses make kinds of their own; no more of them are remembered. */
const MOST_KINDS = 10_000;

function periodOf(insurance: readonly InsuredPeriod[], date: CivilDate): InsuredPeriod | undefined {
  return insurance.find(({ from, to }) => from <= date && date <= to);
}

/**
 * What the last columns of a timesheet count of somebody's days. Paid is what the paper pays, whatever the symbol, as everywhere else; of
 * the rest the symbols of illness and maternity are insurance's, by the rule of the day itself. Example: sick leave paid by the agency is a
 * paid day printed `Ô`.
 */
export function timesheetTotals(
  days: readonly TimesheetDay[],
  { insurance }: Pick<TimesheetWords, 'insurance'>,
): Totals {
  const credits = days.flatMap(({ date, credits: own }) => {
    const period = periodOf(insurance, date);
    return own.map((credit) => ({ ...credit, insured: credit.state === 'unpaid' && isInsured(credit, period) }));
  });
  return {
    paidDays: sumOf(credits.filter((each) => creditStanding(each.state) === 'stands')),
    unpaidDays: sumOf(credits.filter((each) => each.state === 'unpaid' && !each.insured)),
    insuranceDays: sumOf(credits.filter((each) => each.insured)),
    waitingDays: sumOf(credits.filter((each) => creditStanding(each.state) === 'provisional')),
  };
} // prettier-ignore

function isInsured({ symbol, excuseId }: SessionCredit, period: InsuredPeriod | undefined): boolean {
  if (period === undefined) return false;
  if (symbol !== undefined && period.symbols.includes(symbol)) return true;
  return excuseId !== undefined && period.excuseIds.includes(excuseId);
}

function sumOf(credits: readonly SessionCredit[]): number {
  return rounded(credits.reduce((sum, { credit }) => sum + credit, 0));
}

/** Three thirds of a day are a day. */
function rounded(days: number): number {
  return Math.round(days * STEPS) / STEPS;
}
