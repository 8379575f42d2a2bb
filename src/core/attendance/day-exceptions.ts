import type { AttendanceException, ExceptionKind } from './attendance-exception.js';
import { readRules, type AttendanceRuleName, type AttendanceRules } from './attendance-rules.js';
import type { ExpectedSession } from './expected-session.js';
import type { SessionJudgement } from './judge-sessions.js';
import type { Presence } from './presence.js';
import { SECONDS_PER_MINUTE } from '../time/time-of-day.js';

/** Late and early minutes of a session that flexible minutes have spared. */
export interface SparedMinutes {
  readonly late: number;
  readonly early: number;
}

const READ: Record<ExceptionKind, readonly AttendanceRuleName[]> = {
  absence: ['captureBeforeMinutes', 'captureAfterMinutes', 'emptySlotCostMinutes'],
  'missing-in': ['captureBeforeMinutes', 'emptySlotCostMinutes', 'repeatWindowSeconds'],
  'missing-out': ['captureAfterMinutes', 'emptySlotCostMinutes', 'repeatWindowSeconds'],
  'late-arrival': ['lateGraceMinutes'],
  'early-departure': ['earlyGraceMinutes'],
  'unscheduled-work': ['captureBeforeMinutes', 'captureAfterMinutes', 'unscheduledGapMinutes'],
};

/**
 * The exceptions of one session in the order of its day. While the day is not final only lateness is told: all else may still be
 * mended by a scan under way. Source: attendance.md sections 4 and 5.
 */
export function sessionExceptions(
  session: ExpectedSession,
  judged: SessionJudgement,
  spared: SparedMinutes,
  final: boolean,
  rules: AttendanceRules,
): AttendanceException[] {
  const found: AttendanceException[] = [];
  const add = (
    kind: ExceptionKind,
    minutes: number,
    from: number,
    until: number,
    flexibleMinutes = 0,
  ): void => {
    found.push({
      kind,
      sessionId: session.id,
      minutes,
      againstPerson: true,
      fromSecond: from,
      untilSecond: until,
      flexibleMinutes,
      because: readRules(rules, READ[kind]),
    });
  };
  const { verdict, late, early } = judged;
  if (final && verdict === 'absent')
    add('absence', judged.dueMinutes, session.startSecond, session.endSecond);
  if (final && verdict === 'missing-in') add('missing-in', 0, session.startSecond, session.endSecond);
  const lateMinutes = judged.lateMinutes - spared.late;
  if (lateMinutes > rules.lateGraceMinutes) {
    add('late-arrival', lateMinutes, late.from, late.until, spared.late);
  }
  if (final && verdict === 'missing-out') add('missing-out', 0, session.startSecond, session.endSecond);
  const earlyMinutes = judged.earlyMinutes - spared.early;
  if (final && earlyMinutes > rules.earlyGraceMinutes) {
    add('early-departure', earlyMinutes, early.from, early.until, spared.early);
  }
  return found;
}

/** Work that nobody expected: a group of two presences or more outside all windows. It is not against the person. */
export function unscheduledWork(
  groups: readonly (readonly Presence[])[],
  rules: AttendanceRules,
): AttendanceException[] {
  return groups
    .filter((group) => group.length > 1)
    .map((group) => {
      const fromSecond = group[0]!.firstSecond;
      const untilSecond = group[group.length - 1]!.lastSecond;
      return {
        kind: 'unscheduled-work',
        sessionId: null,
        minutes: Math.floor((untilSecond - fromSecond) / SECONDS_PER_MINUTE),
        againstPerson: false,
        fromSecond,
        untilSecond,
        flexibleMinutes: 0,
        because: readRules(rules, READ['unscheduled-work']),
      };
    });
}
