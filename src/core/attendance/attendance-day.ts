import type { CivilDate } from '../time/civil-date.js';
import type { Interval } from '../time/interval.js';
import type { AttendanceException } from './attendance-exception.js';
import type { AttendanceRules } from './attendance-rules.js';
import type { ShiftSpan } from './capture-window.js';
import type { DayNotice } from './day-notices.js';
import type { Excuse, FlexibleExcuse } from './excuse.js';
import type { DeliveryState, Finality } from './finality.js';
import type { SessionVerdict } from './judge-sessions.js';
import type { SlotReason } from './match-slots.js';
import type { PlannedSession, PunchPolicy } from './planned-session.js';
import type { Presence } from './presence.js';
import type { Direction, Punch } from './punch.js';
import type { Confirmation, SessionCredit } from './session-credit.js';

/**
 * Everything an attendance day depends on, as plain data. All times are whole seconds from midnight of `date` on the wall clock
 * of the unit's zone.
 */
export interface AttendanceDayInput {
  readonly date: CivilDate;
  /** The planned sessions of the day after calendar and roster, in time order; empty when nobody is expected. */
  readonly sessions: readonly PlannedSession[];
  readonly policy: PunchPolicy;
  /** Whether declared directions are trusted (no by default: people press the wrong key). */
  readonly trustDirection: boolean;
  /**
   * The shifts of the person on the days around, at least the one before and the one after; their windows cut this day's and
   * take the presences that are theirs. In any order.
   */
  readonly neighbours: readonly ShiftSpan[];
  /** The punches from two days before to two days after, in any order; more does no harm. */
  readonly punches: readonly Punch[];
  readonly excuses: readonly Excuse[];
  readonly flexible: readonly FlexibleExcuse[];
  /** The unit head's word on a day of policy `exempt`. */
  readonly confirmation?: Confirmation;
  /**
   * What was decided about the paid part of sessions that lack a moment, by session and what it lacked (`morning missing-in`); by session alone
   * where that was not noted.
   */
  readonly decidedPaid?: Readonly<Record<string, boolean>>;
  readonly delivery: DeliveryState | 'complete';
  readonly rules: AttendanceRules;
}

/** A presence as the day shows it. */
export interface DayPresence extends Presence {
  readonly role: 'matched' | 'intermediate' | 'unscheduled';
}

/** One expected moment explained: what was due, which presence it has, and why. */
export interface DaySlot {
  readonly sessionId: string;
  readonly direction: Direction;
  readonly dueSecond: number;
  /** Index into the day's presences; null when empty. */
  readonly presence: number | null;
  /** The time that counts: the presence's first for an in, its last for an out. */
  readonly second: number | null;
  readonly why: SlotReason;
}

export interface DaySession {
  readonly id: string;
  readonly startSecond: number;
  readonly endSecond: number;
  /** While the day is provisional, `absent` and the missing punches may still change and are no exception. */
  readonly verdict: SessionVerdict;
  readonly dueMinutes: number;
  readonly inSecond: number | null;
  readonly outSecond: number | null;
  /** The wholly excused session that lent the moment; null when it is the session's own. */
  readonly inLentBy: string | null;
  readonly outLentBy: string | null;
  /** Late and early minutes less excuses and flexible minutes, grace not taken off. */
  readonly lateMinutes: number;
  readonly earlyMinutes: number;
  readonly workedMinutes: number;
}

export interface DayTotals {
  readonly workedMinutes: number;
  readonly lateMinutes: number;
  readonly earlyMinutes: number;
  readonly leftMinutes: number;
  /** Paid-day credit that stands, and credit kept provisionally (`?`, not yet confirmed, not yet final). */
  readonly credit: number;
  readonly provisionalCredit: number;
}

/** The computed result of one person on one civil date. */
export interface AttendanceDay extends Finality {
  readonly date: CivilDate;
  readonly policy: PunchPolicy;
  /** The capture window after cutting; null when nobody is expected. */
  readonly window: Interval | null;
  /** From this second on nothing can arrive any more that belongs to the day. */
  readonly closesSecond: number;
  readonly presences: readonly DayPresence[];
  readonly slots: readonly DaySlot[];
  readonly sessions: readonly DaySession[];
  readonly credits: readonly SessionCredit[];
  readonly exceptions: readonly AttendanceException[];
  /** For information, no exceptions. */
  readonly notices: readonly DayNotice[];
  readonly totals: DayTotals;
}
