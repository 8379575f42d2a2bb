import { SECONDS_PER_MINUTE } from '../time/time-of-day.js';
import type { AttendanceDay, DaySession } from './attendance-day.js';

/**
 * Where somebody is at a moment of their day: `in`; `left`; `late` a session has begun without them; `absent` a whole session has
 * passed and they were not seen; `expected` later; `excused`; `exempt` nobody asks a reader about them; `off` nothing is planned.
 */
export const presenceStates = [
  'in', 'late', 'absent', 'expected', 'left', 'excused', 'exempt', 'off',
] as const; // prettier-ignore

export type PresenceState = (typeof presenceStates)[number];

export interface PresenceNow {
  readonly state: PresenceState;
  /** When they came or went last; null when they were not seen. */
  readonly sinceSecond: number | null;
  /** Minutes that the session now running began before they came, or has run without them; 0 when they are in time. */
  readonly lateMinutes: number;
}

type Seen = Pick<AttendanceDay, 'policy' | 'presences' | 'slots' | 'sessions'>;

/**
 * Where somebody is `nowSecond` after midnight of the day. A presence in between turns coming into going and back. Late is only
 * who exceeds the grace; `excusedNow` says that an approved reason covers the moment. Example: sessions 08:00-12:00 and
 * 13:00-17:00, nobody seen: `expected` until 08:05 at grace 5, then `late`, from 12:00 on `absent`.
 */
export function presenceNow(
  day: Seen,
  nowSecond: number,
  graceMinutes: number,
  excusedNow = false,
): PresenceNow {
  const { inside, sinceSecond } = movement(day, nowSecond);
  const due = day.sessions.filter(({ verdict }) => verdict !== 'excused');
  const running = due.find(({ startSecond, endSecond }) => startSecond <= nowSecond && nowSecond < endSecond);
  const seen = (state: PresenceState, lateMinutes = 0): PresenceNow => ({ state, sinceSecond, lateMinutes });
  if (inside) return seen('in', running?.lateMinutes ?? 0);
  if (day.policy === 'exempt') return seen(sinceSecond === null ? 'exempt' : 'left');
  if (day.sessions.length === 0) return seen(sinceSecond === null ? 'off' : 'left');
  if (running !== undefined && !cameTo(day, running)) {
    if (excusedNow) return seen('excused');
    const minutes = Math.floor((nowSecond - running.startSecond) / SECONDS_PER_MINUTE);
    if (missedOne(day, due, nowSecond)) return seen('absent', minutes);
    return minutes > graceMinutes ? seen('late', minutes) : seen('expected');
  }
  if (running !== undefined) return seen('left');
  const later = due.some(({ startSecond }) => startSecond > nowSecond);
  if (sinceSecond === null && missedOne(day, due, nowSecond)) return seen('absent');
  if (later) return seen('expected');
  return seen(sinceSecond === null ? 'excused' : 'left');
}

/** Whether the last movement was a coming, and when it was. Where departures are not judged, people are in until the session ends. */
function movement(day: Seen, nowSecond: number): { inside: boolean; sinceSecond: number | null } {
  let inside = false;
  let sinceSecond: number | null = null;
  const inOrder = day.presences.map((presence, index) => ({ ...presence, index }));
  inOrder.sort((a, b) => a.firstSecond - b.firstSecond);
  for (const { index, firstSecond, lastSecond } of inOrder) {
    if (firstSecond > nowSecond) break;
    const slot = day.slots.find(({ presence }) => presence === index);
    inside = slot === undefined ? !inside : slot.direction === 'in';
    sinceSecond = inside ? firstSecond : lastSecond;
  }
  if (inside && day.policy === 'entry-only') {
    const open = day.sessions.some(
      ({ inSecond, endSecond }) => inSecond !== null && inSecond <= nowSecond && nowSecond < endSecond,
    );
    return { inside: open, sinceSecond };
  }
  return { inside, sinceSecond };
}

function cameTo({ slots }: Seen, { id }: DaySession): boolean {
  return slots.some(({ sessionId, second }) => sessionId === id && second !== null);
}

/** Whether a due session is over to which nobody came, and nobody was seen since. */
function missedOne(day: Seen, due: readonly DaySession[], nowSecond: number): boolean {
  return day.presences.length === 0 && due.some(({ endSecond }) => endSecond <= nowSecond);
}
