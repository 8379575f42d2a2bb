import type { Interval } from '../time/interval.js';
import type { PlannedSession, PunchPolicy } from './planned-session.js';
import type { Direction } from './punch.js';

/** A session as the punch policy judges it. Seconds from midnight. */
export interface ExpectedSession {
  readonly id: string;
  readonly startSecond: number;
  readonly endSecond: number;
  /** The planned sessions it is made of, breaks left out; work is counted in these. */
  readonly parts: readonly Interval[];
  /** Whether the reader must have seen the person come, and go. */
  readonly expectsIn: boolean;
  readonly expectsOut: boolean;
}

/** A moment at which a punch is expected. */
export interface Slot {
  /** Index of the expected session it belongs to. */
  readonly session: number;
  readonly direction: Direction;
  readonly dueSecond: number;
}

/** The id of the one long session of policy `day-span`. */
export const DAY_SPAN_ID = 'day';

/**
 * The sessions that the policy judges. Example: `day-span` over 08:00-12:00 and 13:00-17:00 is one session 08:00-17:00 with two
 * parts; `exempt` keeps the sessions but expects no punch. Source: attendance.md section 3.
 */
export function expectedSessions(
  sessions: readonly PlannedSession[],
  policy: PunchPolicy,
): ExpectedSession[] {
  if (policy === 'day-span' && sessions.length > 1) {
    const parts = sessions.map(part);
    const startSecond = parts[0]!.from;
    const endSecond = parts[parts.length - 1]!.until;
    return [{ id: DAY_SPAN_ID, startSecond, endSecond, parts, expectsIn: true, expectsOut: true }];
  }
  const expectsIn = policy !== 'exempt';
  const expectsOut = expectsIn && policy !== 'entry-only';
  return sessions.map((session) => ({
    id: session.id,
    startSecond: session.startSecond,
    endSecond: session.endSecond,
    parts: [part(session)],
    expectsIn,
    expectsOut,
  }));
}

/** The slots of the expected sessions in time order, at most an `in` and an `out` each. */
export function slotsOf(sessions: readonly ExpectedSession[]): Slot[] {
  const slots: Slot[] = [];
  for (let index = 0; index < sessions.length; index++) {
    const session = sessions[index]!;
    if (session.expectsIn) slots.push({ session: index, direction: 'in', dueSecond: session.startSecond });
    if (session.expectsOut) slots.push({ session: index, direction: 'out', dueSecond: session.endSecond });
  }
  return slots;
}

function part(session: PlannedSession): Interval {
  return { from: session.startSecond, until: session.endSecond };
}
