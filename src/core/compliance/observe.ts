import { citationOf } from '../rules/attendance-rules-on.js';
import { conductOn } from '../rules/conduct-on.js';
import type { RuleValue } from '../rules/rule-book.js';
import type { RuleNotInForce } from '../rules/rules-in-force.js';
import type { Judged, JudgedAll, JudgingRules, ParameterRead } from './observation.js';

/**
 * An observation under the rule `id` when `amountOf`, given the values of the parameters in `paths`, finds an amount; null finds
 * nothing. Where the rule itself is not in force on the date there is nothing to observe; where a parameter of it is not, that is
 * an error, never a default.
 */
export function observe<K extends string>(
  { book, inForce }: JudgingRules,
  id: string,
  paths: Readonly<Record<K, string>>,
  amountOf: (values: Readonly<Record<K, RuleValue>>) => number | null,
): Judged {
  const rule = conductOn(book, id, inForce.date);
  if (rule === undefined) return { ok: true, observation: null };
  const errors: RuleNotInForce[] = [];
  const because: ParameterRead[] = [];
  const values: [string, RuleValue][] = [];
  for (const [name, path] of Object.entries<string>(paths)) {
    const reading = inForce.read(path);
    if (!reading.ok) {
      errors.push(reading.error);
      continue;
    }
    because.push({ rule: path, value: reading.rule.value, citation: citationOf(reading.rule) });
    values.push([name, reading.rule.value]);
  }
  if (errors.length > 0) return { ok: false, errors };
  const amount = amountOf(Object.fromEntries(values) as Record<K, RuleValue>);
  if (amount === null) return { ok: true, observation: null };
  const { area, severity, against, cites } = rule;
  return { ok: true, observation: { rule: id, area, severity, against, amount, because, cites } };
}

/** The number of a parameter; Infinity where it is switched off, so that no amount reaches it. */
export function limitOf(value: RuleValue): number {
  return typeof value === 'number' ? value : Infinity;
}

/** The words of a parameter that lists them, separated by spaces. */
export function wordsOf(value: RuleValue): string[] {
  return typeof value === 'string' ? value.split(' ').filter((word) => word !== '') : [];
}

/** All observations of several judgements, or all their errors. */
export function gathered(judgements: readonly Judged[]): JudgedAll {
  const errors = judgements.flatMap((each) => (each.ok ? [] : each.errors));
  if (errors.length > 0) return { ok: false, errors };
  const observations = judgements.flatMap((each) =>
    each.ok && each.observation !== null ? [each.observation] : [],
  );
  return { ok: true, observations };
}
