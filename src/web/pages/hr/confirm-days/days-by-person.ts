import type { components } from '../../../api-types.js';

export type ConfirmableDay = components['schemas']['ConfirmableDayView'];

/** The days of one person in one unit, as they come: together, by date. */
export interface PersonDays {
  readonly key: string;
  readonly days: readonly [ConfirmableDay, ...ConfirmableDay[]];
}

/** What names a day among others. @example idOf({ employeeId: 'a', date: '2026-11-20' }) // 'a 2026-11-20' */
export function idOf({ employeeId, date }: Pick<ConfirmableDay, 'employeeId' | 'date'>): string {
  return `${employeeId} ${date}`;
}

/** Days grouped by person and unit, in the order of the first of each. */
export function daysByPerson(days: readonly ConfirmableDay[]): readonly PersonDays[] {
  const found = new Map<string, [ConfirmableDay, ...ConfirmableDay[]]>();
  for (const day of days) {
    const key = `${day.employeeId} ${day.unitId}`;
    const own = found.get(key);
    if (own === undefined) found.set(key, [day]);
    else own.push(day);
  }
  return [...found].map(([key, own]) => ({ key, days: own }));
}
