/**
 * How a schedule expects its people to use the reader (attendance.md section 3): `each-session` in and out of every session;
 * `day-span` one long session, breaks taken off; `entry-only` in of every session; `exempt` nothing, the unit head confirms.
 */
export type PunchPolicy = 'each-session' | 'day-span' | 'entry-only' | 'exempt';

/** One continuous part of a shift. Seconds from midnight of the civil date; a night shift ends past 86,400. */
export interface PlannedSession {
  /** Unique within the day, such as `morning`. */
  readonly id: string;
  readonly startSecond: number;
  readonly endSecond: number;
  /** The part of a paid day it carries, such as 0.5. */
  readonly credit: number;
}

/** Two slots a session and a power of two a slot must stay exact beside a cost in seconds (least-cost-matching). */
const MOST_SESSIONS = 12;

/**
 * Checks that sessions stand in time order, do not overlap and are not empty. Throws RangeError otherwise: a schedule that
 * breaks this was to be refused when it was entered.
 */
export function assertSessions(sessions: readonly PlannedSession[]): void {
  if (sessions.length > MOST_SESSIONS) throw new RangeError(`more than ${MOST_SESSIONS} sessions in a day`);
  let previousEnd = -Infinity;
  for (const { id, startSecond, endSecond } of sessions) {
    if (!(startSecond >= previousEnd && startSecond < endSecond && endSecond < Infinity)) {
      throw new RangeError(`session ${id} is empty, out of order or overlaps the one before`);
    }
    previousEnd = endSecond;
  }
}
