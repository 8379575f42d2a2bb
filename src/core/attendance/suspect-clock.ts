import { SECONDS_PER_MINUTE } from '../time/time-of-day.js';

/** The limits of a sane device clock, from the rule book. */
export interface ClockRules {
  /** A device time in an earlier year is a clock that was reset. */
  readonly earliestYear: number;
  /** A device time more than this ahead of the server's cannot be. */
  readonly aheadMinutes: number;
  /** A reader known to be off by more than this is not believed. */
  readonly driftMinutes: number;
}

export interface ClockReading {
  /** The year on the device's wall clock. */
  readonly year: number;
  readonly deviceEpochMs: number;
  readonly serverEpochMs: number;
  /** How far the reader is known to be off, ahead or behind, after correction; absent when not known. */
  readonly driftSeconds?: number;
}

export type ClockSuspicion = 'before-earliest-year' | 'ahead-of-server' | 'reader-drift';

/**
 * Why the clock of a scan is suspect, or null. A suspect scan is quarantined: it becomes a punch only once a person has confirmed
 * it or given its time. Example: an RTC reset to 2000-01-01 is `before-earliest-year`. Source: attendance.md section 2.
 */
export function clockSuspicion(reading: ClockReading, rules: ClockRules): ClockSuspicion | null {
  if (reading.year < rules.earliestYear) return 'before-earliest-year';
  const aheadSeconds = (reading.deviceEpochMs - reading.serverEpochMs) / 1000;
  if (aheadSeconds > rules.aheadMinutes * SECONDS_PER_MINUTE) return 'ahead-of-server';
  const drift = Math.abs(reading.driftSeconds ?? 0);
  return drift > rules.driftMinutes * SECONDS_PER_MINUTE ? 'reader-drift' : null;
}
