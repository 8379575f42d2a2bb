import type { AttendanceDay, AttendanceDayInput } from '../../core/attendance/attendance-day.js';
import type { ShiftSpan } from '../../core/attendance/capture-window.js';
import { computeAttendanceDay } from '../../core/attendance/compute-attendance-day.js';
import type { Excuse } from '../../core/attendance/excuse.js';
import { plannedCredits } from '../../core/attendance/planned-credits.js';
import type { Punch } from '../../core/attendance/punch.js';
import { addDays, type CivilDate } from '../../core/time/civil-date.js';
import { SECONDS_PER_DAY } from '../../core/time/time-of-day.js';
import type { DayFacts, ExcusedTime, PersonDay, PersonPunch, UnitFacts } from './day-facts.js';
import { plannedDay, type PlannedDay } from './planned-day.js';

/** A computed day with what it was computed from. */
export interface ComputedDay {
  readonly planned: PlannedDay;
  readonly input: AttendanceDayInput;
  readonly day: AttendanceDay;
}

/** Shifts this many days away still cut the window or take presences. */
export const NEIGHBOUR_DAYS = 3;
/** Punches this many days away may belong to the day's presences. */
export const PUNCH_DAYS = 2;

/** Answers the planned day of a person on a date, each computed once. */
export type PlannedDays = (employeeId: string, date: CivilDate) => PlannedDay | undefined;

export function plannedDays(facts: DayFacts): PlannedDays {
  const known = new Map<string, PlannedDay | undefined>();
  return (employeeId, date) => {
    const key = `${employeeId}${date}`;
    if (!known.has(key)) known.set(key, plannedDay(facts, employeeId, date));
    return known.get(key);
  };
}

/**
 * The attendance day of a person; undefined when there is none: not employed or posted nowhere, or the date has not begun.
 * @throws RulesMissingError, RangeError for facts that cannot be judged: the day is set aside.
 */
export function computeDay(
  facts: DayFacts,
  planned: PlannedDays,
  { employeeId, date }: PersonDay,
): ComputedDay | undefined {
  const plan = planned(employeeId, date);
  const unit = plan && facts.units.get(plan.unitId);
  if (plan === undefined || unit === undefined || unit.clock.toEpochMs(date, 0) > facts.nowMs)
    return undefined;
  const { attendance, credits } = facts.rulesOn(date, plan.unitId);
  const { assigned, shift } = plan;
  const input: AttendanceDayInput = {
    date,
    sessions: plannedCredits(shift.sessions, credits),
    policy: assigned?.schedule.policy ?? 'each-session',
    trustDirection: assigned?.schedule.trustDirection ?? false,
    neighbours: neighbours(planned, employeeId, date),
    punches: punchesAround(facts.people.get(employeeId)?.punches ?? [], unit, date),
    excuses: excusesOn([...unit.excused, ...(facts.people.get(employeeId)?.excused ?? [])], unit, date),
    flexible: [],
    delivery: {
      nowSecond: unit.clock.secondsFromMidnight(facts.nowMs, date),
      readers: unit.readers.map(({ id, deliveredUpToMs }) => ({
        readerId: id,
        deliveredUpToSecond:
          deliveredUpToMs === null ? -Infinity : unit.clock.secondsFromMidnight(deliveredUpToMs, date),
      })),
    },
    rules: {
      ...attendance,
      captureBeforeMinutes: assigned?.captureBeforeMinutes ?? attendance.captureBeforeMinutes,
      captureAfterMinutes: assigned?.captureAfterMinutes ?? attendance.captureAfterMinutes,
    },
  };
  return { planned: plan, input, day: computeAttendanceDay(input) };
}

function neighbours(planned: PlannedDays, employeeId: string, date: CivilDate): ShiftSpan[] {
  const spans: ShiftSpan[] = [];
  for (let away = -NEIGHBOUR_DAYS; away <= NEIGHBOUR_DAYS; away += 1) {
    const sessions = away === 0 ? [] : (planned(employeeId, addDays(date, away))?.shift.sessions ?? []);
    const [first, last] = [sessions[0], sessions.at(-1)];
    if (first === undefined || last === undefined) continue;
    const shift = away * SECONDS_PER_DAY;
    spans.push({ startSecond: first.startSecond + shift, endSecond: last.endSecond + shift });
  }
  return spans;
}

/** The approved reasons that touch the day or its neighbours. An outage of the office's own reader costs nobody a paid hour. */
function excusesOn(excused: readonly ExcusedTime[], { clock }: UnitFacts, date: CivilDate): Excuse[] {
  const from = clock.toEpochMs(date, -PUNCH_DAYS * SECONDS_PER_DAY);
  const until = clock.toEpochMs(date, (PUNCH_DAYS + 1) * SECONDS_PER_DAY);
  return excused
    .filter(({ fromMs, untilMs }) => fromMs < until && untilMs > from)
    .map(({ id, fromMs, untilMs }) => ({
      id,
      fromSecond: clock.secondsFromMidnight(fromMs, date),
      untilSecond: clock.secondsFromMidnight(untilMs, date),
      paid: true,
    }));
}

function punchesAround(punches: readonly PersonPunch[], { clock }: UnitFacts, date: CivilDate): Punch[] {
  const from = clock.toEpochMs(date, -PUNCH_DAYS * SECONDS_PER_DAY);
  const until = clock.toEpochMs(date, (PUNCH_DAYS + 1) * SECONDS_PER_DAY);
  const around: Punch[] = [];
  for (let index = firstFrom(punches, from); index < punches.length; index += 1) {
    const { id, epochMs, direction } = punches[index] as PersonPunch;
    if (epochMs >= until) break;
    const second = clock.secondsFromMidnight(epochMs, date);
    around.push(direction === null ? { id, second } : { id, second, direction });
  }
  return around;
}

/** Index of the first punch at or after `epochMs`. */
function firstFrom(punches: readonly PersonPunch[], epochMs: number): number {
  let [low, high] = [0, punches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((punches[middle] as PersonPunch).epochMs < epochMs) low = middle + 1;
    else high = middle;
  }
  return low;
}
