import type { AttendanceRules } from '../../core/attendance/attendance-rules.js';
import type { ShiftSpan } from '../../core/attendance/capture-window.js';
import { addDays, type CivilDate } from '../../core/time/civil-date.js';
import { SECONDS_PER_DAY } from '../../core/time/time-of-day.js';
import type { DayFacts } from './day-facts.js';
import { ownLimits } from './own-limits.js';
import type { PlannedDay, PlannedDays } from './planned-day.js';

/** Shifts this many days away still cut the window or take presences. */
export const NEIGHBOUR_DAYS = 3;

/** The shifts around a planned day, with the plans they are of. */
interface Around {
  readonly plans: Plans;
  readonly spans: readonly ShiftSpan[];
}

const arounds = new WeakMap<PlannedDay, Around>();

/** The shifts around the day; the same list for all who have the same plans. */
export function neighbourShifts(
  facts: DayFacts,
  planned: PlannedDays,
  employeeId: string,
  date: CivilDate,
  plan: PlannedDay,
  rules: AttendanceRules,
): readonly ShiftSpan[] {
  const dates = datesAround(date);
  const plans = plansAround(planned, employeeId, dates);
  const known = arounds.get(plan);
  if (known !== undefined && isSame(known.plans, plans)) return known.spans;
  const spans: ShiftSpan[] = [];
  for (let place = 0; place < dates.length; place += 1) {
    const away = place - NEIGHBOUR_DAYS;
    const other = away === 0 ? undefined : plans[place];
    const sessions = other?.shift.sessions ?? [];
    const [first, last] = [sessions[0], sessions[sessions.length - 1]];
    if (other === undefined || first === undefined || last === undefined) continue;
    const shift = away * SECONDS_PER_DAY;
    const span = { startSecond: first.startSecond + shift, endSecond: last.endSecond + shift };
    const own = facts.rulesIfAny(dates[place] as CivilDate, other.unitId)?.attendance ?? rules;
    const { captureBeforeMinutes, captureAfterMinutes } = ownLimits(own, other.assigned);
    const same =
      captureBeforeMinutes === rules.captureBeforeMinutes &&
      captureAfterMinutes === rules.captureAfterMinutes;
    spans.push(same ? span : { ...span, capture: { captureBeforeMinutes, captureAfterMinutes } });
  }
  arounds.set(plan, { plans, spans });
  return spans;
}

type Plans = readonly (PlannedDay | undefined)[];

/** The plans that were last asked for. */
interface Recent {
  readonly employeeId: string;
  readonly dates: readonly CivilDate[];
  readonly plans: Plans;
}

const recents = new WeakMap<PlannedDays, Recent>();

/** The plans of these dates; of a person's next day only the last one is new. */
function plansAround(planned: PlannedDays, employeeId: string, dates: readonly CivilDate[]): Plans {
  const recent = recents.get(planned);
  const follows =
    recent?.employeeId === employeeId && recent.dates[1] === dates[0] && recent.dates.at(-1) === dates.at(-2);
  const plans = follows
    ? [...recent.plans.slice(1), planned(employeeId, dates[dates.length - 1]!)]
    : dates.map((on) => planned(employeeId, on));
  recents.set(planned, { employeeId, dates, plans });
  return plans;
}

function isSame(some: Plans, others: Plans): boolean {
  for (let place = 0; place < some.length; place += 1) if (some[place] !== others[place]) return false;
  return true;
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
