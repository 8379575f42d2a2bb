import type { CivilDate } from '../time/civil-date.js';

/** A schedule bound to a person or to a unit for a period; `untilDate` excluded, null for an open end. */
export interface ScheduleAssignment {
  readonly to: { readonly personId: string } | { readonly unitId: string };
  readonly fromDate: CivilDate;
  readonly untilDate: CivilDate | null;
}

/**
 * The assignment that holds for a person on a date: the person's own, else that of the unit of duty, else of the nearest
 * ancestor; undefined when there is none. `unitIds` runs from the unit of duty upwards. Of several of the same rank the one
 * that began last wins. A single-date roster stands above all of them (`expectedShift`). Source: attendance.md section 1.
 */
export function mostSpecificAssignment<T extends ScheduleAssignment>(
  assignments: readonly T[],
  personId: string,
  unitIds: readonly string[],
  date: CivilDate,
): T | undefined {
  let best: T | undefined;
  let bestRank = Infinity;
  for (const assignment of assignments) {
    if (date < assignment.fromDate || (assignment.untilDate !== null && date >= assignment.untilDate))
      continue;
    const rank = rankOf(assignment, personId, unitIds);
    if (rank === undefined) continue;
    const newer = best !== undefined && assignment.fromDate > best.fromDate;
    if (rank < bestRank || (rank === bestRank && newer)) {
      best = assignment;
      bestRank = rank;
    }
  }
  return best;
}

/** 0 for the person, 1 for the unit of duty and so on upwards; undefined for somebody else's. */
function rankOf(
  { to }: ScheduleAssignment,
  personId: string,
  unitIds: readonly string[],
): number | undefined {
  if ('personId' in to) return to.personId === personId ? 0 : undefined;
  const place = unitIds.indexOf(to.unitId);
  return place < 0 ? undefined : place + 1;
}
