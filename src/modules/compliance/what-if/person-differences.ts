import type { ComparedDay } from '../../attendance/drafts/drafted-days.service.js';
import { groupBy } from '../../../core/group-by.js';
import { dayDiffers } from './day-differs.js';
import type { DraftedFinding } from './drafted-findings.js';
import { findingDifferences, type FindingDifference } from './finding-differences.js';
import type { MonthPerson } from './people-of-month.js';

/** A month both ways. */
export interface ComparedMonth {
  readonly days: readonly ComparedDay[];
  readonly before: readonly DraftedFinding[];
  readonly after: readonly DraftedFinding[];
}

/** A person for whom a draft changes something, and what. */
export interface PersonDifference extends MonthPerson {
  /** By date. */
  readonly days: readonly ComparedDay[];
  readonly findings: readonly FindingDifference[];
}

/** The people, in their order, with the days and findings that would differ; whoever has none is left out. */
export function personDifferences(
  people: readonly MonthPerson[],
  { days, before, after }: ComparedMonth,
): PersonDifference[] {
  const changed = groupBy(days.filter(dayDiffers), ({ employeeId }) => employeeId);
  const findings = groupBy(findingDifferences(before, after), ({ finding: { employeeId } }) => employeeId);
  return people.flatMap((person): PersonDifference[] => {
    const own = { days: changed.get(person.id) ?? [], findings: findings.get(person.id) ?? [] };
    return own.days.length + own.findings.length === 0 ? [] : [{ ...person, ...own }];
  });
}
