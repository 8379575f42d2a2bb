import { groupBy } from '../../../core/group-by.js';
import { dayDiffers } from './day-differs.js';
import { findingDifferences } from './finding-differences.js';
import type { ComparedMonth } from './person-differences.js';
import { unitSums, type UnitSums } from './unit-sums.js';

export interface UnitName {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** How many findings under one rule there are, and would be. */
export interface RuleDifference {
  readonly rule: string;
  readonly before: number;
  readonly after: number;
}

/** A unit's month both ways. */
export interface UnitDifference extends UnitName {
  readonly people: number;
  readonly changedPeople: number;
  readonly changedDays: number;
  readonly before: UnitSums;
  readonly after: UnitSums;
  /** Rules of which the number differs. */
  readonly rules: readonly RuleDifference[];
}

/** The sums of each unit that has days in the month, in the order of `units`. */
export function unitDifferences(
  units: ReadonlyMap<string, UnitName>,
  { days, before, after }: ComparedMonth,
): UnitDifference[] {
  const daysOf = groupBy(days, (day) => (day.before ?? day.after)?.unitId ?? '');
  const [was, would] = [before, after].map((findings) => groupBy(findings, ({ unitId }) => unitId));
  return [...units.values()].flatMap((unit): UnitDifference[] => {
    const own = daysOf.get(unit.id);
    if (own === undefined) return [];
    const [now, then] = [was?.get(unit.id) ?? [], would?.get(unit.id) ?? []];
    const changed = own.filter(dayDiffers);
    const concerned = [
      ...changed.map(({ employeeId }) => employeeId),
      ...findingDifferences(now, then).map(({ finding }) => finding.employeeId),
    ];
    const rules = [...new Set([...now, ...then].map(({ rule }) => rule))].sort().map((rule) => {
      const [count, other] = [now, then].map((all) => all.filter((each) => each.rule === rule).length);
      return { rule, before: count ?? 0, after: other ?? 0 };
    });
    return [
      {
        ...unit,
        people: new Set(own.map(({ employeeId }) => employeeId)).size,
        changedPeople: new Set(concerned).size,
        changedDays: changed.length,
        before: unitSums(own, 'before', now),
        after: unitSums(own, 'after', then),
        rules: rules.filter((each) => each.before !== each.after),
      },
    ];
  });
}
