import type { AttendanceDay } from '../../../core/attendance/attendance-day.js';
import type { ExceptionKind } from '../../../core/attendance/attendance-exception.js';
import { formatTimeOfDay } from '../../../core/time/time-of-day.js';
import { computeDay, type ComputedDay } from '../compute-day.js';
import { plannedDays } from '../planned-day.js';
import type { DayFacts, PersonDay } from '../day-facts.js';
import type { WhatIf } from './day-story.js';

/** For each moment that nobody scanned for, or for which somebody came late or left early: the day with a scan at that very time. */
export function whatIf(
  facts: DayFacts,
  { day, planned }: ComputedDay,
  { employeeId, date }: PersonDay,
): WhatIf[] {
  const person = facts.people.get(employeeId);
  const clock = facts.units.get(planned.unitId)?.clock;
  if (person === undefined || clock === undefined) return [];
  return day.slots
    .filter(({ presence, ...slot }) => presence === null || deviates(day, slot))
    .flatMap(({ sessionId, direction, dueSecond }): WhatIf[] => {
      const added = { id: 'what-if', epochMs: clock.toEpochMs(date, dueSecond), direction };
      const punches = [...person.punches, added].sort((a, b) => a.epochMs - b.epochMs);
      const people = new Map(facts.people).set(employeeId, { ...person, punches });
      const changed = { ...facts, people };
      const other = computeDay(changed, plannedDays(changed), { employeeId, date })?.day;
      if (other === undefined) return [];
      return [
        {
          sessionId,
          direction,
          at: formatTimeOfDay(dueSecond),
          removes: without(day, other),
          adds: without(other, day),
          creditBefore: day.totals.credit + day.totals.provisionalCredit,
          creditAfter: other.totals.credit + other.totals.provisionalCredit,
        },
      ];
    });
}

const deviations = { in: 'late-arrival', out: 'early-departure' } as const;

/** Whether the scan that stands for a moment came late or too early. */
function deviates(
  { exceptions }: AttendanceDay,
  { sessionId, direction }: Pick<AttendanceDay['slots'][number], 'sessionId' | 'direction'>,
): boolean {
  return exceptions.some((each) => each.sessionId === sessionId && each.kind === deviations[direction]);
}

/** Kinds of exceptions of the first day that the second has not, for the same session. */
function without(one: AttendanceDay, other: AttendanceDay): ExceptionKind[] {
  const has = new Set(other.exceptions.map(({ kind, sessionId }) => `${kind} ${sessionId ?? ''}`));
  return one.exceptions
    .filter(({ kind, sessionId }) => !has.has(`${kind} ${sessionId ?? ''}`))
    .map(({ kind }) => kind);
}
