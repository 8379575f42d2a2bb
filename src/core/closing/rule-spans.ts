import { addDays, type CivilDate } from '../time/civil-date.js';
import type { RulePeriod } from './rule-periods.js';

/** One value of one rule, on consecutive dates in some units. */
export interface RuleSpan {
  readonly path: string;
  readonly rule: unknown;
  readonly unitIds: readonly string[];
  readonly from: CivilDate;
  /** The last date on which it held. */
  readonly to: CivilDate;
}

/**
 * Every value that each rule had, rule by rule: the paths in the order in which the periods name them, the values of a path by date.
 * Example: a grace of 5 minutes that is 10 from the 16th on gives two spans, 1 to 15 and 16 to 30; the rules that did not change give one
 * each.
 */
export function ruleSpans(periods: readonly RulePeriod[]): RuleSpan[] {
  const known = periods.map((period) => ({
    ...period,
    texts: new Map(Object.entries(period.rules).map(([path, rule]) => [path, JSON.stringify(rule)])),
  }));
  const unitIds = [...new Set(periods.flatMap((period) => period.unitIds))].sort();
  const ofUnit = new Map(
    unitIds.map((unitId) => [
      unitId,
      known.filter((each) => each.unitIds.includes(unitId)).sort((a, b) => (a.from < b.from ? -1 : 1)),
    ]),
  );
  const paths = [...new Set(known.flatMap(({ texts }) => [...texts.keys()]))];
  return paths.flatMap((path) => {
    const spans = new Map<string, RuleSpan>();
    for (const unitId of unitIds)
      for (const { text, ...span } of spansOf(ofUnit.get(unitId) ?? [], path)) {
        const key = `${span.from} ${span.to} ${text}`;
        const before = spans.get(key)?.unitIds ?? [];
        spans.set(key, { path, ...span, unitIds: [...before, unitId] });
      }
    return [...spans.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1));
  });
}

type Known = RulePeriod & { readonly texts: ReadonlyMap<string, string> };
type Stretch = Pick<RuleSpan, 'rule' | 'from' | 'to'> & { readonly text: string };

/** The values of a path in one unit, by date. */
function spansOf(periods: readonly Known[], path: string): Stretch[] {
  const spans: Stretch[] = [];
  for (const { from, to, rules, texts } of periods) {
    const text = texts.get(path);
    if (text === undefined) continue;
    const last = spans.at(-1);
    if (last?.text === text && addDays(last.to, 1) === from) spans[spans.length - 1] = { ...last, to };
    else spans.push({ rule: rules[path], from, to, text });
  }
  return spans;
}

function order({ from, unitIds }: RuleSpan): string {
  return `${from} ${unitIds.join(' ')}`;
}
