import type { CivilDate } from '../time/civil-date.js';
import type { AttendanceDay } from './attendance-day.js';
import type { ExceptionKind } from './attendance-exception.js';
import type { CreditState } from './session-credit.js';

export interface ExceptionTally {
  readonly count: number;
  readonly minutes: number;
}

/** A person's month: the sums of its days. Credits are paid days, durations whole minutes. */
export interface MonthSummary {
  /** Dates on which somebody was expected. */
  readonly plannedDays: number;
  /** Dates with a presence in the capture window. */
  readonly presentDays: number;
  /** Sum of the credits that stand. */
  readonly paidDays: number;
  /** Sum of the credits kept for the time being: `?`, not yet confirmed, not yet final. */
  readonly provisionalDays: number;
  /** Credits by what became of them; the sum is the credit planned. */
  readonly credits: Readonly<Record<CreditState, number>>;
  readonly workedMinutes: number;
  /** Late and early minutes of all days, those within grace too; the exceptions have their own. */
  readonly lateMinutes: number;
  readonly earlyMinutes: number;
  readonly leftMinutes: number;
  readonly exceptions: Readonly<Record<ExceptionKind, ExceptionTally>>;
  /** Dates that keep the month from being sealed: provisional, or with a credit that waits for a word. */
  readonly unsettledDates: readonly CivilDate[];
}

/** Sums of credits are rounded here, so that three times a third of a day is a day. */
const CREDIT_STEPS = 1_000_000;

/** The summary of a month from its attendance days, in any order. Source: attendance.md section 6. */
export function summarizeMonth(days: readonly AttendanceDay[]): MonthSummary {
  const credits: Record<CreditState, number> = {
    earned: 0,
    excused: 0,
    unpaid: 0,
    confirmed: 0,
    unconfirmed: 0,
    incomplete: 0,
    absent: 0,
    forfeited: 0,
    pending: 0,
  };
  const none = { count: 0, minutes: 0 };
  const exceptions: Record<ExceptionKind, ExceptionTally> = {
    absence: none,
    'missing-in': none,
    'late-arrival': none,
    'missing-out': none,
    'early-departure': none,
    'unscheduled-work': none,
  };
  for (const day of days) {
    for (const { state, credit } of day.credits) credits[state] += credit;
    for (const { kind, minutes } of day.exceptions) {
      const { count, minutes: sum } = exceptions[kind];
      exceptions[kind] = { count: count + 1, minutes: sum + minutes };
    }
  }
  for (const state of Object.keys(credits) as CreditState[]) credits[state] = rounded(credits[state]);
  const total = (of: keyof AttendanceDay['totals']): number =>
    days.reduce((sum, day) => sum + day.totals[of], 0);
  return {
    plannedDays: days.filter((day) => day.credits.length > 0).length,
    presentDays: days.filter((day) => day.presences.some(({ role }) => role !== 'unscheduled')).length,
    paidDays: rounded(total('credit')),
    provisionalDays: rounded(total('provisionalCredit')),
    credits,
    workedMinutes: total('workedMinutes'),
    lateMinutes: total('lateMinutes'),
    earlyMinutes: total('earlyMinutes'),
    leftMinutes: total('leftMinutes'),
    exceptions,
    unsettledDates: days
      .filter((day) => day.status === 'provisional' || day.totals.provisionalCredit > 0)
      .map((day) => day.date)
      .sort(),
  };
}

function rounded(credit: number): number {
  return Math.round(credit * CREDIT_STEPS) / CREDIT_STEPS;
}
