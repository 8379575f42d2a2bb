import { weekdayKeys } from './weekday-keys.js';

/** Weekdays one after the other that have the same hours; 0 is Monday. */
export interface SameDays {
  readonly first: number;
  readonly last: number;
  readonly sessions: readonly string[];
}

/**
 * A week in few lines: days one after the other with the same hours are one. Days without hours are left out.
 * @example groupWeek({ mon: ['07:30-11:30'], tue: ['07:30-11:30'] }) // [{ first: 0, last: 1, sessions: ['07:30-11:30'] }]
 */
export function groupWeek(week: Readonly<Record<string, readonly string[]>>): readonly SameDays[] {
  const groups: SameDays[] = [];
  weekdayKeys.forEach((key, day) => {
    const sessions = week[key] ?? [];
    if (sessions.length === 0) return;
    const before = groups.at(-1);
    if (before && before.last === day - 1 && before.sessions.join() === sessions.join())
      groups[groups.length - 1] = { ...before, last: day };
    else groups.push({ first: day, last: day, sessions });
  });
  return groups;
}
