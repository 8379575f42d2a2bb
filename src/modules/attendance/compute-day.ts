import type { AttendanceDay, AttendanceDayInput } from '../../core/attendance/attendance-day.js';
import type { AttendanceRules } from '../../core/attendance/attendance-rules.js';
import type { ShiftSpan } from '../../core/attendance/capture-window.js';
import { computeAttendanceDay } from '../../core/attendance/compute-attendance-day.js';
import type { Excuse, FlexibleExcuse } from '../../core/attendance/excuse.js';
import type { DeliveryState } from '../../core/attendance/finality.js';
import type { PlannedSession } from '../../core/attendance/planned-session.js';
import type { Punch } from '../../core/attendance/punch.js';
import { addDays, type CivilDate } from '../../core/time/civil-date.js';
import { SECONDS_PER_DAY, SECONDS_PER_MINUTE } from '../../core/time/time-of-day.js';
import { creditedSessions } from './credited-sessions.js';
import type { ConfirmedDay } from '../corrections/day-confirmations.service.js';
import type { ApprovedExcuse } from '../corrections/excuses.service.js';
import type { ApprovedFlexibleMinutes } from '../corrections/flexible-minutes.service.js';
import type { DayFacts, PersonDay, PersonPunch, UnitFacts } from './day-facts.js';
import type { DayRules } from './day-rules.js';
import { ownLimits } from './own-limits.js';
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
  const known = new Map<string, Map<CivilDate, PlannedDay | null>>();
  return (employeeId, date) => {
    let days = known.get(employeeId);
    if (days === undefined) known.set(employeeId, (days = new Map<CivilDate, PlannedDay | null>()));
    let day = days.get(date);
    if (day === undefined) days.set(date, (day = plannedDay(facts, employeeId, date) ?? null));
    return day ?? undefined;
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
  const { attendance, credits, symbols } = facts.rulesOn(date, plan.unitId);
  const { assigned, shift } = plan;
  const person = facts.people.get(employeeId);
  const rules = ownLimits(attendance, assigned);
  const input: AttendanceDayInput = {
    date,
    sessions: creditedSessions(shift.sessions, credits),
    policy: plan.policy,
    trustDirection: assigned?.schedule.trustDirection ?? false,
    neighbours: neighbours(facts, planned, employeeId, date, rules),
    punches: punchesAround(person?.punches ?? [], unit, date),
    excuses: excusesOn(unit.excused, person?.excused ?? [], shift.sessions, symbols, unit, date),
    flexible: flexibleOn(person?.flexible ?? [], date),
    ...confirmationOf(person?.confirmed.get(date)),
    delivery: deliveryOn(unit, date, windowEnd(shift.sessions, rules), facts.nowMs),
    rules,
  };
  return { planned: plan, input, day: computeAttendanceDay(input) };
}

function neighbours(
  facts: DayFacts,
  planned: PlannedDays,
  employeeId: string,
  date: CivilDate,
  rules: AttendanceRules,
): ShiftSpan[] {
  const spans: ShiftSpan[] = [];
  const dates = datesAround(date);
  for (let place = 0; place < dates.length; place += 1) {
    const away = place - NEIGHBOUR_DAYS;
    const on = dates[place] as CivilDate;
    const plan = away === 0 ? undefined : planned(employeeId, on);
    const sessions = plan?.shift.sessions ?? [];
    const [first, last] = [sessions[0], sessions[sessions.length - 1]];
    if (plan === undefined || first === undefined || last === undefined) continue;
    const shift = away * SECONDS_PER_DAY;
    const span = { startSecond: first.startSecond + shift, endSecond: last.endSecond + shift };
    const own = facts.rulesIfAny(on, plan.unitId)?.attendance ?? rules;
    const { captureBeforeMinutes, captureAfterMinutes } = ownLimits(own, plan.assigned);
    const same =
      captureBeforeMinutes === rules.captureBeforeMinutes &&
      captureAfterMinutes === rules.captureAfterMinutes;
    spans.push(same ? span : { ...span, capture: { captureBeforeMinutes, captureAfterMinutes } });
  }
  return spans;
}

const around = new Map<CivilDate, readonly CivilDate[]>();

/** The dates around one, itself in the middle; remembered, since every person of a batch has the same ones. */
function datesAround(date: CivilDate): readonly CivilDate[] {
  let dates = around.get(date);
  if (dates === undefined) {
    dates = Array.from({ length: 2 * NEIGHBOUR_DAYS + 1 }, (_, place) =>
      addDays(date, place - NEIGHBOUR_DAYS),
    );
    around.set(date, dates);
  }
  return dates;
}

/** The approved reasons that touch the planned time of the day: what lies outside it plays no part. */
function excusesOn(
  ofUnit: readonly ApprovedExcuse[],
  ofPerson: readonly ApprovedExcuse[],
  sessions: readonly PlannedSession[],
  symbols: DayRules['symbols'],
  { clock }: UnitFacts,
  date: CivilDate,
): Excuse[] {
  const [first, last] = [sessions[0], sessions[sessions.length - 1]];
  if (ofUnit.length + ofPerson.length === 0 || first === undefined || last === undefined) return [];
  const from = clock.toEpochMs(date, first.startSecond);
  const until = clock.toEpochMs(date, last.endSecond);
  return [...ofUnit, ...ofPerson]
    .filter(({ fromMs, untilMs }) => fromMs < until && untilMs > from)
    .map(({ id, kind, fromMs, untilMs, paid, symbol: own }): Excuse => {
      const fromSecond = clock.secondsFromMidnight(fromMs, date);
      const untilSecond = clock.secondsFromMidnight(untilMs, date);
      const symbol = own ?? symbols.get(kind);
      const excuse = { id, fromSecond, untilSecond, paid };
      return symbol === undefined ? excuse : { ...excuse, symbol };
    });
}

function flexibleOn(minutes: readonly ApprovedFlexibleMinutes[], date: CivilDate): FlexibleExcuse[] {
  return minutes
    .filter(({ from, until }) => from <= date && date < until)
    .map((each) => ({ id: each.id, minutes: each.minutes }));
}

function confirmationOf(day: ConfirmedDay | undefined): Pick<AttendanceDayInput, 'confirmation'> {
  if (day === undefined) return {};
  const { confirmed, symbol } = day;
  return { confirmation: symbol === null ? { confirmed } : { confirmed, symbol } };
}

/**
 * How far the readers of the site have delivered. One that was declared out of order for all the time that it still owes, up to the
 * end of the window or to now, keeps nobody waiting.
 */
function deliveryOn(
  { clock, readers, excused }: UnitFacts,
  date: CivilDate,
  windowEndSecond: number,
  nowMs: number,
): DeliveryState {
  const outages = excused.filter(({ kind }) => kind === 'device-outage');
  const [dayMs, endMs] = [clock.toEpochMs(date, 0), clock.toEpochMs(date, windowEndSecond)];
  return {
    nowSecond: clock.secondsFromMidnight(nowMs, date),
    readers: readers.map(({ id, unitId, deliveredUpToMs }) => {
      const owesFromMs = Math.max(deliveredUpToMs ?? dayMs, dayMs);
      const owesUntilMs = Math.min(endMs, nowMs);
      return {
        readerId: id,
        deliveredUpToSecond:
          deliveredUpToMs === null ? -Infinity : clock.secondsFromMidnight(deliveredUpToMs, date),
        down: outages.some(
          (each) => each.unitId === unitId && each.fromMs <= owesFromMs && each.untilMs >= owesUntilMs,
        ),
      };
    }),
  };
}

/** When the day's window ends at the latest, before neighbours cut it. */
function windowEnd(sessions: readonly PlannedSession[], rules: AttendanceRules): number {
  const last = sessions[sessions.length - 1];
  return last === undefined
    ? SECONDS_PER_DAY + rules.unscheduledGapMinutes * SECONDS_PER_MINUTE
    : last.endSecond + rules.captureAfterMinutes * SECONDS_PER_MINUTE;
}

function punchesAround(punches: readonly PersonPunch[], { clock }: UnitFacts, date: CivilDate): Punch[] {
  if (punches.length === 0) return [];
  const from = clock.toEpochMs(date, -PUNCH_DAYS * SECONDS_PER_DAY);
  const until = clock.toEpochMs(date, (PUNCH_DAYS + 1) * SECONDS_PER_DAY);
  const near: Punch[] = [];
  for (let index = firstFrom(punches, from); index < punches.length; index += 1) {
    const { id, epochMs, direction } = punches[index] as PersonPunch;
    if (epochMs >= until) break;
    const second = clock.secondsFromMidnight(epochMs, date);
    near.push(direction === null ? { id, second } : { id, second, direction });
  }
  return near;
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
