import { addDays } from '../../core/time/civil-date.js';
import { zoneClock } from '../../core/time/zone-clock.js';

/** The civil date whose nightly work, due at `hour` of `zone`, came due last. Example: at 01:59 with hour 2, yesterday. */
export function latestNight(now: Date, zone: string, hour: number): string {
  const local = zoneClock(zone).toLocal(now.getTime());
  return local.second >= hour * 3600 ? local.date : addDays(local.date, -1);
}

/** The month `yyyy-MM` whose work, due on `day` at `hour` of `zone`, came due last. */
export function latestMonth(now: Date, zone: string, day: number, hour: number): string {
  const local = zoneClock(zone).toLocal(now.getTime());
  const dayOfMonth = Number(local.date.slice(8));
  const due = dayOfMonth > day || (dayOfMonth === day && local.second >= hour * 3600);
  return (due ? local.date : addDays(local.date, -dayOfMonth)).slice(0, 7);
}
