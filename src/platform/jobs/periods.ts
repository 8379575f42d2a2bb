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

const CRON = /^(\d{1,2}) (\d{1,2}) (\*|\d{1,2}) \* \*$/;
/** More days than lie between two turns of any schedule. */
const MOST_DAYS = 63;

/**
 * When a schedule (minute and hour, every day or on one day of the month) turns next; null for another expression.
 * Example: `0 2 * * *` at 02:00 turns tomorrow.
 */
export function nextTurn(cron: string, zone: string, now: Date): Date | null {
  const [, minute, hour, day] = CRON.exec(cron) ?? [];
  if (minute === undefined || hour === undefined || day === undefined) return null;
  const clock = zoneClock(zone);
  const today = clock.toLocal(now.getTime()).date;
  for (let ahead = 0; ahead < MOST_DAYS; ahead += 1) {
    const date = addDays(today, ahead);
    if (day !== '*' && Number(date.slice(8)) !== Number(day)) continue;
    const due = clock.toEpochMs(date, Number(hour) * 3600 + Number(minute) * 60);
    if (due > now.getTime()) return new Date(due);
  }
  return null;
}

/**
 * Whether the latest period of a schedule turns at the moment that its cron expression names (minute and
 * hour, every day or on one day of the month). Example: `30 2 * * *` and a night that comes due at 3 disagree.
 */
export function turnsWithCron(cron: string, zone: string, latestPeriod: (now: Date) => string): boolean {
  const [, minute, hour, day] = CRON.exec(cron) ?? [];
  if (minute === undefined || hour === undefined || day === undefined) return false;
  const date = `2026-03-${day === '*' ? '17' : day.padStart(2, '0')}`;
  const due = zoneClock(zone).toEpochMs(date, Number(hour) * 3600 + Number(minute) * 60);
  const at = latestPeriod(new Date(due));
  return latestPeriod(new Date(due - 1)) !== at && latestPeriod(new Date(due + 86_399_999)) === at;
}
