import type { CivilDate } from '../time/civil-date.js';

/** Rules that held unchanged on consecutive dates in some units. */
export interface RulePeriod {
  readonly unitIds: readonly string[];
  readonly from: CivilDate;
  /** The last date on which they held. */
  readonly to: CivilDate;
  readonly rules: Readonly<Record<string, unknown>>;
}

/** A rule that stands otherwise on a date in a unit. */
export interface RuleDifference {
  readonly unitId: string;
  readonly from: CivilDate;
  readonly path: string;
  readonly sealed: unknown;
  readonly now: unknown;
}

/**
 * The rules of units on dates, with what is the same told once: consecutive dates together, then units together. Example: a month
 * without a change and without values of single units is one period.
 */
export function rulePeriods(
  unitIds: readonly string[],
  dates: readonly CivilDate[],
  rulesOn: (unitId: string, date: CivilDate) => Readonly<Record<string, unknown>>,
): RulePeriod[] {
  const found = new Map<string, RulePeriod>();
  for (const unitId of [...unitIds].sort()) {
    for (const period of periodsOf(unitId, dates, rulesOn)) {
      const key = `${period.from} ${period.to} ${JSON.stringify(period.rules)}`;
      const known = found.get(key);
      found.set(key, known === undefined ? period : { ...known, unitIds: [...known.unitIds, unitId] });
    }
  }
  return [...found.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

function order({ from, unitIds }: RulePeriod): string {
  return `${from} ${unitIds.join(' ')}`;
}

function periodsOf(
  unitId: string,
  dates: readonly CivilDate[],
  rulesOn: (unitId: string, date: CivilDate) => Readonly<Record<string, unknown>>,
): RulePeriod[] {
  const periods: RulePeriod[] = [];
  let last = '';
  for (const date of dates) {
    const rules = rulesOn(unitId, date);
    const text = JSON.stringify(rules);
    const before = periods.at(-1);
    if (before !== undefined && text === last) periods[periods.length - 1] = { ...before, to: date };
    else periods.push({ unitIds: [unitId], from: date, to: date, rules });
    last = text;
  }
  return periods;
}

/** What of the sealed rules stands otherwise now, by unit and path, each with the first date of it. */
export function ruleDifferences(
  sealed: readonly RulePeriod[],
  now: readonly RulePeriod[],
  unitIds: readonly string[],
  dates: readonly CivilDate[],
): RuleDifference[] {
  const found = new Map<string, RuleDifference>();
  for (const unitId of unitIds) {
    for (const date of dates) {
      const [before, after] = [on(sealed, unitId, date), on(now, unitId, date)];
      for (const path of new Set([...Object.keys(before), ...Object.keys(after)])) {
        if (JSON.stringify(before[path]) === JSON.stringify(after[path])) continue;
        const key = `${unitId} ${path}`;
        if (found.has(key)) continue;
        found.set(key, { unitId, from: date, path, sealed: before[path] ?? null, now: after[path] ?? null });
      }
    }
  }
  return [...found.values()];
}

function on(periods: readonly RulePeriod[], unitId: string, date: CivilDate): Readonly<Record<string, unknown>> {
  return periods.find((each) => each.from <= date && date <= each.to && each.unitIds.includes(unitId))?.rules ?? {};
} // prettier-ignore
