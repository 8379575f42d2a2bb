import { addMonths, type CivilMonth } from './civil-month.js';

/** A quarter, written `yyyy-Qn`, or a year, written `yyyy`. */
export type DigestPeriod = string;

/** Of the form of a quarter or a year; years as dates have them. */
export const DIGEST_PERIOD = /^(?:19|20|21)\d{2}(?:-Q[1-4])?$/;

const romans = ['I', 'II', 'III', 'IV'] as const;

/** The months of a quarter or a year, in their order. Example: `2026-Q4` has `2026-10`, `2026-11` and `2026-12`. */
export function monthsOfPeriod(period: DigestPeriod): CivilMonth[] {
  if (!DIGEST_PERIOD.test(period)) throw new RangeError(`not a quarter or year: ${period.slice(0, 20)}`);
  const [year = '', quarter] = period.split('-Q');
  const first = quarter === undefined ? 1 : Number(quarter) * 3 - 2;
  const start = `${year}-${String(first).padStart(2, '0')}`;
  return Array.from({ length: quarter === undefined ? 12 : 3 }, (_, index) => addMonths(start, index));
}

/** The quarter that ended with the month before this one; undefined when none did. Example: `2027-01` gives `2026-Q4`. */
export function quarterEndedBefore(month: CivilMonth): DigestPeriod | undefined {
  const last = addMonths(month, -1);
  const number = Number(last.slice(5));
  return number % 3 === 0 ? `${last.slice(0, 4)}-Q${number / 3}` : undefined;
}

/** Months of a year in which a digest of the year can only mean the one before. */
const EARLY_MONTHS = 6;

/**
 * The year that a digest made in this month tells of: its own from July on, before that the one that is over. Examples: `2026-12` gives
 * `2026`, `2027-01` gives `2026`.
 */
export function yearToldIn(month: CivilMonth): DigestPeriod {
  const year = Number(month.slice(0, 4));
  return String(Number(month.slice(5)) <= EARLY_MONTHS ? year - 1 : year);
}

/** The quarter and the year that a month is in. Example: `2026-11` gives `2026-Q4` and `2026`. */
export function periodsWith(month: CivilMonth): [quarter: DigestPeriod, year: DigestPeriod] {
  const year = month.slice(0, 4);
  return [`${year}-Q${Math.ceil(Number(month.slice(5)) / 3)}`, year];
}

/** A month, quarter or year in words. Examples: `tháng 11/2026`, `quý IV/2026`, `năm 2026`. */
export function periodWords(period: string): string {
  const [year = '', part] = period.split('-');
  if (part === undefined) return `năm ${year}`;
  return part.startsWith('Q')
    ? `quý ${romans[Number(part.slice(1)) - 1] ?? ''}/${year}`
    : `tháng ${part}/${year}`;
}
