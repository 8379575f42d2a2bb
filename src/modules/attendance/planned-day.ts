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

/**
 * Answers the planned day of a person on a date; undefined when they are not employed, or posted nowhere, on it. Each is computed
 * once, and people of a unit whom only its schedules bind have the same object.
 */
export type PlannedDays = (employeeId: string, date: CivilDate) => PlannedDay | undefined;

/** A person belongs for a civil date to the unit where they are posted at noon. */
const NOON = 12 * SECONDS_PER_HOUR;

/** A date in a unit: its noon, and what whoever has no schedule of their own is to do. */
interface UnitDate {
  readonly noonMs: number;
  plan?: PlannedDay;
}

/** The planned days that these facts give. */
export function plannedDays(facts: DayFacts): PlannedDays {
  const ofUnits = new Map<string, Map<CivilDate, UnitDate>>();
  const ofPeople = new Map<string, Map<CivilDate, PlannedDay>>();
  const unitDate = (unitId: string, date: CivilDate): UnitDate | undefined => {
    const known = ofUnits.get(unitId)?.get(date);
    if (known !== undefined) return known;
    const unit = facts.units.get(unitId);
    if (unit === undefined) return undefined;
    const made: UnitDate = { noonMs: unit.clock.toEpochMs(date, NOON) };
    entryOf(ofUnits, unitId, () => new Map<CivilDate, UnitDate>()).set(date, made);
    return made;
  };
  return (employeeId, date) => {
    const person = facts.people.get(employeeId);
    if (person === undefined || !isEmployed(person, date)) return undefined;
    for (const { unitId, fromMs, untilMs } of person.postings) {
      const at = unitDate(unitId, date);
      if (at === undefined || at.noonMs < fromMs || at.noonMs >= untilMs) continue;
      if (person.assignments.length === 0 && !person.roster.has(date))
        return (at.plan ??= planOf(facts, person, employeeId, unitId, date));
      const own = entryOf(ofPeople, employeeId, () => new Map<CivilDate, PlannedDay>());
      return entryOf(own, date, () => planOf(facts, person, employeeId, unitId, date));
    }
    return undefined;
  };
}

function planOf(
  { units }: DayFacts,
  person: PersonFacts,
  employeeId: string,
  unitId: string,
  date: CivilDate,
): PlannedDay {
  const unit = units.get(unitId);
  if (unit === undefined) throw new RangeError(`unit ${unitId} is not among the facts`);
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

function entryOf<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
