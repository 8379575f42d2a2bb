import {
  countsAsWorked,
  limitedAbsences,
  type AbsenceRules,
  type LimitedAbsence,
} from '../../../core/leave/absence-counts.js';
import { isWorkingDay } from '../../../core/calendar/is-working-day.js';
import type { WorkedMonth } from '../../../core/leave/annual-entitlement.js';
import { mergeIntervals } from '../../../core/time/interval.js';
import { addDays, type CivilDate } from '../../../core/time/civil-date.js';
import { daysOfMonth } from '../../../core/time/civil-month.js';
import { SECONDS_PER_DAY } from '../../../core/time/time-of-day.js';
import type { TakenLeave } from './balance-facts.js';
import type { PersonPlan, PlanUnit } from './person-plan.js';

/** The first day of a year. */
export function firstOfYear(year: number): CivilDate {
  return `${String(year).padStart(4, '0')}-01-01`;
}

/** The paid days of a person's plan that leave covers from `from` until before `until`; time entered twice counts once. */
export function daysTaken(
  plan: PersonPlan,
  taken: readonly Pick<TakenLeave, 'fromMs' | 'untilMs'>[],
  from: CivilDate,
  until: CivilDate,
): number {
  let days = 0;
  const unit = plan.facts.postings[0]?.unit;
  if (unit === undefined) return days;
  const merged = mergeIntervals(taken.map(({ fromMs, untilMs }) => ({ from: fromMs, until: untilMs })));
  for (const { from: fromMs, until: untilMs } of merged) {
    // A night shift reaches into the day on which leave begins.
    const first = addDays(unit.clock.toLocal(fromMs).date, -1);
    const last = unit.clock.toLocal(untilMs).date;
    const [start, end] = [first < from ? from : first, last < until ? last : addDays(until, -1)];
    days += plan.coveredDays(fromMs, untilMs, start, end);
  }
  return days;
}

/** The twelve months of a year: working days of the calendar, and those in service that count as worked. */
export function monthsOf(
  plan: PersonPlan,
  since: CivilDate | null,
  taken: readonly TakenLeave[],
  year: number,
  rules: AbsenceRules,
): WorkedMonth[] {
  const somewhere = plan.facts.postings[0]?.unit;
  const months = Array.from({ length: 12 }, (_, index) =>
    daysOfMonth(`${String(year).padStart(4, '0')}-${String(index + 1).padStart(2, '0')}`).flatMap((date) => {
      const unit = plan.unitOn(date) ?? somewhere;
      return unit === undefined || !isWorkingDay(unit.calendar, date) ? [] : [{ date, unit }];
    }),
  );
  const ofYear = months.reduce((sum, days) => sum + days.length, 0);
  // The first days of such leave count, in the order of the year.
  const used = new Map<LimitedAbsence, number>();
  const isWorked = (unit: PlanUnit, date: CivilDate): boolean => {
    if (!inService(plan, since, date)) return false;
    const kind = limitedAbsences.find((each) => isCovered(unit, taken, each, date));
    if (kind === undefined) return true;
    used.set(kind, (used.get(kind) ?? 0) + 1);
    return countsAsWorked(kind, used.get(kind) ?? 0, ofYear, rules);
  };
  return months.map((days) => ({
    workingDays: days.length,
    workedDays: days.filter(({ unit, date }) => isWorked(unit, date)).length,
  }));
}

function inService({ facts }: PersonPlan, since: CivilDate | null, date: CivilDate): boolean {
  return (since === null || since <= date) && (facts.activeUntil === null || date < facts.activeUntil);
}

/** Whether leave of a kind covers at least half of the civil day. */
function isCovered(
  { clock }: PlanUnit,
  taken: readonly TakenLeave[],
  kind: LimitedAbsence,
  date: CivilDate,
): boolean {
  return taken.some((leave) => {
    if (leave.kind !== kind) return false;
    const { fromMs, untilMs } = leave;
    const from = Math.max(0, clock.secondsFromMidnight(fromMs, date));
    const until = Math.min(SECONDS_PER_DAY, clock.secondsFromMidnight(untilMs, date));
    return until - from >= SECONDS_PER_DAY / 2;
  });
}
