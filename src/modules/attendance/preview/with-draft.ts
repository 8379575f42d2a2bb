import type { WorkSchedule } from '../../../core/attendance/expected-shift.js';
import type { AssignedSchedule, RosteredDay } from '../../schedules/schedules.service.js';
import type { DayFacts, PersonFacts } from '../day-facts.js';

/** What somebody thinks of saving. */
export interface Draft {
  /** Other hours for a schedule, by its id. */
  readonly schedule?: { readonly id: string; readonly content: WorkSchedule };
  /** It would hold from its first day on, in the place of what the same unit or person has then. */
  readonly assignment?: AssignedSchedule;
  readonly roster: readonly RosteredDay[];
}

/** The facts as they would be if the draft were saved. Nothing is saved. */
export function withDraft(facts: DayFacts, draft: Draft): DayFacts {
  const units = [...facts.units].map(([id, unit]) => {
    const drafted = draft.assignment;
    const own = drafted !== undefined && 'unitId' in drafted.to && unit.chain.includes(drafted.to.unitId);
    return [id, { ...unit, assignments: replaced(unit.assignments, draft, own) }] as const;
  });
  const people = [...facts.people].map(([id, person]) => {
    const drafted = draft.assignment;
    const own = drafted !== undefined && 'personId' in drafted.to && drafted.to.personId === id;
    const assignments = replaced(person.assignments, draft, own);
    return [id, { ...person, assignments, roster: rosterOf(person, id, draft) }] as const;
  });
  return { ...facts, units: new Map(units), people: new Map(people) };
}

function replaced(
  assignments: readonly AssignedSchedule[],
  { schedule, assignment }: Draft,
  concerned: boolean,
): AssignedSchedule[] {
  const others = assignments.flatMap((each) =>
    assignment !== undefined && isSameTarget(each, assignment) ? outside(each, assignment) : [each],
  );
  const all = concerned && assignment !== undefined ? [...others, assignment] : others;
  if (schedule === undefined) return all;
  return all.map((each) =>
    each.scheduleId === schedule.id ? { ...each, schedule: schedule.content } : each,
  );
}

function isSameTarget({ to: a }: AssignedSchedule, { to: b }: AssignedSchedule): boolean {
  return 'unitId' in a
    ? 'unitId' in b && a.unitId === b.unitId
    : 'personId' in b && a.personId === b.personId;
}

/** What is left of an assignment before and after the drafted one. */
function outside(each: AssignedSchedule, { fromDate, untilDate }: AssignedSchedule): AssignedSchedule[] {
  const before = each.fromDate < fromDate ? [{ ...each, untilDate: earlier(each.untilDate, fromDate) }] : [];
  const after =
    untilDate !== null && (each.untilDate === null || each.untilDate > untilDate)
      ? [{ ...each, fromDate: each.fromDate > untilDate ? each.fromDate : untilDate }]
      : [];
  return [...before, ...after];
}

function earlier(until: string | null, date: string): string {
  return until !== null && until < date ? until : date;
}

function rosterOf(person: PersonFacts, id: string, { roster }: Draft): PersonFacts['roster'] {
  const own = roster.filter(({ employeeId }) => employeeId === id);
  if (own.length === 0) return person.roster;
  return new Map([...person.roster, ...own.map((day) => [day.date, day] as const)]);
}
