import { addDays, type CivilDate } from '../time/civil-date.js';
import {
  addMonths,
  firstDayOf,
  lastDayOf,
  monthOf,
  type CivilMonth,
  type ReportingPeriod,
} from '../time/civil-month.js';

/** The months of one unit as it reports them: every date is in one of them, and in no other. */
export interface ReportingPeriods {
  /** The dates that are reported as a month. */
  of(month: CivilMonth): ReportingPeriod;
  /** The period that a date is in. Example: from the 15th to the 14th, `2026-10-20` is in that of `2026-11`. */
  on(date: CivilDate): ReportingPeriod;
}

/**
 * The dates that are reported as a month: from the day after the period before to the day before `startDayOf` of this month; 1 is the calendar
 * month. A period is named for the month in which it ends. Where the start moves, one period is shorter or longer, and no day is told twice or not at all. Example: with 15,
 * `2026-11` is 2026-10-15 to 2026-11-14; where October was a calendar month still, it is 2026-11-01 to 2026-11-14.
 */
export function reportingPeriod(
  month: CivilMonth,
  startDayOf: (month: CivilMonth) => number,
): ReportingPeriod {
  return reportingPeriods(startDayOf).of(month);
}

/**
 * The months of a unit, by `startDayOf` as {@link reportingPeriod} has it, and by what was opened for closing: that stands as it was opened
 * whatever the rule says since, and the months beside it give way. Example: where 2026-11 was opened as 2026-10-28 to 2026-11-27 and the rule
 * then went back to 1, October ends on the 27th and December begins on 2026-11-28.
 */
export function reportingPeriods(
  startDayOf: (month: CivilMonth) => number,
  openedOf: (month: CivilMonth) => ReportingPeriod | undefined = () => undefined,
): ReportingPeriods {
  const endOf = (month: CivilMonth): CivilDate => {
    const own = openedOf(month);
    if (own !== undefined) return own.to;
    const next = openedOf(addMonths(month, 1));
    return next === undefined ? ruledEnd(month, startDayOf(month)) : addDays(next.from, -1);
  };
  const of = (month: CivilMonth): ReportingPeriod =>
    openedOf(month) ?? { month, from: addDays(endOf(addMonths(month, -1)), 1), to: endOf(month) };
  const on = (date: CivilDate): ReportingPeriod => {
    const month = monthOf(date);
    return of(date <= endOf(month) ? month : addMonths(month, 1));
  };
  return { of, on };
}

/** Whether a period is just its calendar month. */
export function isCalendarMonth({ month, from, to }: ReportingPeriod): boolean {
  return from === firstDayOf(month) && to === lastDayOf(month);
}

function ruledEnd(month: CivilMonth, startDay: number): CivilDate {
  return startDay === 1 ? lastDayOf(month) : addDays(firstDayOf(month), startDay - 2);
}
