import type { CalendarDay } from '../attendance/expected-shift.js';
import type { CivilDate } from '../time/civil-date.js';
import type { CalendarEntry } from './calendar-entry.js';

/**
 * The entries of an organisation as the expected shift reads them: the nearest unit's entry for a date wins. Example: `ordinary` of a
 * unit undoes the holiday of everybody there and below.
 */
export function calendarDays(
  entries: readonly (CalendarEntry & { readonly unitId: string | null })[],
  chain: readonly string[],
): ReadonlyMap<CivilDate, CalendarDay> {
  const distance = (unitId: string | null): number =>
    unitId === null ? chain.length : chain.indexOf(unitId);
  const nearest = new Map<CivilDate, { away: number; day: CalendarDay | undefined }>();
  for (const { unitId, date, kind, pairDate } of entries) {
    const away = distance(unitId);
    if (away < 0 || (nearest.get(date)?.away ?? Infinity) <= away) continue;
    if (kind === 'ordinary') nearest.set(date, { away, day: undefined });
    else if (kind !== 'makeup_work') nearest.set(date, { away, day: { kind } });
    else if (pairDate !== null) nearest.set(date, { away, day: { kind, pairedWith: pairDate } });
  }
  const days = new Map<CivilDate, CalendarDay>();
  for (const [date, { day }] of nearest) if (day !== undefined) days.set(date, day);
  return days;
}
