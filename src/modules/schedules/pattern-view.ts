import type { SchedulePattern, Week } from '../../core/attendance/schedule-pattern.js';
import type { Weekday } from '../../core/time/civil-date.js';
import { sessionTexts } from './parse-sessions.js';
import { weekdays } from './read-schedule.js';
import { lastDayBefore } from '../../core/attendance/season-bounds.js';

/** The texts of each weekday, such as `mon: ['08:00-12:00']`; a day that is not named is free. */
export type WeekTexts = Partial<Record<(typeof weekdays)[number], string[]>>;

/** A pattern as files and requests write it; either `sessions` and `seasons`, or `cycle`. */
export interface PatternTexts {
  readonly sessions: WeekTexts | null;
  /** `until` is the last day of the season. */
  readonly seasons: readonly {
    readonly from: string;
    readonly until: string;
    readonly sessions: WeekTexts;
  }[];
  readonly cycle: { readonly start: string; readonly days: readonly string[][] } | null;
}

/** The pattern as it was written: reading the result again gives the same pattern. */
export function patternView(pattern: SchedulePattern): PatternTexts {
  if (pattern.kind === 'cycle') {
    const { startsOn, days } = pattern;
    return { sessions: null, seasons: [], cycle: { start: startsOn, days: days.map(sessionTexts) } };
  }
  const seasons = pattern.seasons.map(({ fromMonthDay, untilMonthDay, week }) => {
    return { from: fromMonthDay, until: lastDayBefore(untilMonthDay), sessions: weekTexts(week) };
  });
  return { sessions: weekTexts(pattern.week), seasons, cycle: null };
}

function weekTexts(week: Week): WeekTexts {
  const texts: WeekTexts = {};
  weekdays.forEach((name, index) => {
    const sessions = week[(index + 1) as Weekday];
    if (sessions !== undefined) texts[name] = sessionTexts(sessions);
  });
  return texts;
}
