import { coveredLength, overlapLength, type Interval } from '../time/interval.js';
import { SECONDS_PER_MINUTE } from '../time/time-of-day.js';
import type { ExpectedSession } from './expected-session.js';
import type { SessionMoments } from './session-moments.js';

/**
 * What the scans say of a session: `excused` nothing of it is due; `unjudged` the reader is not asked (exempt); `absent`,
 * `missing-in`, `missing-out` what is lacking; `present` every expected moment is there.
 */
export type SessionVerdict = 'excused' | 'unjudged' | 'absent' | 'missing-in' | 'missing-out' | 'present';

/** A judged session before flexible minutes and grace. Seconds from midnight, whole minutes rounded down. */
export interface SessionJudgement {
  readonly verdict: SessionVerdict;
  readonly dueMinutes: number;
  /** The stretch between the moment the person was due and came, empty when in time. */
  readonly late: Interval;
  readonly lateMinutes: number;
  /** The stretch between the moment the person left and was due to stay until. */
  readonly early: Interval;
  readonly earlyMinutes: number;
  readonly workedMinutes: number;
  /** Whether any second of the due part was worked, even less than a minute. */
  readonly worked: boolean;
}

/**
 * The judgement of each session, in order. `dueParts` are each session's planned parts less the excuses; `excused` is the merged
 * time of the excuses. Example: 08:00-12:00 with in 08:05:59 is 5 late minutes. Source: attendance.md section 4.
 */
export function judgeSessions(
  sessions: readonly ExpectedSession[],
  moments: readonly SessionMoments[],
  dueParts: readonly (readonly Interval[])[],
  excused: readonly Interval[],
): SessionJudgement[] {
  return sessions.map((session, index) => {
    const parts = dueParts[index]!;
    const verdict = verdictOf(session, moments[index]!, parts.length > 0);
    const judged = verdict !== 'excused' && verdict !== 'unjudged';
    const late = judged ? lateStretch(session, moments, index) : NOTHING;
    const early = judged ? earlyStretch(session, moments, index) : NOTHING;
    const workedSeconds = worked(parts, moments);
    return {
      verdict,
      dueMinutes: wholeMinutes(parts.reduce((sum, each) => sum + each.until - each.from, 0)),
      late,
      lateMinutes: minutesLess(late, excused),
      early,
      earlyMinutes: minutesLess(early, excused),
      workedMinutes: wholeMinutes(workedSeconds),
      worked: workedSeconds > 0,
    };
  });
}

const NOTHING: Interval = { from: 0, until: 0 };

function verdictOf(session: ExpectedSession, moments: SessionMoments, due: boolean): SessionVerdict {
  if (!due) return 'excused';
  if (!session.expectsIn && !session.expectsOut) return 'unjudged';
  const lacksIn = session.expectsIn && moments.inSecond === null;
  const lacksOut = session.expectsOut && moments.outSecond === null;
  if (lacksIn) return lacksOut || !session.expectsOut ? 'absent' : 'missing-in';
  return lacksOut ? 'missing-out' : 'present';
}

/** From max(planned start, check-out of an earlier session) to min(check-in, planned end). */
function lateStretch(session: ExpectedSession, moments: readonly SessionMoments[], index: number): Interval {
  const { inSecond } = moments[index]!;
  if (inSecond === null) return NOTHING;
  let from = session.startSecond;
  for (let earlier = 0; earlier < index; earlier++)
    from = Math.max(from, moments[earlier]!.outSecond ?? from);
  return { from, until: Math.min(inSecond, session.endSecond) };
}

/** From the check-out (not before the session began) to min(planned end, check-in of a later session). */
function earlyStretch(session: ExpectedSession, moments: readonly SessionMoments[], index: number): Interval {
  const { outSecond } = moments[index]!;
  if (outSecond === null) return NOTHING;
  let until = session.endSecond;
  for (let later = index + 1; later < moments.length; later++) {
    until = Math.min(until, moments[later]!.inSecond ?? until);
  }
  return { from: Math.max(outSecond, session.startSecond), until };
}

/** Seconds of the due parts that the day's complete [in, out] pairs cover. The pairs follow each other, so they never overlap. */
function worked(parts: readonly Interval[], moments: readonly SessionMoments[]): number {
  let seconds = 0;
  for (const { inSecond, outSecond } of moments) {
    if (inSecond === null || outSecond === null) continue;
    for (const part of parts) seconds += overlapLength(inSecond, outSecond, part.from, part.until);
  }
  return seconds;
}

function minutesLess(stretch: Interval, excused: readonly Interval[]): number {
  if (stretch.until <= stretch.from) return 0;
  const covered = excused.length === 0 ? 0 : coveredLength(excused, stretch.from, stretch.until);
  return wholeMinutes(stretch.until - stretch.from - covered);
}

function wholeMinutes(seconds: number): number {
  return Math.floor(seconds / SECONDS_PER_MINUTE);
}
