import { computeAttendanceDay } from '../../core/attendance/compute-attendance-day.js';
import type { InputToSeal } from '../../core/closing/sealed-inputs.js';
import type { DayToSeal } from '../../core/closing/sealed-line.js';
import { zoneClock, type ZoneClock } from '../../core/time/zone-clock.js';
import { plainRow, type NewDayRow } from './day-row.js';

const clocks = new Map<string, ZoneClock>();

/**
 * The day that this engine makes of sealed inputs, as it would be sealed: with the fingerprint of the rules, of the inputs that it used and
 * of the result. @throws RangeError for inputs that cannot be judged
 */
export function recomputedDay(unitId: string, { input, because, scheduleId, zone }: InputToSeal): DayToSeal {
  const day = computeAttendanceDay(input);
  let clock = clocks.get(zone);
  if (clock === undefined) clocks.set(zone, (clock = zoneClock(zone)));
  const closesMs = clock.toEpochMs(day.date, day.closesSecond);
  const row = plainRow('', { unitId, scheduleId, because }, input, day, { closesMs, checkMs: null });
  const { exceptions, credits } = day;
  return { date: day.date, fingerprint: sealedFingerprint(row), planned: row.planned, present: row.present, figures: row, because, exceptions, credits };
} // prettier-ignore

/** The three fingerprints of a day as one, as a sealed day has them. */
export function sealedFingerprint(
  row: Pick<NewDayRow, 'rulesFingerprint' | 'inputsFingerprint' | 'resultFingerprint'>,
): string {
  return `${row.rulesFingerprint}${row.inputsFingerprint}${row.resultFingerprint}`;
}
