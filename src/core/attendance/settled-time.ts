import { SECONDS_PER_MINUTE } from '../time/time-of-day.js';
import type { ClockRules } from './suspect-clock.js';

/** What is known of a quarantined scan whose time somebody gives or confirms. Instants in ms since the epoch. */
export interface SettledReading {
  readonly countsMs: number;
  /** The year of `countsMs` on the wall clock of the device's zone. */
  readonly year: number;
  readonly receivedMs: number;
}

export type SettlementFault = 'before-earliest-year' | 'after-receipt';

/**
 * Why a quarantined scan cannot count for a time, or null. A scan cannot have happened after the server had it (but for the
 * minutes that every clock is allowed), nor before the service could be: a reset clock must not make attendance, not even
 * confirmed. Source: attendance.md section 2, devices.md section 4.
 */
export function settlementFault(reading: SettledReading, rules: ClockRules): SettlementFault | null {
  if (reading.year < rules.earliestYear) return 'before-earliest-year';
  const aheadSeconds = (reading.countsMs - reading.receivedMs) / 1000;
  return aheadSeconds > rules.aheadMinutes * SECONDS_PER_MINUTE ? 'after-receipt' : null;
}
