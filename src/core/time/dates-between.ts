import { dateOfDayNumber, dayNumber, type CivilDate } from './civil-date.js';

/** The civil dates from `from` until before `until`. Example: 2024-02-28 until 2024-03-01 gives 28 and 29 February. */
export function datesBetween(from: CivilDate, until: CivilDate): CivilDate[] {
  const [start, end] = [dayNumber(from), dayNumber(until)];
  return Array.from({ length: Math.max(0, end - start) }, (_, index) => dateOfDayNumber(start + index));
}
