import { expectedShift, type CalendarDay } from '../../../core/attendance/expected-shift.js';
import { mostSpecificAssignment } from '../../../core/attendance/most-specific-assignment.js';
import { plannedCredits, type CreditRules } from '../../../core/attendance/planned-credits.js';
import type { PlannedSession, PunchPolicy } from '../../../core/attendance/planned-session.js';
import { isWorkingDay } from '../../../core/calendar/is-working-day.js';
import { coveredCredit } from '../../../core/leave/covered-credit.js';
import { addDays, type CivilDate } from '../../../core/time/civil-date.js';
import { SECONDS_PER_DAY } from '../../../core/time/time-of-day.js';
import type { ZoneClock } from '../../../core/time/zone-clock.js';
import type { AssignedSchedule, RosteredDay } from '../../schedules/schedules.service.js';

/** A unit as plans see it. */
export interface PlanUnit {
  readonly id: string;
  /** The unit and those above it, nearest first. */
  readonly chain: readonly string[];
  readonly clock: ZoneClock;
  readonly calendar: ReadonlyMap<CivilDate, CalendarDay>;
  readonly credits: (date: CivilDate) => CreditRules;
}

/** What a plan rests on. */
export interface PlanFacts {
  readonly employeeId: string;
  readonly activeFrom: CivilDate | null;
  readonly activeUntil: CivilDate | null;
  readonly serviceSince: CivilDate | null;
  /** Places of duty first, then home agencies. */
  readonly postings: readonly {
    readonly unit: PlanUnit;
    readonly home: boolean;
    readonly fromMs: number;
    readonly untilMs: number;
  }[];
  readonly assignments: readonly AssignedSchedule[];
  readonly roster: ReadonlyMap<CivilDate, RosteredDay>;
}

const NOON = SECONDS_PER_DAY / 2;

/** Where no schedule holds, a working day of the calendar is halved at noon. */
const HALVES: readonly PlannedSession[] = [
  { id: 'morning', startSecond: 0, endSecond: NOON, credit: 0.5 },
  { id: 'afternoon', startSecond: NOON, endSecond: SECONDS_PER_DAY, credit: 0.5 },
];

/** What a person is to do on any date of a stretch, and where. */
export class PersonPlan {
  constructor(readonly facts: PlanFacts) {}

  /** Where the person is posted at noon; undefined when nowhere. */
  unitOn(date: CivilDate): PlanUnit | undefined {
    return this.facts.postings.find(({ unit, fromMs, untilMs }) => {
      const noon = unit.clock.toEpochMs(date, NOON);
      return fromMs <= noon && noon < untilMs;
    })?.unit;
  }

  /** The agency that sent the person, on a date; undefined where there is none. */
  homeOn(date: CivilDate): PlanUnit | undefined {
    return this.facts.postings.find(({ unit, home, fromMs, untilMs }) => {
      const noon = unit.clock.toEpochMs(date, NOON);
      return home && fromMs <= noon && noon < untilMs;
    })?.unit;
  }

  isEmployed(date: CivilDate): boolean {
    const { activeFrom, activeUntil } = this.facts;
    return (activeFrom === null || activeFrom <= date) && (activeUntil === null || date < activeUntil);
  }

  /** The sessions of the date with the part of a paid day that each carries; of a free day none. */
  sessionsOn(date: CivilDate): readonly PlannedSession[] {
    const unit = this.unitOn(date);
    if (unit === undefined || !this.isEmployed(date)) return [];
    const planned = this.plannedOn(unit, date);
    if (planned !== undefined) return plannedCredits(planned.sessions, unit.credits(date));
    return isWorkingDay(unit.calendar, date) ? HALVES : [];
  }

  /** Sessions and policy as a roster takes them; undefined where no schedule and no roster holds. */
  plannedOn(
    unit: PlanUnit,
    date: CivilDate,
  ): { readonly sessions: readonly PlannedSession[]; readonly policy: PunchPolicy | null } | undefined {
    const assigned = mostSpecificAssignment(this.facts.assignments, this.facts.employeeId, unit.chain, date);
    const rostered = this.facts.roster.get(date);
    if (assigned === undefined && rostered === undefined) return undefined;
    const { sessions } = expectedShift(date, assigned?.schedule, rostered?.sessions, unit.calendar.get(date));
    return { sessions, policy: rostered?.policy ?? assigned?.schedule.policy ?? null };
  }

  /** The paid days of the plan that a stretch of instants covers, counted from `first` to `last`. */
  coveredDays(fromMs: number, untilMs: number, first: CivilDate, last: CivilDate): number {
    let days = 0;
    for (let date = first; date <= last; date = addDays(date, 1)) {
      const unit = this.unitOn(date);
      if (unit === undefined) continue;
      const from = unit.clock.secondsFromMidnight(fromMs, date);
      const until = unit.clock.secondsFromMidnight(untilMs, date);
      if (until <= 0 || from >= 2 * SECONDS_PER_DAY) continue;
      days += coveredCredit(this.sessionsOn(date), from, until);
    }
    return days;
  }
}
