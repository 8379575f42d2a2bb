import { plannedCredits, type CreditRules } from '../../core/attendance/planned-credits.js';
import type { PlannedSession } from '../../core/attendance/planned-session.js';

const known = new WeakMap<readonly PlannedSession[], Map<CreditRules, PlannedSession[]>>();

/** {@link plannedCredits}, once for each list of sessions: all people of a schedule share them. */
export function creditedSessions(sessions: readonly PlannedSession[], rules: CreditRules): PlannedSession[] {
  let ofSessions = known.get(sessions);
  if (ofSessions === undefined) known.set(sessions, (ofSessions = new Map<CreditRules, PlannedSession[]>()));
  let credited = ofSessions.get(rules);
  if (credited === undefined) ofSessions.set(rules, (credited = plannedCredits(sessions, rules)));
  return credited;
}
