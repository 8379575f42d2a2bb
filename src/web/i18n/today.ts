import { formatInstant } from './format-date.js';
import { readDate } from './read-moment.js';

/** The civil date in Việt Nam of a moment, now unless said otherwise. @example todayAt(Date.parse('2026-11-22T18:00:00Z')) // '2026-11-23' */
export function todayAt(epochMs: number = Date.now()): string {
  return readDate(formatInstant(new Date(epochMs).toISOString()).slice(0, 10)) ?? '';
}
