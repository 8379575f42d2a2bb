import type { ConductCite } from '../rules/conduct-on.js';
import type { RuleBook } from '../rules/rule-book.js';
import type { RuleInForce, RulesInForce } from '../rules/rules-in-force.js';
import type { CivilDate } from '../time/civil-date.js';
import type { RulePeriod } from './rule-periods.js';

/** A rule of conduct as it was sealed. */
export interface SealedConduct {
  readonly id: string;
  readonly severity: number;
  readonly from: CivilDate;
  readonly cites: readonly ConductCite[];
}

/** The rules of one date and unit as they were sealed. */
export interface SealedRules {
  readonly inForce: RulesInForce;
  readonly conduct: readonly SealedConduct[];
}

/**
 * The rules that were sealed for a unit on a date, whatever the book and its overlays say today. Those of the nearest unit that was sealed
 * where the unit itself was not: `unitIds` are the unit and those above it, nearest first.
 */
export function sealedRules(
  book: RuleBook,
  periods: readonly RulePeriod[],
  unitIds: readonly string[],
  date: CivilDate,
): SealedRules {
  const rules =
    unitIds.map((unitId) => rulesOf(periods, unitId, date)).find((found) => found !== undefined) ?? {};
  const read: RulesInForce['read'] = (path) => {
    const rule = rules[path] as Omit<RuleInForce, 'path'> | undefined;
    if (rule === undefined) return { ok: false, error: { path, date, reason: 'not-yet' } };
    return { ok: true, rule: { path, ...rule } };
  };
  const all = (): RuleInForce[] =>
    Object.keys(rules).flatMap((path) => {
      const reading = read(path);
      return !book.conduct.has(path) && reading.ok ? [reading.rule] : [];
    });
  const conduct = Object.entries(rules).flatMap(([id, rule]) =>
    book.conduct.has(id) ? [{ id, ...(rule as Omit<SealedConduct, 'id'>) }] : [],
  );
  return { inForce: { date, read, all }, conduct };
}

function rulesOf(
  periods: readonly RulePeriod[],
  unitId: string,
  date: CivilDate,
): RulePeriod['rules'] | undefined {
  return periods.find(({ from, to, unitIds }) => from <= date && date <= to && unitIds.includes(unitId))
    ?.rules;
}
