import type { CivilDate } from './civil-date.js';

/** Whether a date lies in the years that a personnel file can speak of, 1900 to 2199; others are slips of the pen. */
export function isPlausibleDate(date: CivilDate): boolean {
  return date >= '1900-01-01' && date < '2200-01-01';
}
