import { assertSessions, type PlannedSession } from '../../core/attendance/planned-session.js';
import {
  formatTimeOfDay, parseTimeOfDay, SECONDS_PER_DAY, SECONDS_PER_HOUR,
} from '../../core/time/time-of-day.js'; // prettier-ignore

const SPAN = /^(\d{1,2}:\d{2})\s*-\s*(\d{1,2}:\d{2})$/;
const NOON = 12 * SECONDS_PER_HOUR;
const EVENING = 18 * SECONDS_PER_HOUR;
/** A longer break inside one shift is a slip of the pen: sessions out of order, not a second day. */
const LONGEST_BREAK = 8 * SECONDS_PER_HOUR;

/** Why texts are no sessions. */
export type SessionsFault = 'no-list' | 'unreadable' | 'out-of-order';

/**
 * The sessions of one day, from texts such as `08:00-12:00`. An end at or before the start lies on the next day, and so does a
 * session that begins earlier on the clock than the one before it: `22:00-02:00`, `02:30-06:00` is one night. Named after the time
 * they begin: morning, afternoon, evening, night, and counted where a name comes twice. They carry no credit yet.
 */
export function parseSessions(content: unknown): PlannedSession[] | SessionsFault {
  if (!Array.isArray(content)) return 'no-list';
  const sessions: PlannedSession[] = [];
  for (const each of content as unknown[]) {
    const found = typeof each === 'string' ? SPAN.exec(each.trim()) : null;
    const start = parseTimeOfDay(found?.[1] ?? '');
    const end = parseTimeOfDay(found?.[2] ?? '');
    if (start === undefined || end === undefined || start >= SECONDS_PER_DAY) return 'unreadable';
    const length = end <= start ? end + SECONDS_PER_DAY - start : end - start;
    const startSecond = start + daysOn(start, sessions.at(-1));
    sessions.push({
      id: nameOf(startSecond, sessions),
      startSecond,
      endSecond: startSecond + length,
      credit: 0,
    });
  }
  try {
    assertSessions(sessions);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return 'out-of-order';
  }
  return sessions;
}

/** Sessions as they are written. Example: 22:00 to 02:00 on the next day is `22:00-02:00`. */
export function sessionTexts(sessions: readonly PlannedSession[]): string[] {
  const clock = (second: number): string => formatTimeOfDay(second % SECONDS_PER_DAY);
  return sessions.map(({ startSecond, endSecond }) => `${clock(startSecond)}-${clock(endSecond)}`);
}

function daysOn(start: number, before: PlannedSession | undefined): number {
  if (before === undefined) return 0;
  const nextDay = Math.floor(before.startSecond / SECONDS_PER_DAY) * SECONDS_PER_DAY;
  if (start + nextDay >= before.startSecond) return nextDay;
  const gap = start + nextDay + SECONDS_PER_DAY - before.endSecond;
  return gap <= LONGEST_BREAK ? nextDay + SECONDS_PER_DAY : nextDay;
}

function nameOf(start: number, before: readonly PlannedSession[]): string {
  const name =
    start >= SECONDS_PER_DAY ? 'night' : start < NOON ? 'morning' : start < EVENING ? 'afternoon' : 'evening';
  const same = before.filter(({ id }) => id === name || id.startsWith(`${name}-`)).length;
  return same === 0 ? name : `${name}-${same + 1}`;
}
