import { SECONDS_PER_HOUR } from '../time/time-of-day.js';
import type { AttendanceRules } from './attendance-rules.js';

/** How far one reader of the person's site has delivered. Seconds from midnight of the computed date. */
export interface ReaderDelivery {
  readonly readerId: string;
  /** The time of its oldest scan not yet delivered, or the time of its last word; server-corrected. */
  readonly deliveredUpToSecond: number;
  /** Declared out of order: nobody waits for it. */
  readonly down?: boolean;
}

export interface DeliveryState {
  readonly nowSecond: number;
  readonly readers: readonly ReaderDelivery[];
}

/** Whether more may still arrive for the day. */
export interface Finality {
  readonly status: 'provisional' | 'final';
  /** Whether the capture window is still open. */
  readonly windowOpen: boolean;
  /** Readers that have not delivered up to the end of the window, in the order given; empty once final. */
  readonly waitingFor: readonly string[];
}

const FINAL: Finality = { status: 'final', windowOpen: false, waitingFor: [] };

/**
 * Whether the verdict of a day is final: its window has closed and every reader has delivered up to then or is down, or the
 * rule's time has passed since. `complete` says that nothing more can arrive. Source: attendance.md section 5.
 */
export function finalityOf(
  windowUntilSecond: number,
  delivery: DeliveryState | 'complete',
  rules: Pick<AttendanceRules, 'finalAfterHours'>,
): Finality {
  if (delivery === 'complete') return FINAL;
  const { nowSecond, readers } = delivery;
  if (nowSecond >= windowUntilSecond + rules.finalAfterHours * SECONDS_PER_HOUR) return FINAL;
  const windowOpen = nowSecond < windowUntilSecond;
  const waitingFor = readers
    .filter((reader) => reader.down !== true && reader.deliveredUpToSecond < windowUntilSecond)
    .map((reader) => reader.readerId);
  return windowOpen || waitingFor.length > 0 ? { status: 'provisional', windowOpen, waitingFor } : FINAL;
}
