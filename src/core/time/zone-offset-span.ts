import { Temporal } from 'temporal-polyfill';

/** A stretch of instants, `fromMs` included and `untilMs` excluded, during which a zone keeps one offset from UTC. */
export interface ZoneOffsetSpan {
  readonly fromMs: number;
  readonly untilMs: number;
  readonly offsetSeconds: number;
}

/**
 * The stretch of constant offset around an instant (milliseconds since the epoch), unbounded where the zone never changed
 * before or never changes after. Throws RangeError when the zone is unknown or the instant is not a number.
 */
export function zoneOffsetSpan(zone: string, epochMs: number): ZoneOffsetSpan {
  const here = Temporal.Instant.fromEpochMilliseconds(Math.floor(epochMs)).toZonedDateTimeISO(zone);
  // The previous change strictly before the next millisecond, so that an instant on a change belongs to the span it opens.
  const previous = here.add({ milliseconds: 1 }).getTimeZoneTransition('previous');
  const next = here.getTimeZoneTransition('next');
  return {
    fromMs: previous?.epochMilliseconds ?? -Infinity,
    untilMs: next?.epochMilliseconds ?? Infinity,
    offsetSeconds: Math.round(here.offsetNanoseconds / 1e9),
  };
}
