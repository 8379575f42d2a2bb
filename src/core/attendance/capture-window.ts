import type { Interval } from '../time/interval.js';
import { SECONDS_PER_MINUTE } from '../time/time-of-day.js';
import type { AttendanceRules } from './attendance-rules.js';

/** The outer bounds of a shift: its first start and its last end, in seconds from midnight of the computed date. */
export interface ShiftSpan {
  readonly startSecond: number;
  readonly endSecond: number;
  /** Where the shift's own schedule or date has other limits than the computed day. */
  readonly capture?: CaptureLimits;
}

/** How far before its first start and after its last end a shift takes scans. */
export type CaptureLimits = Pick<AttendanceRules, 'captureBeforeMinutes' | 'captureAfterMinutes'>;

/**
 * The capture window of each shift, in the order given, start included and end excluded. Where two windows overlap they are
 * cut half way (rounded down to the second) between the earlier shift's last end and the later one's first start.
 * Example (240 min before, 600 after): shifts 08:00-17:00 today and tomorrow do not meet; one 08:00-17:00 followed by one at
 * 22:00 is cut at 19:30. The shifts may come in any order; each has its own limits, so that neighbouring days see the same windows.
 * Source: attendance.md section 2.
 */
export function captureWindows(shifts: readonly ShiftSpan[], rules: CaptureLimits): Interval[] {
  const windows = shifts.map(({ startSecond, endSecond, capture = rules }) => ({
    from: startSecond - capture.captureBeforeMinutes * SECONDS_PER_MINUTE,
    until: endSecond + capture.captureAfterMinutes * SECONDS_PER_MINUTE,
  }));
  if (windows.length < 2) return windows;
  const order = shifts.map((_, index) => index).sort((a, b) => compare(shifts[a]!, shifts[b]!) || a - b);
  for (let place = 1; place < order.length; place++) {
    const earlier = order[place - 1]!;
    const later = order[place]!;
    if (windows[earlier]!.until <= windows[later]!.from) continue;
    const cut = Math.floor((shifts[earlier]!.endSecond + shifts[later]!.startSecond) / 2);
    windows[earlier]!.until = cut;
    windows[later]!.from = cut;
  }
  return windows;
}

function compare(a: ShiftSpan, b: ShiftSpan): number {
  return a.startSecond - b.startSecond || a.endSecond - b.endSecond;
}
