import { addDays, weekdayOf, type CivilDate } from '../../core/time/civil-date.js';
import { SeededRandom } from '../random.js';

/** The part of a person's day that did not go as planned. */
type Slip = 'late' | 'early' | 'no-morning-in' | 'no-evening-out' | 'absent';

/** How a person of the demo comes and goes on a working day. */
export interface Habit {
  /** In good order: what every day is in the first month, and of those who guide citizens always. */
  readonly inOrder: boolean;
  /** Minutes late this morning, whatever else would be. */
  readonly lateMinutes?: number;
}

const SEED = 1018;
const MINUTE = 60;
const [MORNING, NOON, AFTERNOON, EVENING] = [7.5, 11.5, 13.5, 17].map((hour) => hour * 3600) as [number, number, number, number]; // prettier-ignore
/** Of a hundred days of a person so many slip; the rest are in order. */
const SLIPS: readonly (readonly [Slip, number])[] = [
  ['late', 3],
  ['early', 0.6],
  ['no-morning-in', 0.7],
  ['no-evening-out', 0.7],
  ['absent', 0.3],
];

/**
 * The seconds of the day at which a person shows the card on a date: four times, a little before what the schedule asks for, unless
 * something slips. The same for the same person and date, whenever the demo is made.
 * Example: `scanSeconds('CB014', '2026-10-05', { inOrder: true })` are four, the first before 07:30.
 */
export function scanSeconds(code: string, date: CivilDate, { inOrder, lateMinutes }: Habit): number[] {
  const random = new SeededRandom(SEED + hash(`${code} ${date}`));
  const slip = inOrder ? null : slipOf(random.next() * 100);
  const arrives = MORNING - random.integer(1 * MINUTE, 22 * MINUTE);
  const late = lateMinutes ?? (slip === 'late' ? random.integer(7, 38) : null);
  const leaves = slip === 'early' ? EVENING - random.integer(20 * MINUTE, 55 * MINUTE) : EVENING + random.integer(1 * MINUTE, 18 * MINUTE); // prettier-ignore
  const times = [
    late === null ? arrives : MORNING + late * MINUTE + random.integer(0, 59),
    NOON + random.integer(1 * MINUTE, 9 * MINUTE),
    AFTERNOON - random.integer(1 * MINUTE, 16 * MINUTE),
    leaves,
  ];
  if (lateMinutes !== undefined) return times;
  if (slip === 'absent') return [];
  if (slip === 'no-morning-in') return times.slice(1);
  return slip === 'no-evening-out' ? times.slice(0, 3) : times;
}

/** Monday to Friday from a date to before another, without those of `off`. */
export function workingDates(
  from: CivilDate,
  until: CivilDate,
  off: ReadonlySet<CivilDate> = new Set(),
): CivilDate[] {
  const dates: CivilDate[] = [];
  for (let date = from; date < until; date = addDays(date, 1))
    if (weekdayOf(date) <= 5 && !off.has(date)) dates.push(date);
  return dates;
}

function slipOf(percent: number): Slip | null {
  let reached = 0;
  for (const [slip, share] of SLIPS) {
    reached += share;
    if (percent < reached) return slip;
  }
  return null;
}

/** A small number of a text (FNV-1a). */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value | 0;
}
