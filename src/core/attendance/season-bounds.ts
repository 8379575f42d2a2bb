import type { SeasonalWeek } from './schedule-pattern.js';
import { addDays } from '../time/civil-date.js';

/**
 * The core's bound of a season whose last day is `lastDay`, as notices name it ("đến hết ngày 15/10"). Core compares months and
 * days as text and excludes the bound. Example: `10-15` is `10-16`, `12-31` is `12-32`, which no day of the year reaches.
 */
export function boundAfter(lastDay: string): string {
  return moved(lastDay, 1);
}

/** The last day of a season with that bound. */
export function lastDayBefore(bound: string): string {
  return bound.endsWith('-01') ? addDays(`2024-${bound}`, -1).slice(5) : moved(bound, -1);
}

/** The first day, as `MM-dd`, that two seasons claim; undefined when none does. */
export function dayOfTwoSeasons(
  seasons: readonly Pick<SeasonalWeek, 'fromMonthDay' | 'untilMonthDay'>[],
): string | undefined {
  for (let date = '2024-01-01'; date < '2025-01-01'; date = addDays(date, 1)) {
    const day = date.slice(5);
    const holding = seasons.filter(({ fromMonthDay: from, untilMonthDay: until }) =>
      from <= until ? day >= from && day < until : day >= from || day < until,
    );
    if (holding.length > 1) return day;
  }
  return undefined;
}

function moved(monthDay: string, days: number): string {
  return `${monthDay.slice(0, 3)}${String(Number(monthDay.slice(3)) + days).padStart(2, '0')}`;
}
