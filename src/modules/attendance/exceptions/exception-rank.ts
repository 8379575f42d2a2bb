import type { ExceptionKind } from '../../../core/attendance/attendance-exception.js';

/** The columns of `attendance_day d` that count each kind. */
export const countColumns: Readonly<Record<ExceptionKind, string>> = {
  absence: 'd.absences',
  'missing-in': 'd.missing_ins',
  'missing-out': 'd.missing_outs',
  'late-arrival': 'd.late_arrivals',
  'early-departure': 'd.early_departures',
  'unscheduled-work': 'd.unscheduled',
};

/** The kinds, the gravest first. */
export const exceptionKinds = Object.keys(countColumns) as ExceptionKind[];

/** Whether a day has any exception; word for word the condition of the index `attendance_day_inbox`. */
export const hasExceptions =
  'd.absences + d.missing_ins + d.missing_outs + d.late_arrivals + d.early_departures + d.unscheduled > 0';

/**
 * How grave a day's gravest exception is: 0 an absence, 1 a missing punch, 2 late or early, 3 work that nobody planned. Word for
 * word the expression of the index `attendance_day_inbox`.
 */
export const exceptionRank = `(CASE WHEN d.absences > 0 THEN 0 WHEN d.missing_ins + d.missing_outs > 0 THEN 1
  WHEN d.late_arrivals + d.early_departures > 0 THEN 2 ELSE 3 END)`;

export const exceptionRanks = [0, 1, 2, 3] as const;
