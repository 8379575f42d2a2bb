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

/** What the symbols of a timesheet mean for its totals. */
export interface TimesheetWords {
  readonly symbols: TimesheetSymbols;
  readonly mode: TimesheetMode;
  readonly insuranceSymbols: readonly string[];
  readonly holiday: string;
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
  words: TimesheetWords,
  dates?: readonly CivilDate[],
): (person: PersonDays) => TimesheetRow {
  const places = dates && new Map(dates.map((date, place) => [date, place]));
  const placeOf = (line: string): number | undefined =>
    places === undefined ? Number(line.slice(DATE - 2, DATE)) - 1 : places.get(line.slice(0, DATE));
  const { symbols, mode, holiday } = words;
  const kinds = new Map<string, Totals & { readonly cell: string }>();
  const kindOf = (text: string): Totals & { readonly cell: string } => {
    let kind = kinds.get(text);
    if (kind === undefined) {
      const day = readTimesheetText(text);
      const cell = timesheetCell(day, mode, symbols, day.because === 'holiday' ? holiday : '');
      if (kinds.size > MOST_KINDS) kinds.clear();
      kinds.set(text, (kind = { cell, ...timesheetTotals([day], words) }));
    }
    return kind;
  };
  return ({ unitId, unitName, fullName, days }) => {
    const cells: string[] = [];
    const sums = { paidDays: 0, unpaidDays: 0, insuranceDays: 0, waitingDays: 0 };
    for (const line of days === '' ? [] : days.split('\n')) {
      const { cell, paidDays, unpaidDays, insuranceDays, waitingDays } = kindOf(line.slice(DATE + 1));
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

/** Excuses make kinds of their own; no more of them are remembered. */
const MOST_KINDS = 10_000;

/**
 * What the last columns of a timesheet count of somebody's days. Paid is what the paper pays, whatever the symbol, as everywhere else; of
 * the rest the symbols of illness and maternity are insurance's. Example: sick leave paid by the agency is a paid day printed `Ô`.
 */
export function timesheetTotals(
  days: readonly TimesheetWord[],
  { insuranceSymbols }: Pick<TimesheetWords, 'insuranceSymbols'>,
): Totals {
  const credits = days.flatMap((day) => day.credits);
  const insured = ({ state, symbol }: SessionCredit): boolean =>
    state === 'unpaid' && symbol !== undefined && insuranceSymbols.includes(symbol);
  return {
    paidDays: sumOf(credits.filter((each) => creditStanding(each.state) === 'stands')),
    unpaidDays: sumOf(credits.filter((each) => each.state === 'unpaid' && !insured(each))),
    insuranceDays: sumOf(credits.filter(insured)),
    waitingDays: sumOf(credits.filter((each) => creditStanding(each.state) === 'provisional')),
  };
}

function sumOf(credits: readonly SessionCredit[]): number {
  return rounded(credits.reduce((sum, { credit }) => sum + credit, 0));
}

/** Three thirds of a day are a day. */
function rounded(days: number): number {
  return Math.round(days * STEPS) / STEPS;
}
