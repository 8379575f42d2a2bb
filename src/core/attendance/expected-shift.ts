import type { CivilDate } from '../time/civil-date.js';
import type { PlannedSession, PunchPolicy } from './planned-session.js';
import { makeUpSessions, patternSessions, type SchedulePattern } from './schedule-pattern.js';

/** What the work calendar says of a date that is no ordinary day. */
export type CalendarDay =
  | { readonly kind: 'holiday' | 'holiday_on_restday' | 'substitute' | 'swapped_off' }
  /** A working day in exchange for the day it is paired with. */
  | { readonly kind: 'makeup_work'; readonly pairedWith: CivilDate };

/** How the people of a schedule work and use the reader. */
export interface WorkSchedule {
  readonly pattern: SchedulePattern;
  readonly policy: PunchPolicy;
  readonly trustDirection: boolean;
  /** False for guards and others who work on holidays as on any day. */
  readonly followsCalendar: boolean;
}

/** What is expected on a date, and what decided it. */
export interface ExpectedShift {
  readonly sessions: readonly PlannedSession[];
  readonly because: 'roster' | 'schedule' | 'none' | CalendarDay['kind'];
}

/**
 * The sessions expected of a person on a date. A roster that names the date stands whatever the calendar says, and so does the
 * pattern of a schedule that does not follow it; else the calendar decides. Example: on 2026-08-31, swapped for Saturday
 * 2026-08-22, nobody is expected; on that Saturday the hours of a Monday. Source: attendance.md section 1.
 */
export function expectedShift(
  date: CivilDate,
  schedule: WorkSchedule | undefined,
  roster: readonly PlannedSession[] | undefined,
  calendarDay: CalendarDay | undefined,
): ExpectedShift {
  if (roster !== undefined) return { sessions: roster, because: 'roster' };
  if (schedule === undefined) return { sessions: [], because: 'none' };
  if (calendarDay === undefined || !schedule.followsCalendar) {
    return { sessions: patternSessions(schedule.pattern, date), because: 'schedule' };
  }
  if (calendarDay.kind === 'makeup_work') {
    const sessions = makeUpSessions(schedule.pattern, date, calendarDay.pairedWith);
    return { sessions, because: 'makeup_work' };
  }
  return { sessions: [], because: calendarDay.kind };
}
