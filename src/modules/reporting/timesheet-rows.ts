import {
  timesheetCell,
  type TimesheetMode,
  type TimesheetSymbols,
} from '../../core/attendance/timesheet-cell.js';
import { creditStanding, type SessionCredit } from '../../core/attendance/session-credit.js';
import type { CivilDate } from '../../core/time/civil-date.js';
import type { TimesheetRow, UnitTimesheet } from '../../../reports/monthly-compliance/model.js';
import type { PersonMonth, TimesheetDay } from '../attendance/attendance-reader.service.js';

/** What the symbols of a timesheet mean for its totals. */
export interface TimesheetWords {
  readonly symbols: TimesheetSymbols;
  readonly mode: TimesheetMode;
  readonly insuranceSymbols: readonly string[];
  readonly holiday: string;
}

/** Days as a timesheet prints them, one block a unit in the order of `people`. */
export function unitTimesheets(
  people: readonly PersonMonth[],
  units: ReadonlyMap<string, string>,
  days: readonly TimesheetDay[],
  dates: readonly CivilDate[],
  words: TimesheetWords,
): UnitTimesheet[] {
  const daysOf = new Map<string, Map<CivilDate, TimesheetDay>>();
  for (const day of days) {
    const key = `${day.employeeId}${day.unitId}`;
    const own = daysOf.get(key) ?? new Map<CivilDate, TimesheetDay>();
    daysOf.set(key, own.set(day.date, day));
  }
  const sheets = new Map<string, TimesheetRow[]>();
  for (const { employeeId, unitId, fullName } of people) {
    const own = daysOf.get(`${employeeId}${unitId}`) ?? new Map<CivilDate, TimesheetDay>();
    const rows = sheets.get(unitId) ?? [];
    rows.push(rowOf(fullName, own, dates, words));
    sheets.set(unitId, rows);
  }
  return [...sheets].map(([unitId, rows]) => ({ unit: units.get(unitId) ?? '', rows }));
}

function rowOf(
  fullName: string,
  days: ReadonlyMap<CivilDate, TimesheetDay>,
  dates: readonly CivilDate[],
  words: TimesheetWords,
): TimesheetRow {
  const { symbols, mode, holiday } = words;
  return {
    fullName,
    cells: dates.map((date) => {
      const day = days.get(date);
      return day === undefined
        ? ''
        : timesheetCell(day, mode, symbols, day.because === 'holiday' ? holiday : '');
    }),
    ...timesheetTotals([...days.values()], words),
  };
}

/** What the last columns of a timesheet count of somebody's days. */
export function timesheetTotals(
  days: readonly TimesheetDay[],
  { insuranceSymbols }: Pick<TimesheetWords, 'insuranceSymbols'>,
): Pick<TimesheetRow, 'paidDays' | 'unpaidDays' | 'insuranceDays' | 'waitingDays'> {
  const credits = days.flatMap((day) => day.credits);
  const insured = ({ symbol }: SessionCredit): boolean =>
    symbol !== undefined && insuranceSymbols.includes(symbol);
  return {
    paidDays: sumOf(credits.filter((each) => creditStanding(each.state) === 'stands' && !insured(each))),
    unpaidDays: sumOf(credits.filter((each) => each.state === 'unpaid' && !insured(each))),
    insuranceDays: sumOf(credits.filter(insured)),
    waitingDays: sumOf(credits.filter((each) => creditStanding(each.state) === 'provisional')),
  };
}

/** Three thirds of a day are a day. */
function sumOf(credits: readonly SessionCredit[]): number {
  return Math.round(credits.reduce((sum, { credit }) => sum + credit, 0) * 1e6) / 1e6;
}
