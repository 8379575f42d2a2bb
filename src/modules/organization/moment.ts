import { isPlausibleDate } from '../../core/time/is-plausible-date.js';
import { parseCivilDate } from '../../core/time/parse-civil-date.js';
import { zoneClock, type ZoneClock } from '../../core/time/zone-clock.js';
import { AppError } from '../../platform/errors/app-error.js';

/** Zone of a tree of units in which none is named. */
export const DEFAULT_ZONE = 'Asia/Ho_Chi_Minh';

const clocks = new Map<string, ZoneClock>();

/** The clock of a zone, made once per process. Throws RangeError when the zone is unknown. */
export function clockOf(zone: string): ZoneClock {
  const clock = clocks.get(zone) ?? zoneClock(zone);
  clocks.set(zone, clock);
  return clock;
}

/** Whether `zone` is a name of the IANA time zone database, such as `Asia/Ho_Chi_Minh`. */
export function isZone(zone: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/.test(zone)) return false;
  try {
    clockOf(zone);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** The first instant of a civil date on the wall clock of `zone`. */
export function midnight(date: string, zone: string): Date {
  return new Date(clockOf(zone).toEpochMs(date, 0));
}

/**
 * The instant that the API was given: an instant as it is, a civil date as its midnight in `zone`.
 * @throws AppError invalid-input for a year outside 1900 to 2199.
 */
export function momentOf(text: string, zone: string, field: string): Date {
  const date = parseCivilDate(text);
  const instant = date === undefined ? new Date(text) : undefined;
  if (!isPlausibleDate(date ?? instant?.toISOString().slice(0, 10) ?? '')) {
    throw new AppError('invalid-input', { field });
  }
  return instant ?? midnight(text, zone);
}
