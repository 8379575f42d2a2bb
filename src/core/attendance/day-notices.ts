import { coveredLength, type Interval } from '../time/interval.js';
import { SECONDS_PER_MINUTE } from '../time/time-of-day.js';
import { readRules, type AttendanceRules, type RuleRead } from './attendance-rules.js';
import type { ExpectedSession } from './expected-session.js';
import type { Presence } from './presence.js';
import type { SessionMoments } from './session-moments.js';

/** Something worth showing that is no exception. Seconds from midnight, whole minutes. */
export interface DayNotice {
  readonly kind: 'left-during-session' | 'short-break';
  /** The session that was left, or the one after the break. */
  readonly sessionId: string;
  /** Due minutes away; minutes the break was shorter than planned. */
  readonly minutes: number;
  readonly fromSecond: number;
  readonly untilSecond: number;
  readonly because: readonly RuleRead[];
}

/**
 * Absences inside a session: two intermediate presences in it are a leaving and a coming back; only due time between them counts
 * (`dueParts`, so neither excuses nor the planned break of a long session). Example: 10:00 and 10:30 are 30 minutes.
 */
export function leftDuringSession(
  sessions: readonly ExpectedSession[],
  dueParts: readonly (readonly Interval[])[],
  intermediate: readonly Presence[],
): DayNotice[] {
  const notices: DayNotice[] = [];
  if (intermediate.length < 2) return notices;
  sessions.forEach((session, index) => {
    if (!session.expectsIn) return;
    const inside = intermediate.filter(
      (each) => each.firstSecond >= session.startSecond && each.lastSecond < session.endSecond,
    );
    for (let pair = 0; pair + 1 < inside.length; pair += 2) {
      const fromSecond = inside[pair]!.lastSecond;
      const untilSecond = inside[pair + 1]!.firstSecond;
      const away = coveredLength(dueParts[index]!, fromSecond, untilSecond);
      const minutes = Math.floor(away / SECONDS_PER_MINUTE);
      if (minutes === 0) continue;
      notices.push({
        kind: 'left-during-session',
        sessionId: session.id,
        minutes,
        fromSecond,
        untilSecond,
        because: [],
      });
    }
  });
  return notices;
}

/** Breaks between two sessions that were shorter than planned by at least the rule's minutes; none when the rule is off. */
export function shortBreaks(
  sessions: readonly ExpectedSession[],
  moments: readonly SessionMoments[],
  rules: AttendanceRules,
): DayNotice[] {
  const notices: DayNotice[] = [];
  if (rules.shortBreakMinutes === null) return notices;
  for (let next = 1; next < sessions.length; next++) {
    const fromSecond = moments[next - 1]!.outSecond;
    const untilSecond = moments[next]!.inSecond;
    if (fromSecond === null || untilSecond === null) continue;
    const planned = sessions[next]!.startSecond - sessions[next - 1]!.endSecond;
    const minutes = Math.floor((planned - (untilSecond - fromSecond)) / SECONDS_PER_MINUTE);
    if (minutes <= 0 || minutes < rules.shortBreakMinutes) continue;
    const because = readRules(rules, ['shortBreakMinutes']);
    notices.push({
      kind: 'short-break',
      sessionId: sessions[next]!.id,
      minutes,
      fromSecond,
      untilSecond,
      because,
    });
  }
  return notices;
}
