import type { CivilDate } from '../time/civil-date.js';
import type { CalendarEntry } from './calendar-entry.js';

/** What is wrong with an entry among the others. */
export type CalendarFault = 'pair-missing' | 'pair-not-wanted' | 'pair-of-itself' | 'pair-disagrees';

/**
 * What is wrong with entries that are to hold together, by date: a day off in exchange and the day it is worked name each other;
 * nothing else names a pair. Example: 2026-08-31 swapped for 2026-08-22 without the latter is `pair-missing`.
 */
export function calendarFaults(entries: readonly CalendarEntry[]): ReadonlyMap<CivilDate, CalendarFault> {
  const byDate = new Map(entries.map((entry) => [entry.date, entry]));
  const faults = new Map<CivilDate, CalendarFault>();
  for (const { date, kind, pairDate } of entries) {
    const fault = faultOf(date, kind, pairDate, pairDate === null ? undefined : byDate.get(pairDate));
    if (fault !== undefined) faults.set(date, fault);
  }
  return faults;
}

const partners = { swapped_off: 'makeup_work', makeup_work: 'swapped_off' } as const;

function faultOf(
  date: CivilDate,
  kind: CalendarEntry['kind'],
  pairDate: CivilDate | null,
  pair: CalendarEntry | undefined,
): CalendarFault | undefined {
  if (kind !== 'swapped_off' && kind !== 'makeup_work')
    return pairDate === null ? undefined : 'pair-not-wanted';
  if (pairDate === date) return 'pair-of-itself';
  if (pair === undefined) return 'pair-missing';
  return pair.kind === partners[kind] && pair.pairDate === date ? undefined : 'pair-disagrees';
}
