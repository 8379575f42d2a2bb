import { addMonths } from '../time/civil-month.js';
import { daysInMonth, type CivilDate } from '../time/civil-date.js';
import type { LeaveRules } from './leave-rules-on.js';

/** A month as it was worked, or will be. */
export interface WorkedMonth {
  readonly workingDays: number;
  /** Those of them on which the person is employed and not on unpaid leave. */
  readonly workedDays: number;
}

const MONTHS = 12;

/**
 * How many of the months count: those worked for at least the part of their working days that the rule names. A month without
 * working days counts for nothing. Example: 11 of 22 days count at 50 %, 10 do not. Source: 145/2020/NĐ-CP, điều 66.
 */
export function countedMonths(months: readonly WorkedMonth[], percent: number): number {
  return months.filter(
    ({ workingDays, workedDays }) => workingDays > 0 && workedDays * 100 >= workingDays * percent,
  ).length;
}

/**
 * The full years of service that somebody completes by the end of a year, by anniversaries; null: 0. Example: since 2016-12-31 ten at
 * the end of 2026, since 2017-01-01 nine.
 */
export function serviceYears(serviceSince: CivilDate | null, year: number): number {
  return serviceSince === null ? 0 : Math.max(0, year - Number(serviceSince.slice(0, 4)));
}

/**
 * Days of annual leave of a year: those of a whole year and those for full years of service, divided by twelve for each month that
 * counts, rounded to the nearest step (a half upwards). Example: with 6 years of service and 7 months, 13 / 12 * 7 is 7.5 days.
 * Source: 45/2019/QH14, điều 113 and 114; 145/2020/NĐ-CP, điều 66.
 */
export function annualEntitlement(
  year: number,
  serviceSince: CivilDate | null,
  months: readonly WorkedMonth[],
  rules: Pick<LeaveRules, 'annualDays' | 'seniorityYears' | 'seniorityDays' | 'monthPercent' | 'roundToDays'>,
): number {
  const seniority = Math.floor(serviceYears(serviceSince, year) / rules.seniorityYears) * rules.seniorityDays;
  const days =
    ((rules.annualDays + seniority) * Math.min(MONTHS, countedMonths(months, rules.monthPercent))) / MONTHS;
  return Math.round(days / rules.roundToDays) * rules.roundToDays;
}

/** The last day on which days left of the year before may be taken. Example: 3 months of 2027 end on 2027-03-31. */
export function carriedUntil(year: number, months: number): CivilDate {
  const month = addMonths(`${String(year).padStart(4, '0')}-01`, months - 1);
  return `${month}-${String(daysInMonth(year, months)).padStart(2, '0')}`;
}
