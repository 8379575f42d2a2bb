import type { Interval } from '../time/interval.js';
import { SECONDS_PER_DAY, SECONDS_PER_MINUTE } from '../time/time-of-day.js';
import type { AttendanceRules } from './attendance-rules.js';
import { captureWindows, type ShiftSpan } from './capture-window.js';
import type { PlannedSession } from './planned-session.js';
import { presencesOf, type Presence } from './presence.js';
import type { Punch } from './punch.js';
import { unscheduledGroups } from './unscheduled-groups.js';

/** What of a person's punches belongs to one civil date. */
export interface CapturedPresences {
  /** The day's capture window after cutting; null when nobody is expected. */
  readonly window: Interval | null;
  /** Presences whose first punch falls in the window, in time order. */
  readonly own: readonly Presence[];
  /** Groups in no window at all that begin on the date. */
  readonly groups: readonly (readonly Presence[])[];
  /** From this second on nothing can arrive any more that belongs to the day. */
  readonly closedFromSecond: number;
}

/** The presences of a civil date: those of its shift's window, and groups in nobody's window. attendance.md section 2. */
export function capturePresences(
  punches: readonly Punch[],
  sessions: readonly PlannedSession[],
  neighbours: readonly ShiftSpan[],
  rules: AttendanceRules,
): CapturedPresences {
  const presences = presencesOf(punches, rules.repeatWindowSeconds);
  const shifts = sessions.length === 0 ? [...neighbours] : [...neighbours, spanOf(sessions)];
  const windows = captureWindows(shifts, rules);
  const window = sessions.length === 0 ? null : windows[windows.length - 1]!;
  const own: Presence[] = [];
  const free: Presence[] = [];
  for (const presence of presences) {
    if (window !== null && isIn(window, presence)) own.push(presence);
    else if (!windows.some((each) => isIn(each, presence))) free.push(presence);
  }
  const groups = free.length === 0 ? [] : unscheduledGroups(free, rules.unscheduledGapMinutes);
  const groupsEnd = SECONDS_PER_DAY + rules.unscheduledGapMinutes * SECONDS_PER_MINUTE;
  return { window, own, groups, closedFromSecond: window === null ? groupsEnd : window.until };
}

function isIn(window: Interval, presence: Presence): boolean {
  return presence.firstSecond >= window.from && presence.firstSecond < window.until;
}

function spanOf(sessions: readonly PlannedSession[]): ShiftSpan {
  return { startSecond: sessions[0]!.startSecond, endSecond: sessions[sessions.length - 1]!.endSecond };
}
