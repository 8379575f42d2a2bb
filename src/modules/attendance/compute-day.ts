import type { AttendanceDay, AttendanceDayInput } from '../../core/attendance/attendance-day.js';
import type { AttendanceRules } from '../../core/attendance/attendance-rules.js';
import { computeAttendanceDay } from '../../core/attendance/compute-attendance-day.js';
import type { Excuse, FlexibleExcuse } from '../../core/attendance/excuse.js';
import type { DeliveryState } from '../../core/attendance/finality.js';
import type { PlannedSession } from '../../core/attendance/planned-session.js';
import type { Confirmation } from '../../core/attendance/session-credit.js';
import type { CivilDate } from '../../core/time/civil-date.js';
import { creditedSessions } from './credited-sessions.js';
import type { ConfirmedDay } from '../corrections/day-confirmations.service.js';
import type { ApprovedExcuse } from '../corrections/excuses.service.js';
import type { DecidedCredit } from '../corrections/session-credits.service.js';
import type { ApprovedFlexibleMinutes } from '../corrections/flexible-minutes.service.js';
import type { DayFacts, PersonDay, UnitFacts } from './day-facts.js';
import type { DayRules } from './day-rules.js';
import { deliveryOn } from './delivery-on.js';
import { punchesAround } from './day-punches.js';
import { neighbourShifts } from './neighbour-shifts.js';
import { ownLimits } from './own-limits.js';
import type { PlannedDay, PlannedDays } from './planned-day.js';

/** A computed day with what it was computed from. */
export interface ComputedDay {
  readonly planned: PlannedDay;
  readonly input: AttendanceDayInput;
  readonly day: AttendanceDay;
  /** Whether the plan is all there is: others of the unit get this very object. */
  readonly shared: boolean;
}

/**
 * The attendance day of a person; undefined when there is none: not employed or posted nowhere, or the date has not begun. `planned` is
 * of the same facts. People of a unit of whom there is nothing but the plan get the same object, computed once.
 * @throws RulesMissingError, RangeError for facts that cannot be judged: the day is set aside.
 */
export function computeDay(
  facts: DayFacts,
  planned: PlannedDays,
  { employeeId, date }: PersonDay,
): ComputedDay | undefined {
  const plan = planned(employeeId, date);
  const person = facts.people.get(employeeId);
  const basis = plan && person && basisOf(facts, plan, date);
  if (plan === undefined || person === undefined || basis === undefined) return undefined;
  const { unit, rules, symbols } = basis;
  const { sessions } = plan.shift;
  const spans = neighbourShifts(facts, planned, employeeId, date, plan, rules);
  const punches = punchesAround(person.punches, unit.clock, date, sessions, rules);
  const flexible = flexibleOn(person.flexible, date);
  const confirmed = person.confirmed.get(date);
  const decided = person.decidedCredits.get(date);
  const isPlain =
    punches.length === 0 &&
    flexible.length === 0 &&
    person.excused.length === 0 &&
    confirmed === undefined &&
    decided === undefined;
  if (isPlain && basis.plain?.input.neighbours === spans) return basis.plain;
  const plain: AttendanceDayInput = {
    date,
    sessions: basis.sessions,
    policy: plan.policy,
    trustDirection: plan.assigned?.schedule.trustDirection ?? false,
    neighbours: spans,
    punches,
    excuses: excusesOn(unit.excused, person.excused, sessions, symbols, unit, date),
    flexible,
    delivery: basis.delivery,
    rules,
  };
  const input =
    confirmed === undefined && decided === undefined
      ? plain
      : {
          ...plain,
          ...(confirmed === undefined ? {} : { confirmation: confirmationOf(confirmed) }),
          ...(decided === undefined ? {} : { decidedPaid: paidBySession(decided) }),
        };
  const computed: ComputedDay = { planned: plan, input, day: computeAttendanceDay(input), shared: isPlain };
  if (isPlain) basis.plain = computed;
  return computed;
}

/** What a planned day that has begun rests on besides the person. */
interface DayBasis {
  readonly unit: UnitFacts;
  readonly rules: AttendanceRules;
  readonly symbols: DayRules['symbols'];
  readonly sessions: PlannedSession[];
  readonly delivery: DeliveryState;
  /** The day of whoever has nothing but the plan, once somebody had it. */
  plain?: ComputedDay;
}

const bases = new WeakMap<PlannedDay, DayBasis>();

function basisOf(facts: DayFacts, plan: PlannedDay, date: CivilDate): DayBasis | undefined {
  const known = bases.get(plan);
  if (known !== undefined) return known;
  const unit = facts.units.get(plan.unitId);
  if (unit === undefined || unit.clock.toEpochMs(date, 0) > facts.nowMs) return undefined;
  const { attendance, credits, symbols } = facts.rulesOn(date, plan.unitId);
  const rules = ownLimits(attendance, plan.assigned);
  const { sessions } = plan.shift;
  const basis: DayBasis = {
    unit,
    rules,
    symbols,
    sessions: creditedSessions(sessions, credits),
    delivery: deliveryOn(unit, date, facts.nowMs),
  };
  bases.set(plan, basis);
  return basis;
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

function confirmationOf({ confirmed, symbol }: ConfirmedDay): Confirmation {
  return symbol === null ? { confirmed } : { confirmed, symbol };
}

/** By session and the punch that it lacked, in the order of these, so that the same decisions always give the same text. */
function paidBySession(decided: readonly DecidedCredit[]): Readonly<Record<string, boolean>> {
  const keyed = decided.map(
    ({ sessionId, missing, paid }) =>
      [missing === null ? sessionId : `${sessionId} ${missing}`, paid] as const,
  );
  return Object.fromEntries([...keyed].sort(([one], [other]) => (one < other ? -1 : 1)));
}
