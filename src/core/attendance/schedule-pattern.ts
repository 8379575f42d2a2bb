import { daysBetween, weekdayOf, type CivilDate, type Weekday } from '../time/civil-date.js';
import type { PlannedSession } from './planned-session.js';

/** The sessions of each weekday; a weekday that is not named is free. */
export type Week = Partial<Record<Weekday, readonly PlannedSession[]>>;

/** A week that holds for a part of every year, such as summer hours: from `MM-dd`, included, until `MM-dd`, excluded. */
export interface SeasonalWeek {
  readonly fromMonthDay: string;
  /** Earlier than `fromMonthDay` when the season runs over the turn of the year. */
  readonly untilMonthDay: string;
  readonly week: Week;
}

/** The pattern of a schedule: a week with seasons, or a cycle of days for rotating shifts. */
export type SchedulePattern =
  | { readonly kind: 'weekly'; readonly week: Week; readonly seasons: readonly SeasonalWeek[] }
  | {
      readonly kind: 'cycle';
      /** A date that is the first day of the cycle. */
      readonly startsOn: CivilDate;
      readonly days: readonly (readonly PlannedSession[])[];
    };

/**
 * The sessions that the pattern plans for a date, empty when it is free. The first season that holds the date wins over the
 * year's week. Example: a cycle of three days (day, night, free) that starts on 1 March plans the night shift for 5 March.
 * Source: attendance.md section 1.
 */
export function patternSessions(pattern: SchedulePattern, date: CivilDate): readonly PlannedSession[] {
  if (pattern.kind === 'weekly') return weekOn(pattern, date)[weekdayOf(date)] ?? [];
  const length = pattern.days.length;
  if (length === 0) return [];
  const place = daysBetween(pattern.startsOn, date) % length;
  return pattern.days[place < 0 ? place + length : place] ?? [];
}

/**
 * The sessions of a make-up day: those of the weekday of the day it is paired with, in the hours of its own season. In a cycle
 * those of the paired day itself.
 */
export function makeUpSessions(
  pattern: SchedulePattern,
  date: CivilDate,
  pairedWith: CivilDate,
): readonly PlannedSession[] {
  if (pattern.kind === 'cycle') return patternSessions(pattern, pairedWith);
  return weekOn(pattern, date)[weekdayOf(pairedWith)] ?? [];
}

function weekOn(pattern: Extract<SchedulePattern, { kind: 'weekly' }>, date: CivilDate): Week {
  const monthDay = date.slice(5);
  const season = pattern.seasons.find(({ fromMonthDay: from, untilMonthDay: until }) =>
    from <= until ? monthDay >= from && monthDay < until : monthDay >= from || monthDay < until,
  );
  return season?.week ?? pattern.week;
}
