import { expectedShift, type ExpectedShift } from '../../core/attendance/expected-shift.js';
import { mostSpecificAssignment } from '../../core/attendance/most-specific-assignment.js';
import type { PunchPolicy } from '../../core/attendance/planned-session.js';
import type { CivilDate } from '../../core/time/civil-date.js';
import { SECONDS_PER_HOUR } from '../../core/time/time-of-day.js';
import type { AssignedSchedule } from '../schedules/schedules.service.js';
import type { DayFacts, PersonFacts } from './day-facts.js';

/** What a person was to do on a date, and where. */
export interface PlannedDay {
  readonly unitId: string;
  readonly assigned: AssignedSchedule | undefined;
  /** Of the roster where it names one, else of the schedule. */
  readonly policy: PunchPolicy;
  readonly shift: ExpectedShift;
}

/** A person belongs for a civil date to the unit where they are posted at noon. */
const NOON = 12 * SECONDS_PER_HOUR;

/** The planned day of a person; undefined when they are not employed, or posted nowhere, on the date. */
export function plannedDay(facts: DayFacts, employeeId: string, date: CivilDate): PlannedDay | undefined {
  const person = facts.people.get(employeeId);
  if (person === undefined || !isEmployed(person, date)) return undefined;
  const unitId = unitOn(facts, person, date);
  const unit = unitId === undefined ? undefined : facts.units.get(unitId);
  if (unitId === undefined || unit === undefined) return undefined;
  const own =
    person.assignments.length === 0 ? unit.assignments : [...person.assignments, ...unit.assignments];
  const assigned = mostSpecificAssignment(own, employeeId, unit.chain, date);
  const rostered = person.roster.get(date);
  const shift = expectedShift(date, assigned?.schedule, rostered?.sessions, unit.calendar.get(date));
  const policy = rostered?.policy ?? assigned?.schedule.policy ?? 'each-session';
  return { unitId, assigned, policy, shift };
}

function isEmployed({ activeFrom, activeUntil }: PersonFacts, date: CivilDate): boolean {
  return (activeFrom === null || activeFrom <= date) && (activeUntil === null || date < activeUntil);
}

function unitOn(facts: DayFacts, person: PersonFacts, date: CivilDate): string | undefined {
  return person.postings.find(({ unitId, fromMs, untilMs }) => {
    const noon = facts.units.get(unitId)?.clock.toEpochMs(date, NOON);
    return noon !== undefined && fromMs <= noon && noon < untilMs;
  })?.unitId;
}
