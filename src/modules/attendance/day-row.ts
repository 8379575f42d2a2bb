import type { AttendanceDay, AttendanceDayInput } from '../../core/attendance/attendance-day.js';
import { attendedInTime } from '../../core/attendance/attended-in-time.js';
import { creditsText } from '../../core/attendance/packed-credit.js';
import { timesheetText } from '../../core/attendance/timesheet-text.js';
import type { ExceptionKind } from '../../core/attendance/attendance-exception.js';
import type { AttendanceDayRow } from './attendance-day.entity.js';
import type { ComputedDay } from './compute-day.js';
import type { DayDetail } from './day-detail.js';
import { fingerprintOf, inputsFingerprint, rulesFingerprint } from './fingerprints.js';
import { detailText, presencesText } from './detail-text.js';

/** A day as it is about to be saved; revision, installation and time are added there. */
export type NewDayRow = Omit<
  AttendanceDayRow,
  | 'tenantId'
  | 'revision'
  | 'computedAt'
  | 'exceptions'
  | 'detail'
  | 'timesheet'
  | 'closesAt'
  | 'checkAt'
  | 'rulesFingerprint'
  | 'inputsFingerprint'
  | 'resultFingerprint'
> & {
  /** JSON, as they are kept. */
  readonly exceptions: string;
  readonly detail: string;
  readonly timesheet: string;
  /** Milliseconds since the epoch; null once the day is final. */
  readonly closesMs: number;
  readonly checkMs: number | null;
  /** In hexadecimal digits. */
  readonly rulesFingerprint: string;
  readonly inputsFingerprint: string;
  readonly resultFingerprint: string;
  /** The same object for rows that differ in their person only. */
  readonly sharedWith?: object;
};

/** When a day's window closes, and when to look at it again. */
export interface DayMoments {
  readonly closesMs: number;
  readonly checkMs: number | null;
}

const sharedRows = new WeakMap<ComputedDay, NewDayRow>();

/** The row of a computed day with its fingerprints; rows of a shared one differ in their person only. */
export function dayRow(
  employeeId: string,
  computed: ComputedDay,
  momentsOf: (computed: ComputedDay) => DayMoments,
): NewDayRow {
  if (!computed.shared) return ownRow(employeeId, computed, momentsOf(computed));
  let row = sharedRows.get(computed);
  if (row === undefined) {
    row = { ...ownRow(employeeId, computed, momentsOf(computed)), sharedWith: computed };
    sharedRows.set(computed, row);
  }
  return { ...row, employeeId };
}

function ownRow(employeeId: string, { planned, input, day }: ComputedDay, moments: DayMoments): NewDayRow {
  const scheduleId = planned.assigned?.scheduleId ?? null;
  const plan = { unitId: planned.unitId, scheduleId, because: planned.shift.because };
  return plainRow(employeeId, plan, input, day, moments);
}

/** The row of a day that was computed, and what of its plan the row keeps. */
export function plainRow(
  employeeId: string,
  { unitId, scheduleId, because }: Pick<NewDayRow, 'unitId' | 'scheduleId'> & Pick<DayDetail, 'because'>,
  input: AttendanceDayInput,
  day: AttendanceDay,
  { closesMs, checkMs }: DayMoments,
): NewDayRow {
  const { totals, status } = day;
  const presences = presencesText(day.presences);
  const credits = creditsText(day.credits);
  const detail = detailText(day, because, presences, credits);
  const exceptions = day.exceptions.length === 0 ? '[]' : JSON.stringify(day.exceptions);
  const tally = tallyOf(day);
  const present = day.presences.some(({ role }) => role !== 'unscheduled');
  const counts = {
    absences: tally.absence.count,
    missingIns: tally['missing-in'].count,
    missingOuts: tally['missing-out'].count,
    lateArrivals: tally['late-arrival'].count,
    earlyDepartures: tally['early-departure'].count,
  };
  return {
    employeeId,
    date: day.date,
    unitId,
    status,
    planned: day.credits.length > 0,
    present,
    inTime: attendedInTime({ credits: day.credits, present, ...counts }),
    workedMinutes: totals.workedMinutes,
    lateMinutes: totals.lateMinutes,
    earlyMinutes: totals.earlyMinutes,
    leftMinutes: totals.leftMinutes,
    credit: totals.credit,
    provisionalCredit: totals.provisionalCredit,
    ...counts,
    lateArrivalMinutes: tally['late-arrival'].minutes,
    earlyDepartureMinutes: tally['early-departure'].minutes,
    unscheduled: tally['unscheduled-work'].count,
    unscheduledMinutes: tally['unscheduled-work'].minutes,
    scheduleId,
    exceptions,
    detail,
    timesheet: timesheetText(because, credits),
    closesMs,
    checkMs,
    rulesFingerprint: rulesFingerprint(input),
    inputsFingerprint: inputsFingerprint(input, day, presences),
    resultFingerprint: fingerprintOf(
      `${unitId}|${scheduleId ?? ''}|${status}|${closesMs}|${exceptions}|${detail}`,
    ),
  };
}

/** The attendance day behind a row. */
export function attendanceDayOf(row: AttendanceDayRow): AttendanceDay {
  const { policy, window, closesSecond, windowOpen, waitingFor, presences, slots, sessions } = row.detail;
  const { credits, notices } = row.detail;
  const detail = {
    policy, window, closesSecond, windowOpen, waitingFor, presences, slots, sessions, credits, notices,
  }; // prettier-ignore
  const { date, status, exceptions, workedMinutes, lateMinutes, earlyMinutes, leftMinutes } = row;
  const { credit, provisionalCredit } = row;
  const totals = { workedMinutes, lateMinutes, earlyMinutes, leftMinutes, credit, provisionalCredit };
  return { ...detail, date, status, exceptions, totals };
}

type Tally = Readonly<Record<ExceptionKind, { count: number; minutes: number }>>;

const none = (): { count: number; minutes: number } => ({ count: 0, minutes: 0 });
const emptyTally = (): Tally => ({
  absence: none(), 'missing-in': none(), 'missing-out': none(), 'late-arrival': none(), 'early-departure': none(),
  'unscheduled-work': none(),
}); // prettier-ignore
const NOTHING = emptyTally();

function tallyOf({ exceptions }: AttendanceDay): Tally {
  if (exceptions.length === 0) return NOTHING;
  const tally = emptyTally();
  for (const { kind, minutes } of exceptions) {
    tally[kind].count += 1;
    tally[kind].minutes += minutes;
  }
  return tally;
}
