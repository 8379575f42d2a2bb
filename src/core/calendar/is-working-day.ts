import type { CalendarDay } from '../attendance/expected-shift.js';
import { weekdayOf, type CivilDate } from '../time/civil-date.js';

/**
 * Whether deadlines count a date: Monday to Friday unless the calendar has it off, and the days that are worked in exchange. Example:
 * Saturday 2026-08-22, worked for Monday 2026-08-31, counts; that Monday does not. Source: 188/1999/QĐ-TTg (Saturday and Sunday are
 * free).
 */
export function isWorkingDay(days: ReadonlyMap<CivilDate, CalendarDay>, date: CivilDate): boolean {
  const day = days.get(date);
  return day === undefined ? weekdayOf(date) <= 5 : day.kind === 'makeup_work';
}
