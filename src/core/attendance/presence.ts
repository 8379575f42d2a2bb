import type { Direction, Punch } from './punch.js';

/**
 * A maximal run of punches of one person, each less than the repeat window after the one before. It counts with its first
 * second as a check-in, with its last as a check-out. Seconds from midnight.
 */
export interface Presence {
  readonly firstSecond: number;
  readonly lastSecond: number;
  /** The direction of its last declared punch. */
  readonly direction?: Direction;
  /** The punches it is made of that have an id, each once, in time order. */
  readonly punchIds: readonly string[];
}

/**
 * The presences of a person in time order, whatever the order and repetition of the punches. Example (window 120 s):
 * 12:00:10 and 12:01:05 are one presence. Throws RangeError when a punch's second is not a finite number.
 * Source: attendance.md section 2.
 */
export function presencesOf(punches: readonly Punch[], repeatWindowSeconds: number): Presence[] {
  const presences: Presence[] = [];
  const sorted = inTimeOrder(punches);
  for (let start = 0; start < sorted.length;) {
    let end = start + 1;
    while (end < sorted.length && second(sorted, end) - second(sorted, end - 1) < repeatWindowSeconds)
      end += 1;
    // Without a repeat window, punches of the very same second are still one presence.
    while (end < sorted.length && second(sorted, end) === second(sorted, end - 1)) end += 1;
    presences.push(presenceOf(sorted, start, end));
    start = end;
  }
  return presences;
}

/** A list is quicker than a set for so few; a card that lies on a reader gives tens of thousands. */
const FEW = 16;

function presenceOf(sorted: readonly Punch[], start: number, end: number): Presence {
  const punchIds: string[] = [];
  const known = end - start > FEW ? new Set<string>() : undefined;
  let direction: Direction | undefined;
  for (let index = start; index < end; index++) {
    const punch = sorted[index] as Punch;
    if (punch.direction !== undefined) direction = punch.direction;
    if (punch.id === undefined || (known?.has(punch.id) ?? punchIds.includes(punch.id))) continue;
    punchIds.push(punch.id);
    known?.add(punch.id);
  }
  const times = { firstSecond: second(sorted, start), lastSecond: second(sorted, end - 1), punchIds };
  return direction === undefined ? times : { ...times, direction };
}

function inTimeOrder(punches: readonly Punch[]): readonly Punch[] {
  let ordered = true;
  for (let index = 0; index < punches.length; index++) {
    const at = second(punches, index);
    if (!Number.isFinite(at)) throw new RangeError(`a punch needs a finite second, not ${at}`);
    if (index > 0 && compare(punches[index - 1] as Punch, punches[index] as Punch) > 0) ordered = false;
  }
  return ordered ? punches : [...punches].sort(compare);
}

/** By time; at the same second by direction and id, so that the order of arrival cannot tip the result. */
function compare(a: Punch, b: Punch): number {
  if (a.second !== b.second) return a.second - b.second;
  return compareText(a.direction, b.direction) || compareText(a.id, b.id);
}

function compareText(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function second(punches: readonly Punch[], index: number): number {
  return (punches[index] as Punch).second;
}
