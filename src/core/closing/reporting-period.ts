import { addDays, type CivilDate } from '../time/civil-date.js';
import {
  addMonths,
  firstDayOf,
  lastDayOf,
  type CivilMonth,
  type ReportingPeriod,
} from '../time/civil-month.js';

/**
 * The dates that are reported as a month: from the day after the period before to the day before `startDayOf` of this month; 1 is the calendar
 * month. A period is named for the month in which it ends. Where the start moves, one period is shorter or longer, and no day is told twice or not at all. Example: with 15,
 * `2026-11` is 2026-10-15 to 2026-11-14; where October was a calendar month still, it is 2026-11-01 to 2026-11-14.
 */
export function reportingPeriod(
  month: CivilMonth,
  startDayOf: (month: CivilMonth) => number,
): ReportingPeriod {
  const before = addMonths(month, -1);
  return { month, from: addDays(endOf(before, startDayOf(before)), 1), to: endOf(month, startDayOf(month)) };
}

/** Whether a period is just its calendar month. */
export function isCalendarMonth({ month, from, to }: ReportingPeriod): boolean {
  return from === firstDayOf(month) && to === lastDayOf(month);
}

function endOf(month: CivilMonth, startDay: number): CivilDate {
  return startDay === 1 ? lastDayOf(month) : addDays(firstDayOf(month), startDay - 2);
}
