import type { PlannedSession } from '../attendance/planned-session.js';
import { SECONDS_PER_DAY } from '../time/time-of-day.js';
import type { Interval } from '../time/interval.js';

/** Which part of a date somebody asks for. */
export const dayParts = ['day', 'morning', 'afternoon'] as const;

export type DayPart = (typeof dayParts)[number];

const NOON = SECONDS_PER_DAY / 2;

/**
 * The stretch of a date, in seconds from its midnight, that a whole day or half a day of leave covers. A night shift belongs to the date
 * on which it begins, so the day ends with it, and begins where that of the day before ends. Halves part at the end of the first half
 * of the sessions, in the middle of a single one, at noon where there is none. Example: with 07:00-11:30 and 13:30-17:00 the morning
 * ends at 11:30 and the afternoon begins there.
 */
export function dayStretch(
  part: DayPart,
  sessions: readonly PlannedSession[],
  sessionsBefore: readonly PlannedSession[],
): Interval {
  const from = Math.max(0, lastEnd(sessionsBefore) - SECONDS_PER_DAY);
  const until = Math.max(SECONDS_PER_DAY, lastEnd(sessions));
  const middle = middleOf(sessions);
  if (part === 'morning') return { from, until: middle };
  return part === 'afternoon' ? { from: middle, until } : { from, until };
}

function lastEnd(sessions: readonly PlannedSession[]): number {
  return sessions.reduce((latest, { endSecond }) => Math.max(latest, endSecond), 0);
}

function middleOf(sessions: readonly PlannedSession[]): number {
  const [first] = sessions;
  if (first === undefined) return NOON;
  if (sessions.length === 1) return (first.startSecond + first.endSecond) / 2;
  return sessions[Math.ceil(sessions.length / 2) - 1]?.endSecond ?? NOON;
}
