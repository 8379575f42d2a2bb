import type { AttendanceDayInput } from '../../src/core/attendance/attendance-day.js';
import {
  expectedShift,
  type CalendarDay,
  type ExpectedShift,
} from '../../src/core/attendance/expected-shift.js';
import { plannedCredits } from '../../src/core/attendance/planned-credits.js';
import type { PlannedSession } from '../../src/core/attendance/planned-session.js';
import { calendarDays } from '../../src/core/calendar/calendar-days.js';
import type { CalendarKind } from '../../src/core/calendar/calendar-entry.js';
import { addDays, type CivilDate } from '../../src/core/time/civil-date.js';
import { SECONDS_PER_DAY } from '../../src/core/time/time-of-day.js';
import { FileNode } from '../../src/modules/schedules/file-node.js';
import { parseSessions } from '../../src/modules/schedules/parse-sessions.js';
import { readSchedule } from '../../src/modules/schedules/read-schedule.js';
import type { FieldFault } from '../../src/platform/errors/app-error.js';

/** What a case says of the expected day, as files write it. */
export interface CasePlan {
  date?: string;
  /** In the form of `congvu import schedules`, without code. */
  schedule?: object;
  /** `2026-08-31 swapped_off 2026-08-22`. */
  calendar?: string[];
  /** The sessions of the date, `[]` for a free day. */
  roster?: string[];
}

/** Credits as the shipped book divides a day. */
const CREDITS = { sessionCredit: 0.5, wholeDaySessionMinutes: 360 };
const NEIGHBOUR_DAYS = [-3, -2, -1, 1, 2, 3];

/** The part of the input that schedule, calendar and roster decide; the neighbours are those of the schedule. */
export function plannedInput(plan: CasePlan): Partial<AttendanceDayInput> {
  if (plan.schedule === undefined && plan.roster === undefined) return {};
  const date = plan.date ?? '2026-11-23';
  const schedule = scheduleOf(plan.schedule);
  const neighbours = NEIGHBOUR_DAYS.flatMap((away) => {
    const { sessions } = expectedShift(addDays(date, away), schedule, undefined, calendarOf(plan).get(addDays(date, away)));
    const [first, last] = [sessions[0], sessions.at(-1)];
    if (first === undefined || last === undefined) return [];
    const shift = away * SECONDS_PER_DAY;
    return [{ startSecond: first.startSecond + shift, endSecond: last.endSecond + shift }];
  }); // prettier-ignore
  return {
    date,
    sessions: plannedCredits(shiftOf(plan).sessions, CREDITS),
    neighbours,
    ...(schedule === undefined ? {} : { policy: schedule.policy, trustDirection: schedule.trustDirection }),
  };
}

/** What is expected on the date of the case, and what decided it. */
export function shiftOf(plan: CasePlan): ExpectedShift {
  const date = plan.date ?? '2026-11-23';
  const roster = plan.roster === undefined ? undefined : sessionsOf(plan.roster);
  return expectedShift(date, scheduleOf(plan.schedule), roster, calendarOf(plan).get(date));
}

function scheduleOf(content: object | undefined): ReturnType<typeof readSchedule> | undefined {
  if (content === undefined) return undefined;
  const faults: FieldFault[] = [];
  const schedule = readSchedule(new FileNode('', { code: 'CA', ...content }, faults));
  if (faults.length > 0) throw new RangeError(JSON.stringify(faults));
  return schedule;
}

function calendarOf({ calendar = [] }: CasePlan): ReadonlyMap<CivilDate, CalendarDay> {
  const entries = calendar.map((line) => {
    const [date = '', kind = '', pairDate = null] = line.split(' ');
    return { unitId: null, date, kind: kind as CalendarKind, name: line, pairDate };
  });
  return calendarDays(entries, []);
}

function sessionsOf(texts: string[]): PlannedSession[] {
  const sessions = parseSessions(texts);
  if (typeof sessions === 'string') throw new RangeError(`${sessions}: ${texts.join(', ')}`);
  return sessions;
}
