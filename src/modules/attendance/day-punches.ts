import type { AttendanceRules } from '../../core/attendance/attendance-rules.js';
import type { PlannedSession } from '../../core/attendance/planned-session.js';
import type { Punch } from '../../core/attendance/punch.js';
import type { CivilDate } from '../../core/time/civil-date.js';
import { SECONDS_PER_DAY, SECONDS_PER_MINUTE } from '../../core/time/time-of-day.js';
import type { ZoneClock } from '../../core/time/zone-clock.js';
import type { PersonPunch } from './day-facts.js';

/** Punches this many days away may belong to the day's presences. */
export const PUNCH_DAYS = 2;

/** When the day's window ends at the latest, before neighbours cut it; seconds from midnight. */
export function windowEnd(sessions: readonly PlannedSession[], rules: AttendanceRules): number {
  const last = sessions[sessions.length - 1];
  return last === undefined
    ? SECONDS_PER_DAY + rules.unscheduledGapMinutes * SECONDS_PER_MINUTE
    : last.endSecond + rules.captureAfterMinutes * SECONDS_PER_MINUTE;
}

/**
 * The punches that can play a part in a day, in seconds from its midnight: those on its date or in its window, before neighbours cut
 * it, and on either side whatever hangs together with them, up to a gap that ends presences and unscheduled groups alike. The day comes
 * out as from all of the person's punches of the days around. `punches` are in time order.
 */
export function punchesAround(
  punches: readonly PersonPunch[],
  clock: ZoneClock,
  date: CivilDate,
  sessions: readonly PlannedSession[],
  rules: AttendanceRules,
): Punch[] {
  if (punches.length === 0) return [];
  const { captureBeforeMinutes, unscheduledGapMinutes, repeatWindowSeconds } = rules;
  const start = Math.min(0, (sessions[0]?.startSecond ?? 0) - captureBeforeMinutes * SECONDS_PER_MINUTE);
  const end = Math.max(SECONDS_PER_DAY, windowEnd(sessions, rules));
  const gapMs = Math.max(unscheduledGapMinutes * SECONDS_PER_MINUTE, repeatWindowSeconds) * 1000 + SLACK_MS;
  const first = firstFrom(punches, clock.toEpochMs(date, -PUNCH_DAYS * SECONDS_PER_DAY));
  const last = firstFrom(punches, clock.toEpochMs(date, (PUNCH_DAYS + 1) * SECONDS_PER_DAY));
  let from = Math.max(first, firstFrom(punches, clock.toEpochMs(date, start) - SLACK_MS));
  let until = Math.min(last, firstFrom(punches, clock.toEpochMs(date, end) + SLACK_MS));
  if (from >= until) return [];
  while (from > first && msAt(punches, from) - msAt(punches, from - 1) < gapMs) from -= 1;
  while (until < last && msAt(punches, until) - msAt(punches, until - 1) < gapMs) until += 1;
  const near: Punch[] = [];
  for (let index = from; index < until; index += 1) {
    const { id, epochMs, direction } = punches[index] as PersonPunch;
    const second = clock.secondsFromMidnight(epochMs, date);
    near.push(direction === null ? { id, second } : { id, second, direction });
  }
  return near;
}

/** More than a clock is ever set back by at once: then an hour comes twice, and a gap on the wall is shorter than it was. */
const SLACK_MS = 2 * 3_600_000;

function msAt(punches: readonly PersonPunch[], index: number): number {
  return (punches[index] as PersonPunch).epochMs;
}

/** Index of the first punch at or after `epochMs`. */
function firstFrom(punches: readonly PersonPunch[], epochMs: number): number {
  let [low, high] = [0, punches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (msAt(punches, middle) < epochMs) low = middle + 1;
    else high = middle;
  }
  return low;
}
