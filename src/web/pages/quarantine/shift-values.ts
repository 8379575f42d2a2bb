import { formatInstant } from '../../i18n/format-date.js';
import { readMoment } from '../../i18n/read-moment.js';
import { splitOffset } from '../../i18n/split-offset.js';
import { proposedShift } from './proposed-shift.js';
import type { QuarantinedScan } from './quarantined-scans.js';

/** The fields of a bulk settlement as they are typed. */
export interface ShiftValues {
  readonly deviceId: string;
  readonly from: string;
  readonly until: string;
  readonly direction: 'ahead' | 'behind';
  readonly minutes: string;
  readonly seconds: string;
  readonly reason: string;
}

/** What the scans of a device suggest for the fields. */
export function proposedValues(
  scans: readonly QuarantinedScan[],
  deviceId: string,
): Omit<ShiftValues, 'reason'> {
  const proposal = proposedShift(scans, deviceId);
  const { sign, minutes, seconds } = splitOffset((proposal?.aheadSeconds ?? 0) * 1000);
  return {
    deviceId,
    from: proposal === null ? '' : formatInstant(proposal.from),
    until: proposal === null ? '' : formatInstant(proposal.until),
    direction: sign > 0 ? 'ahead' : 'behind',
    minutes: String(minutes),
    seconds: String(seconds),
  };
}

/** How far the clock was ahead, in seconds; negative when it was behind. */
export function aheadSecondsOf({
  direction,
  minutes,
  seconds,
}: Pick<ShiftValues, 'direction' | 'minutes' | 'seconds'>): number {
  const amount = (Number(minutes) || 0) * 60 + (Number(seconds) || 0);
  return direction === 'ahead' ? amount : -amount;
}

/** The request: what was ahead is taken away from the device's time. */
export function shiftOf(values: ShiftValues, dryRun: boolean) {
  const { deviceId, from, until, reason } = values;
  return {
    deviceId,
    from: readMoment(from) ?? '',
    until: readMoment(until) ?? '',
    // Never -0, which is no whole number of JSON.
    offsetSeconds: 0 - aheadSecondsOf(values),
    reason,
    dryRun,
  };
}
