import { createHash } from 'node:crypto';
import type { AttendanceDay, AttendanceDayInput } from '../../core/attendance/attendance-day.js';
import type { ExceptionKind } from '../../core/attendance/attendance-exception.js';
import type { AttendanceDayRow } from './attendance-day.entity.js';
import type { ComputedDay } from './compute-day.js';
import type { DayDetail } from './day-detail.js';

/** A day as it is about to be saved; revision, installation and time are added there. */
export type NewDayRow = Omit<
  AttendanceDayRow,
  'tenantId' | 'revision' | 'computedAt' | 'rulesFingerprint' | 'inputsFingerprint' | 'resultFingerprint'
> & {
  /** In hexadecimal digits. */
  readonly rulesFingerprint: string;
  readonly inputsFingerprint: string;
  readonly resultFingerprint: string;
};

/** The row of a computed day with its fingerprints. */
export function dayRow(employeeId: string, { planned, input, day }: ComputedDay): NewDayRow {
  const { totals, status, exceptions } = day;
  const detail = detailOf(day, planned.shift.because);
  const scheduleId = planned.assigned?.scheduleId ?? null;
  const { unitId } = planned;
  return {
    employeeId,
    date: day.date,
    unitId,
    status,
    planned: day.credits.length > 0,
    present: day.presences.some(({ role }) => role !== 'unscheduled'),
    workedMinutes: totals.workedMinutes,
    lateMinutes: totals.lateMinutes,
    earlyMinutes: totals.earlyMinutes,
    leftMinutes: totals.leftMinutes,
    credit: totals.credit,
    provisionalCredit: totals.provisionalCredit,
    absences: count(day, 'absence'),
    missingIns: count(day, 'missing-in'),
    missingOuts: count(day, 'missing-out'),
    lateArrivals: count(day, 'late-arrival'),
    lateArrivalMinutes: minutes(day, 'late-arrival'),
    earlyDepartures: count(day, 'early-departure'),
    earlyDepartureMinutes: minutes(day, 'early-departure'),
    unscheduled: count(day, 'unscheduled-work'),
    unscheduledMinutes: minutes(day, 'unscheduled-work'),
    scheduleId,
    exceptions,
    detail,
    rulesFingerprint: fingerprint(input.rules),
    inputsFingerprint: fingerprint(usedInputs(input, day)),
    resultFingerprint: fingerprint({ unitId, scheduleId, status, exceptions, detail, totals }),
  };
}

/**
 * What of the inputs the day used: of the neighbours the window that they left, of the punches the presences that are its own. A
 * scan of the day before does not make a new revision of this one. How long ago it is plays no part, only whether it is final.
 */
function usedInputs(input: AttendanceDayInput, { window, presences }: AttendanceDay): object {
  const { sessions, policy, trustDirection, excuses, flexible, confirmation } = input;
  return { sessions, policy, trustDirection, excuses, flexible, confirmation, window, presences };
}

/** The attendance day behind a row. */
export function attendanceDayOf(row: AttendanceDayRow): AttendanceDay {
  const { policy, window, windowOpen, waitingFor, presences, slots, sessions, credits, notices } = row.detail;
  const detail = { policy, window, windowOpen, waitingFor, presences, slots, sessions, credits, notices };
  const { date, status, exceptions, workedMinutes, lateMinutes, earlyMinutes, leftMinutes } = row;
  const { credit, provisionalCredit } = row;
  const totals = { workedMinutes, lateMinutes, earlyMinutes, leftMinutes, credit, provisionalCredit };
  return { ...detail, date, status, exceptions, totals };
}

function detailOf(day: AttendanceDay, because: DayDetail['because']): DayDetail {
  const { policy, window, windowOpen, waitingFor, presences, slots, sessions, credits, notices } = day;
  return { because, policy, window, windowOpen, waitingFor, presences, slots, sessions, credits, notices };
}

function count(day: AttendanceDay, kind: ExceptionKind): number {
  return day.exceptions.filter((each) => each.kind === kind).length;
}

function minutes(day: AttendanceDay, kind: ExceptionKind): number {
  return day.exceptions.reduce((sum, each) => (each.kind === kind ? sum + each.minutes : sum), 0);
}

function fingerprint(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 32);
}
