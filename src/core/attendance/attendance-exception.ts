import type { RuleRead } from './attendance-rules.js';

/** A deviation that needs attention. Only `unscheduled-work` is not against the person. */
export type ExceptionKind =
  'absence' | 'missing-in' | 'late-arrival' | 'missing-out' | 'early-departure' | 'unscheduled-work';

export interface AttendanceException {
  readonly kind: ExceptionKind;
  /** The session it concerns; null for unscheduled work. */
  readonly sessionId: string | null;
  /** Late or early minutes; due minutes of an absence; length of unscheduled work; 0 for a missing punch. */
  readonly minutes: number;
  readonly againstPerson: boolean;
  /** The stretch it speaks of, in seconds from midnight: due to check-in, check-out to due, or the session. */
  readonly fromSecond: number;
  readonly untilSecond: number;
  /** Minutes already taken off as `Chế độ theo quy định`. */
  readonly flexibleMinutes: number;
  /** The rules it rests on, with the values read and their sources. */
  readonly because: readonly RuleRead[];
}
