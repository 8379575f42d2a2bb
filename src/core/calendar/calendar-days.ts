import type { CalendarDay } from '../attendance/expected-shift.js';
import type { CivilDate } from '../time/civil-date.js';
import type { CalendarEntry } from './calendar-entry.js';

/** The entries of an organisation as the expected shift reads them: the nearest unit's entry for a date wins. */
export function calendarDays(
  entries: readonly (CalendarEntry & { readonly unitId: string | null })[],
  chain: readonly string[],
): ReadonlyMap<CivilDate, CalendarDay> {
  const distance = (unitId: string | null): number =>
    unitId === null ? chain.length : chain.indexOf(unitId);
  const nearest = new Map<CivilDate, { away: number; day: CalendarDay }>();
  for (const { unitId, date, kind, pairDate } of entries) {
    const away = distance(unitId);
    if (away < 0 || (nearest.get(date)?.away ?? Infinity) <= away) continue;
    if (kind !== 'makeup_work') nearest.set(date, { away, day: { kind } });
    else if (pairDate !== null) nearest.set(date, { away, day: { kind, pairedWith: pairDate } });
  }
  return new Map([...nearest].map(([date, { day }]) => [date, day]));
}
