import { coveredLength, type Interval } from '../time/interval.js';
import type {
  AttendanceDay,
  AttendanceDayInput,
  DayPresence,
  DaySession,
  DayTotals,
} from './attendance-day.js';
import { capturePresences, type CapturedPresences } from './capture-presences.js';
import { sessionExceptions, unscheduledWork, type SparedMinutes } from './day-exceptions.js';
import { leftDuringSession, shortBreaks, type DayNotice } from './day-notices.js';
import { dueParts, excusedTime, mergeExcuses } from './excuse.js';
import { expectedSessions, slotsOf, type ExpectedSession } from './expected-session.js';
import { finalityOf } from './finality.js';
import { spareFlexibleMinutes } from './flexible-minutes.js';
import { judgeSessions, type SessionJudgement } from './judge-sessions.js';
import { EMPTY } from './least-cost-matching.js';
import { matchSlots, type SlotMatch } from './match-slots.js';
import { assertSessions, type PlannedSession } from './planned-session.js';
import type { Presence } from './presence.js';
import { creditStanding, sessionCredit, type SessionCredit } from './session-credit.js';
import { sessionMoments, type SessionMoments } from './session-moments.js';

/**
 * The attendance day of one person on one civil date: presences, the moments they were matched to and why, the judged sessions,
 * exceptions with the rules they rest on, credits and totals. The same input gives the same day for ever, in whatever order and
 * however often the punches arrived.
 *
 * Example: sessions 08:00-12:00 and 13:00-17:00 with punches 08:06 12:00 13:00 17:00 at grace 5 have one exception,
 * `late-arrival` of 6 minutes. Throws RangeError for sessions out of order and punches that are no numbers: both are bugs of the
 * caller. Source: attendance.md sections 1 to 5.
 */
export function computeAttendanceDay(input: AttendanceDayInput): AttendanceDay {
  const { date, policy, sessions, rules } = input;
  assertSessions(sessions);
  const captured = capturePresences(input.punches, sessions, input.neighbours, rules);
  const finality = finalityOf(captured.closedFromSecond, input.delivery, rules);
  const final = finality.status === 'final';

  const expected = expectedSessions(sessions, policy);
  const slots = slotsOf(expected);
  const matches = matchSlots(slots, captured.own, rules, input.trustDirection);

  const excuses = mergeExcuses(input.excuses);
  const excused = excusedTime(expected, excuses);
  const parts = expected.map((session) => dueParts(session, excused));
  const due = parts.map((each) => each.length > 0);
  const moments = sessionMoments(expected, slots, matches, captured.own, due);
  const judged = judgeSessions(expected, moments, parts, excused);
  const spared = spareSessions(judged, input);

  const exceptions = expected.flatMap((session, index) =>
    sessionExceptions(session, judged[index]!, spared[index]!, final, rules),
  );
  const credits = sessions.map((session, index) => {
    const of = Math.min(index, judged.length - 1);
    const judgement = judged[of]!;
    const basis = {
      verdict: judgement.verdict,
      lateMinutes: judgement.lateMinutes - spared[of]!.late,
      earlyMinutes: judgement.earlyMinutes - spared[of]!.early,
      worked: workedIn(session, expected[of]!, judgement, moments[of]!, excused),
      // A decision on a missing check-in says nothing of a session that lacks its check-out now.
      decidedPaid:
        input.decidedPaid?.[`${expected[of]!.id} ${judgement.verdict}`] ??
        input.decidedPaid?.[expected[of]!.id],
    };
    return sessionCredit(session, basis, input.excuses, excuses, input.confirmation, final, rules);
  });
  const intermediate = captured.own.filter((_, index) => !matches.some((match) => match.presence === index));
  const notices = [
    ...leftDuringSession(expected, parts, intermediate),
    ...shortBreaks(expected, moments, rules),
  ];
  const daySessions = expected.map((session, index) =>
    daySession(expected, session, moments[index]!, judged[index]!, spared[index]!),
  );

  return {
    date,
    policy,
    status: finality.status,
    windowOpen: finality.windowOpen,
    waitingFor: finality.waitingFor,
    window: captured.window,
    closesSecond: captured.closedFromSecond,
    presences: dayPresences(captured, matches),
    slots: slots.map((slot, index) => {
      const { presence, why } = matches[index]!;
      const found = presence === EMPTY ? null : captured.own[presence]!;
      const second = found === null ? null : slot.direction === 'in' ? found.firstSecond : found.lastSecond;
      const { direction, dueSecond } = slot;
      const sessionId = expected[slot.session]!.id;
      return { sessionId, direction, dueSecond, presence: found === null ? null : presence, second, why };
    }),
    sessions: daySessions,
    credits,
    exceptions: [...exceptions, ...unscheduledWork(captured.groups, rules)],
    notices,
    totals: totalsOf(daySessions, credits, notices),
  };
}

/**
 * Whether some of a planned session was worked. The one long session of `day-span` is judged as a whole, but who left at noon has
 * worked nothing of its afternoon; with departures not judged, whoever came has worked.
 */
function workedIn(
  planned: PlannedSession,
  { parts, expectsOut }: ExpectedSession,
  { worked }: SessionJudgement,
  { inSecond, outSecond }: SessionMoments,
  excused: readonly Interval[],
): boolean {
  if (!expectsOut) return true;
  if (parts.length === 1 || inSecond === null || outSecond === null) return worked;
  const from = Math.max(planned.startSecond, inSecond);
  const until = Math.min(planned.endSecond, outSecond);
  return until > from && coveredLength(excused, from, until) < until - from;
}

/** The late and early minutes that the day's flexible minutes spare, for each session. */
function spareSessions(judged: readonly SessionJudgement[], input: AttendanceDayInput): SparedMinutes[] {
  const flexible = input.flexible.reduce((sum, each) => sum + Math.max(0, each.minutes), 0);
  if (flexible === 0) return judged.map(() => ({ late: 0, early: 0 }));
  const spared = spareFlexibleMinutes(
    judged.flatMap((each) => [
      { minutes: each.lateMinutes, grace: input.rules.lateGraceMinutes },
      { minutes: each.earlyMinutes, grace: input.rules.earlyGraceMinutes },
    ]),
    flexible,
  );
  return judged.map((_, index) => ({ late: spared[2 * index]!, early: spared[2 * index + 1]! }));
}

/** The day's presences in time order, those in no window last. */
function dayPresences(captured: CapturedPresences, matches: readonly SlotMatch[]): DayPresence[] {
  const shown = captured.own.map((presence, index) =>
    dayPresence(presence, matches.some((match) => match.presence === index) ? 'matched' : 'intermediate'),
  );
  for (const group of captured.groups) {
    for (const presence of group) shown.push(dayPresence(presence, 'unscheduled'));
  }
  return shown;
}

/** Written out: a spread here took a fifth of the whole computation. */
function dayPresence(presence: Presence, role: DayPresence['role']): DayPresence {
  const { firstSecond, lastSecond, direction, punchIds } = presence;
  if (direction === undefined) return { firstSecond, lastSecond, punchIds, role };
  return { firstSecond, lastSecond, direction, punchIds, role };
}

function daySession(
  all: readonly ExpectedSession[],
  session: ExpectedSession,
  moments: SessionMoments,
  judged: SessionJudgement,
  spared: SparedMinutes,
): DaySession {
  return {
    id: session.id,
    startSecond: session.startSecond,
    endSecond: session.endSecond,
    verdict: judged.verdict,
    dueMinutes: judged.dueMinutes,
    inSecond: moments.inSecond,
    outSecond: moments.outSecond,
    inLentBy: moments.inLentBy === null ? null : all[moments.inLentBy]!.id,
    outLentBy: moments.outLentBy === null ? null : all[moments.outLentBy]!.id,
    lateMinutes: judged.lateMinutes - spared.late,
    earlyMinutes: judged.earlyMinutes - spared.early,
    workedMinutes: judged.workedMinutes,
  };
}

function totalsOf(
  sessions: readonly DaySession[],
  credits: readonly SessionCredit[],
  notices: readonly DayNotice[],
): DayTotals {
  const totals = {
    workedMinutes: 0,
    lateMinutes: 0,
    earlyMinutes: 0,
    leftMinutes: 0,
    credit: 0,
    provisionalCredit: 0,
  };
  for (const session of sessions) {
    totals.workedMinutes += session.workedMinutes;
    totals.lateMinutes += session.lateMinutes;
    totals.earlyMinutes += session.earlyMinutes;
  }
  for (const notice of notices) {
    if (notice.kind === 'left-during-session') totals.leftMinutes += notice.minutes;
  }
  for (const credit of credits) {
    const standing = creditStanding(credit.state);
    if (standing === 'stands') totals.credit += credit.credit;
    if (standing === 'provisional') totals.provisionalCredit += credit.credit;
  }
  return totals;
}
