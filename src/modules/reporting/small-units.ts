import { sumOfPoints } from '../../core/compliance/finding-points.js';
import { shareOf } from '../../core/inspections/inspected-share.js';
import type { DigestUnit } from '../../../reports/digest/model.js';
import type { ConfirmedCount, MonthlyReport, UnitLine } from '../../../reports/monthly-compliance/model.js';

/** What small units are called together where they are not told apart. */
export const OTHER_UNITS = 'Các đơn vị khác';

/**
 * The units that can be told apart without telling of single people, and those that cannot: those of fewer than `smallest` people and,
 * where all of them together are still fewer, the next larger ones, for the total less the others would tell of them. A report of one unit
 * has nothing to hide it among. Example: with 5 as the smallest, of units of 3, 9 and 20 people those of 3 and 9 are told together.
 */
export function splitSmallUnits<T extends { readonly people: number }>(
  units: readonly T[],
  smallest: number,
): { readonly apart: T[]; readonly together: T[] } {
  const bySize = units.filter(({ people }) => people > 0).sort((a, b) => a.people - b.people);
  const together = bySize.filter(({ people }) => people < smallest);
  let sum = together.reduce((all, { people }) => all + people, 0);
  while (together.length > 0 && sum < smallest) {
    const next = bySize[together.length];
    if (next === undefined) break;
    together.push(next);
    sum += next.people;
  }
  // One line that stands for one unit hides nothing.
  if (together.length < 2) return { apart: [...units], together: [] };
  return { apart: units.filter((unit) => !together.includes(unit)), together };
}

/** A report in which small units are one line, in PL2 and among the confirmed breaches. */
export function withoutSmallUnits(report: MonthlyReport): MonthlyReport {
  const { apart, together } = splitSmallUnits(report.units, report.policy.smallestUnit);
  if (together.length === 0) return report;
  const ids = new Set(together.map(({ unitId }) => unitId));
  const hidden = report.confirmedCounts.filter(({ unitId }) => ids.has(unitId));
  return {
    ...report,
    units: [...apart, unitsTogether(together)],
    confirmedCounts: [...report.confirmedCounts.filter(({ unitId }) => !ids.has(unitId)), ...countsTogether(hidden)],
  };
} // prettier-ignore

/** The units of a digest with the small ones as one line. `people` of who was in two of them counts twice. */
export function digestWithoutSmallUnits(units: readonly DigestUnit[], smallest: number): DigestUnit[] {
  const { apart, together } = splitSmallUnits(units, smallest);
  if (together.length === 0) return [...units];
  const figures = sums(together.map((unit) => unit.figures));
  const people = together.reduce((all, unit) => all + unit.people, 0);
  return [...apart, { name: OTHER_UNITS, people, figures, severities: severitiesOf(together) }];
}

function unitsTogether(units: readonly UnitLine[]): UnitLine {
  const numbers = units.map(({ unitId, name, badge, uniform, severities, points, standsFor, ...figures }) => {
    void [unitId, name, badge, uniform, severities, points, standsFor];
    return figures;
  });
  const share = (of: 'badge' | 'uniform') =>
    shareOf(
      units.reduce((all, unit) => all + unit[of].kept, 0),
      units.reduce((all, unit) => all + unit[of].inspected, 0),
    );
  return {
    ...sums(numbers),
    unitId: null,
    name: OTHER_UNITS,
    standsFor: units.length,
    badge: share('badge'),
    uniform: share('uniform'),
    severities: severitiesOf(units),
    points: sumOfPoints(units.map(({ points }) => points)),
  };
}

function countsTogether(counts: readonly ConfirmedCount[]): ConfirmedCount[] {
  return [...new Set(counts.map(({ rule }) => rule))].sort().map((rule) => {
    const own = counts.filter((each) => each.rule === rule);
    const [{ words, article } = { words: '', article: '' }] = own;
    const count = own.reduce((all, each) => all + each.count, 0);
    return { unitId: null, unit: OTHER_UNITS, rule, words, article, count, points: sumOfPoints(own.map(({ points }) => points)) };
  });
} // prettier-ignore

function severitiesOf(units: readonly Pick<UnitLine, 'severities'>[]): UnitLine['severities'] {
  return (units[0]?.severities ?? []).map(({ area, counts }) => ({
    area,
    counts: counts.map((_, place) =>
      units.reduce((all, { severities }) => all + (severities.find((each) => each.area === area)?.counts[place] ?? 0), 0),
    ) as unknown as UnitLine['severities'][number]['counts'],
  }));
} // prettier-ignore

const STEPS = 1_000_000;

/** The sums of what is a number in all of them. */
function sums<T extends object>(lines: readonly T[]): T {
  const [first] = lines;
  if (first === undefined) throw new Error('no unit to sum');
  const sum = (key: string): number =>
    Math.round(lines.reduce((all, line) => all + Number((line as Record<string, unknown>)[key]), 0) * STEPS) / STEPS;
  const numbers = Object.entries(first).filter(([, value]) => typeof value === 'number');
  return Object.fromEntries(numbers.map(([key]) => [key, sum(key)])) as T;
} // prettier-ignore
