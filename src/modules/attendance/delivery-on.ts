import type { DeliveryState } from '../../core/attendance/finality.js';
import type { CivilDate } from '../../core/time/civil-date.js';
import type { UnitFacts } from './day-facts.js';

/**
 * How far the readers of the site have delivered. What a reader owes of a time for which it was declared out of order, nobody waits for:
 * the outage counts as delivered up to its end. `owesSql` says the same in SQL.
 */
export function deliveryOn(
  { clock, readers, excused }: Pick<UnitFacts, 'clock' | 'readers' | 'excused'>,
  date: CivilDate,
  nowMs: number,
): DeliveryState {
  const outages = excused.filter(({ kind }) => kind === 'device-outage');
  const dayMs = clock.toEpochMs(date, 0);
  return {
    nowSecond: clock.secondsFromMidnight(nowMs, date),
    readers: readers.map(({ id, unitId, deliveredUpToMs }) => {
      const owesFromMs = Math.max(deliveredUpToMs ?? dayMs, dayMs);
      const excusedUpToMs = outages.reduce(
        (latest, each) =>
          each.unitId === unitId && each.fromMs <= owesFromMs ? Math.max(latest, each.untilMs) : latest,
        -Infinity,
      );
      const upToMs = Math.max(deliveredUpToMs ?? -Infinity, excusedUpToMs);
      return {
        readerId: id,
        deliveredUpToSecond: upToMs === -Infinity ? upToMs : clock.secondsFromMidnight(upToMs, date),
      };
    }),
  };
}
