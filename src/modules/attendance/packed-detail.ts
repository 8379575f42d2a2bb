import type { DayPresence, DaySession, DaySlot } from '../../core/attendance/attendance-day.js';
import type { SessionVerdict } from '../../core/attendance/judge-sessions.js';
import type { SlotReason } from '../../core/attendance/match-slots.js';
import { unpackCredits, type PackedCredit } from '../../core/attendance/packed-credit.js';
import type { Direction } from '../../core/attendance/punch.js';
import type { DayDetail } from './day-detail.js';

export { unpackCredits };

/**
 * A day's detail as it is kept: lists of values instead of objects, so that a province's month takes a third of the space and of
 * the time to write. The words of closed lists are kept as their places; the lists only grow at their ends. Which readers a day waits for
 * is not kept: that changes while nothing else does.
 */
export interface PackedDetail extends Pick<
  DayDetail,
  'because' | 'policy' | 'closesSecond' | 'windowOpen' | 'notices'
> {
  readonly window: readonly [from: number, until: number] | null;
  readonly presences: readonly PackedPresence[];
  readonly slots: readonly PackedSlot[];
  readonly sessions: readonly PackedSession[];
  readonly credits: readonly PackedCredit[];
}

type PackedPresence = readonly [
  first: number,
  last: number,
  role: number,
  direction: number | null,
  ...punchIds: string[],
];
type PackedSlot = readonly [
  sessionId: string,
  direction: number,
  due: number,
  presence: number | null,
  second: number | null,
  why: number,
];
type PackedSession = readonly [
  id: string,
  start: number,
  end: number,
  verdict: number,
  due: number,
  inSecond: number | null,
  outSecond: number | null,
  late: number,
  early: number,
  worked: number,
  inLentBy?: string | null,
  outLentBy?: string | null,
];
export const roles: readonly DayPresence['role'][] = ['matched', 'intermediate', 'unscheduled'];
export const directions: readonly Direction[] = ['in', 'out'];
export const reasons: readonly SlotReason[] = ['least-cost', 'nearest', 'earliest', 'latest', 'none'];
export const verdicts: readonly SessionVerdict[] = [
  'present', 'absent', 'missing-in', 'missing-out', 'excused', 'unjudged',
]; // prettier-ignore

/** The detail of a day as it was computed, but for the readers that it waits for. */
export function unpackDetail(packed: PackedDetail): DayDetail {
  const { because, policy, window, closesSecond, windowOpen, notices } = packed;
  const { presences, slots, sessions, credits } = packed;
  return {
    because,
    policy,
    window: window === null ? null : { from: window[0], until: window[1] },
    closesSecond,
    windowOpen,
    waitingFor: [],
    presences: presences.map(unpackPresence),
    slots: slots.map(([sessionId, direction, dueSecond, presence, second, why]): DaySlot => {
      return {
        sessionId,
        direction: word(directions, direction),
        dueSecond,
        presence,
        second,
        why: word(reasons, why),
      };
    }),
    sessions: sessions.map(unpackSession),
    credits: unpackCredits(credits),
    notices,
  };
}

function unpackPresence([
  firstSecond,
  lastSecond,
  role,
  direction,
  ...punchIds
]: PackedPresence): DayPresence {
  const found = { firstSecond, lastSecond, punchIds, role: word(roles, role) };
  return direction === null ? found : { ...found, direction: word(directions, direction) };
}

function unpackSession(packed: PackedSession): DaySession {
  const [id, startSecond, endSecond, verdict, dueMinutes, inSecond, outSecond, lateMinutes, earlyMinutes] =
    packed;
  const [workedMinutes, inLentBy = null, outLentBy = null] = [packed[9], packed[10], packed[11]];
  return {
    id, startSecond, endSecond, verdict: word(verdicts, verdict), dueMinutes, inSecond, outSecond, inLentBy, outLentBy,
    lateMinutes, earlyMinutes, workedMinutes,
  }; // prettier-ignore
}

/** Where a word stands in its list. @throws RangeError for another word */
export function place<T>(words: readonly T[], one: T): number {
  const at = words.indexOf(one);
  if (at < 0) throw new RangeError(`not a word of the list: ${String(one)}`);
  return at;
}

function word<T>(words: readonly T[], at: number): T {
  const one = words[at];
  if (one === undefined) throw new RangeError(`no word at place ${at}`);
  return one;
}
