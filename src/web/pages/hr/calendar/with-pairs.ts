import type { CalendarEntry } from './calendar-queries.js';

type Entry = Pick<CalendarEntry, 'id' | 'date' | 'pairDate' | 'unitId'>;

/**
 * The chosen entries with the other days of their swaps, of the same list: a day off and the day that is worked for it count
 * together or not at all.
 */
export function withPairs<T extends Entry>(chosen: ReadonlySet<string>, entries: readonly T[]): readonly T[] {
  const picked = entries.filter(({ id }) => chosen.has(id));
  return entries.filter(
    (entry) =>
      chosen.has(entry.id) ||
      picked.some(({ pairDate, unitId }) => pairDate === entry.date && unitId === entry.unitId),
  );
}
