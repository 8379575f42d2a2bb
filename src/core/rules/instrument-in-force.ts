import type { CivilDate } from '../time/civil-date.js';
import type { Instrument } from './rule-book.js';

/**
 * Whether an instrument was in force on a date; null where its dates do not tell: its commencement was not seen and the date lies
 * after its signing, or nothing was seen at all. Example: 118/2025/NĐ-CP from 2025-07-01 on.
 */
export function instrumentInForce({ issued, from, until }: Instrument, date: CivilDate): boolean | null {
  if (until !== null && date >= until) return false;
  if (from !== null) return date >= from;
  return issued !== null && date < issued ? false : null;
}
