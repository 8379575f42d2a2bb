import { dayNumber, type CivilDate } from '../../core/time/civil-date.js';
import type { PersonDay } from './day-facts.js';

/** Dates farther apart than this are not loaded together: between them lie scans that nobody asked for. */
const FAR_DAYS = 31;
/** No batch of facts reaches over more dates than this. */
const SPAN_DAYS = 124;

/** The days in groups of dates near each other: a scan of last week and one that a terminal sends after years are loaded apart. */
export function dayClusters(days: readonly PersonDay[]): PersonDay[][] {
  const dates = [...new Set(days.map(({ date }) => date))].sort();
  const placeOf = new Map<CivilDate, number>();
  let [place, first, previous] = [-1, 0, -Infinity];
  for (const date of dates) {
    const number = dayNumber(date);
    if (number - previous > FAR_DAYS || number - first >= SPAN_DAYS) [place, first] = [place + 1, number];
    placeOf.set(date, place);
    previous = number;
  }
  const groups = Array.from({ length: place + 1 }, (): PersonDay[] => []);
  for (const day of days) groups[placeOf.get(day.date) ?? 0]?.push(day);
  return groups;
}
