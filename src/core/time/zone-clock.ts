import { dateOfDayNumber, dayNumber, type CivilDate } from './civil-date.js';
import { SECONDS_PER_DAY } from './time-of-day.js';
import { zoneOffsetSpan, type ZoneOffsetSpan } from './zone-offset-span.js';

/** The wall clock of a zone: a civil date and the seconds from its midnight (0 to 86,399, fractions cut off). */
export interface LocalTime {
  readonly date: CivilDate;
  readonly second: number;
}

/**
 * The one conversion between instants (milliseconds since 1970-01-01T00:00Z) and the wall clock of one zone. It remembers the
 * stretch between two changes of offset, so that millions of scans cost an addition each.
 */
export interface ZoneClock {
  readonly zone: string;
  /** Seconds that the wall clock is ahead of UTC at the instant. Hà Nội: 25200. */
  offsetSeconds(epochMs: number): number;
  /** What the wall clock shows at the instant. */
  toLocal(epochMs: number): LocalTime;
  /** Wall-clock seconds from midnight of `date` to the instant: negative before, above 86,400 after that day. */
  secondsFromMidnight(epochMs: number, date: CivilDate): number;
  /**
   * The instant at which the wall clock shows `second` seconds after midnight of `date` (any whole number of seconds). Where
   * clocks were set back the earlier of two, where they were set forward the time shifted on by the gap (Temporal: compatible).
   */
  toEpochMs(date: CivilDate, second: number): number;
}

/**
 * The clock of an IANA zone. Example: `zoneClock('Asia/Ho_Chi_Minh').toLocal(Date.UTC(2026, 1, 28, 17, 30))` is 00:30 of
 * 1 March 2026. Throws RangeError when the zone is unknown.
 */
export function zoneClock(zone: string): ZoneClock {
  const known: ZoneOffsetSpan[] = [zoneOffsetSpan(zone, 0)];
  let recent = known[0] as ZoneOffsetSpan;
  let recentDay = 0;
  let recentDate: CivilDate = dateOfDayNumber(0);

  const offsetSeconds = (epochMs: number): number => {
    if (epochMs >= recent.fromMs && epochMs < recent.untilMs) return recent.offsetSeconds;
    let found = known.find((span) => epochMs >= span.fromMs && epochMs < span.untilMs);
    if (found === undefined) {
      found = zoneOffsetSpan(zone, epochMs);
      known.push(found);
    }
    recent = found;
    return found.offsetSeconds;
  };
  const localSeconds = (epochMs: number): number => Math.floor(epochMs / 1000) + offsetSeconds(epochMs);

  return {
    zone,
    offsetSeconds,
    toLocal(epochMs) {
      const local = localSeconds(epochMs);
      const day = Math.floor(local / SECONDS_PER_DAY);
      if (day !== recentDay) {
        recentDate = dateOfDayNumber(day);
        recentDay = day;
      }
      return { date: recentDate, second: local - day * SECONDS_PER_DAY };
    },
    secondsFromMidnight: (epochMs, date) => localSeconds(epochMs) - dayNumber(date) * SECONDS_PER_DAY,
    toEpochMs(date, second) {
      const asUtc = (dayNumber(date) * SECONDS_PER_DAY + second) * 1000;
      const before = offsetSeconds(asUtc - SECONDS_PER_DAY * 1000);
      const earlier = asUtc - before * 1000;
      if (offsetSeconds(earlier) === before) return earlier;
      const after = offsetSeconds(asUtc + SECONDS_PER_DAY * 1000);
      const later = asUtc - after * 1000;
      return offsetSeconds(later) === after ? later : earlier;
    },
  };
}
