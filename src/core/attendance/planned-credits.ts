import { SECONDS_PER_MINUTE } from '../time/time-of-day.js';
import type { PlannedSession } from './planned-session.js';

/** How a paid day is divided among its sessions; from the rule book. */
export interface CreditRules {
  /** What a session carries, such as 0.5. */
  readonly sessionCredit: number;
  /** A session at least this long that stands alone carries the whole day. */
  readonly wholeDaySessionMinutes: number;
}

/**
 * The sessions of a day with the parts of a paid day they carry. Example: morning and afternoon carry 0.5 each, a Saturday
 * morning alone 0.5, a night of 12 hours alone 1, three sessions a third each: never more than one day. Source: attendance.md
 * section 4.
 */
export function plannedCredits(sessions: readonly PlannedSession[], rules: CreditRules): PlannedSession[] {
  const alone = sessions.length === 1;
  const most = sessions.length === 0 ? 0 : 1 / sessions.length;
  return sessions.map((session) => {
    const long = session.endSecond - session.startSecond >= rules.wholeDaySessionMinutes * SECONDS_PER_MINUTE;
    return { ...session, credit: alone && long ? 1 : Math.min(most, rules.sessionCredit) };
  });
}
