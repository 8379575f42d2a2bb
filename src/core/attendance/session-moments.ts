import type { ExpectedSession, Slot } from './expected-session.js';
import { EMPTY } from './least-cost-matching.js';
import type { SlotMatch } from './match-slots.js';
import type { Presence } from './presence.js';

/** When the person came to and left one session, in seconds from midnight; null where no presence says so. */
export interface SessionMoments {
  readonly inSecond: number | null;
  readonly outSecond: number | null;
  /** Index of the wholly excused session that lent the moment; null when it is the session's own. */
  readonly inLentBy: number | null;
  readonly outLentBy: number | null;
}

/**
 * The moments of each session, in order, after lending: a due session that lacks its out takes that of the wholly excused
 * session right after it unless a check-in stands between, one that lacks its in that of the one right before it unless a
 * check-out stands between. A session that lacks both takes both or none, so that leave never turns an absence into something
 * else that must be explained. Source: attendance.md section 4.
 */
export function sessionMoments(
  sessions: readonly ExpectedSession[],
  slots: readonly Slot[],
  matches: readonly SlotMatch[],
  presences: readonly Presence[],
  due: readonly boolean[],
): SessionMoments[] {
  const ins = new Array<number | null>(sessions.length).fill(null);
  const outs = new Array<number | null>(sessions.length).fill(null);
  for (let index = 0; index < slots.length; index++) {
    const match = matches[index]!;
    if (match.presence === EMPTY) continue;
    const presence = presences[match.presence]!;
    const { session, direction } = slots[index]!;
    if (direction === 'in') ins[session] = presence.firstSecond;
    else outs[session] = presence.lastSecond;
  }
  return sessions.map((session, index) => {
    const own = { inSecond: ins[index]!, outSecond: outs[index]!, inLentBy: null, outLentBy: null };
    if (!due[index]) return own;
    const lacksIn = session.expectsIn && own.inSecond === null;
    const lacksOut = session.expectsOut && own.outSecond === null;
    const lentIn = lacksIn && due[index - 1] === false && outs[index - 1] === null ? ins[index - 1]! : null;
    const lentOut = lacksOut && due[index + 1] === false && ins[index + 1] === null ? outs[index + 1]! : null;
    if (lacksIn && lacksOut && (lentIn === null || lentOut === null)) return own;
    return {
      inSecond: lentIn ?? own.inSecond,
      outSecond: lentOut ?? own.outSecond,
      inLentBy: lentIn === null ? null : index - 1,
      outLentBy: lentOut === null ? null : index + 1,
    };
  });
}
