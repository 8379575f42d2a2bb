import { addDays, civilDate, daysBetween, daysInMonth, type CivilDate } from './civil-date.js';

/** A calendar month, written `yyyy-MM`. Two months compare with `<` as text. */
export type CivilMonth = string;

/** The dates that are reported as a month where they are not those of the calendar: from the 15th to the 14th, say. */
export interface ReportingPeriod {
  readonly month: CivilMonth;
  readonly from: CivilDate;
  /** The last date of it. */
  readonly to: CivilDate;
}

/** A month by its calendar, or the dates that are reported as one. */
export type MonthDates = CivilMonth | ReportingPeriod;

const ISO = /^(\d{4})-(\d{2})$/;
const VIETNAMESE = /^(\d{1,2})\/(\d{4})$/;

/** The month written as `yyyy-MM` or `MM/yyyy`; undefined for anything else. Example: `3/2026` is `2026-03`. */
export function parseCivilMonth(text: string): CivilMonth | undefined {
  const iso = ISO.exec(text.trim());
  const local = iso ? null : VIETNAMESE.exec(text.trim());
  if (!iso && !local) return undefined;
  const year = Number(iso ? iso[1] : local?.[2]);
  const month = Number(iso ? iso[2] : local?.[1]);
  return civilDate(year, month, 1)?.slice(0, 7);
}

/** The month of a civil date. Example: `monthOf('2026-03-31')` is `2026-03`. */
export function monthOf(date: CivilDate): CivilMonth {
  return date.slice(0, 7);
}

/** All days of the month in order. Throws RangeError when `month` is no month. */
export function daysOfMonth(month: MonthDates): CivilDate[] {
  if (typeof month !== 'string')
    return Array.from({ length: daysBetween(month.from, month.to) + 1 }, (_, index) =>
      addDays(month.from, index),
    );
  const [year, number] = split(month);
  const count = daysInMonth(year, number);
  return Array.from({ length: count }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`);
}

/** The first day of the month. Example: `2024-02` gives `2024-02-01`. */
export function firstDayOf(month: MonthDates): CivilDate {
  if (typeof month !== 'string') return month.from;
  split(month);
  return `${month}-01`;
}

/** The last day of the month. Example: `2024-02` gives `2024-02-29`. */
export function lastDayOf(month: MonthDates): CivilDate {
  if (typeof month !== 'string') return month.to;
  const [year, number] = split(month);
  return `${month}-${daysInMonth(year, number)}`;
}

/** The month `count` months later (earlier when negative). Example: `addMonths('2025-12', 1)` is `2026-01`. */
export function addMonths(month: CivilMonth, count: number): CivilMonth {
  const [year, number] = split(month);
  const index = year * 12 + number - 1 + count;
  const first = civilDate(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, 1);
  if (first === undefined) throw new RangeError(`month out of range: ${month} + ${count}`);
  return first.slice(0, 7);
}

function split(month: CivilMonth): [number, number] {
  if (!ISO.test(month) || parseCivilMonth(month) === undefined) {
    throw new RangeError(`not a month: ${month.slice(0, 20)}`);
  }
  return [Number(month.slice(0, 4)), Number(month.slice(5))];
}
