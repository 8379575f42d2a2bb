import type { CivilDate } from '../time/civil-date.js';
import type { Instrument } from './rule-book.js';

/**
 * What is wrong with citing an instrument from a date until another (null: for good), or undefined. Where its commencement was
 * not seen it cannot be cited before it was signed. Example: 61/2018/NĐ-CP, ended on 2025-07-01, cannot carry a value that has
 * no end.
 */
export function citationFault(
  { number, issued, from: commencement, until: end }: Instrument,
  from: CivilDate,
  until: CivilDate | null,
): string | undefined {
  const start = commencement ?? issued;
  if (start !== null && from < start) return `cites ${number} before ${start}`;
  if (end !== null && from >= end) return `cites ${number}, which ended on ${end}`;
  if (end !== null && (until === null || until > end))
    return `cites ${number}, which ends on ${end}: a next value or null must follow by then`;
  return undefined;
}
