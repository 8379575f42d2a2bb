import type { Node } from './book-node.js';
import { valueFault } from './check-value.js';
import {
  basisOf,
  dateOf,
  requireOrder,
  requireSourcesInForce,
  sourceOf,
  type Instruments,
} from './read-dated.js';
import type { DatedValue, Parameter, ParameterType, RuleValue } from './rule-book.js';

/** A parameter with its dated values; `rules` are the rules of conduct that points can be given to. */
export function readParameter(node: Node, instruments: Instruments, rules: readonly string[]): Parameter {
  node.onlyKeys('vi', 'en', 'kind', 'unit', 'min', 'max', 'off', 'text', 'values');
  const type = typeOf(node, rules);
  const nodes = node.list('values');
  const values = nodes.map((each): DatedValue => {
    each.onlyKeys('from', 'value', 'source', 'article', 'basis');
    const value = each.raw('value');
    const problem = value === null ? undefined : valueFault(type, value);
    if (problem !== undefined) each.fault(problem, 'value');
    const from = dateOf(each, 'from');
    const source = sourceOf(each, instruments);
    return { from, value: value as RuleValue | null, source, basis: basisOf(each, [source]) };
  });
  requireOrder(node, values);
  const cited = values.map(({ from, source, value }) => ({
    from,
    sources: [source],
    repealed: value === null,
  }));
  requireSourcesInForce(nodes, cited, instruments);
  return { path: node.name, vi: node.text('vi'), en: node.text('en'), type, values };
}

function typeOf(node: Node, rules: readonly string[]): ParameterType {
  if (node.raw('text') === true) return { kind: 'text' };
  const kind = node.raw('kind') ?? 'number';
  if (kind === 'uniform') return { kind };
  if (kind === 'points') return { kind, rules };
  if (kind !== 'number') node.fault('is none of number, uniform, points', 'kind');
  return {
    kind: 'number',
    unit: node.text('unit'),
    min: node.number('min'),
    max: node.number('max'),
    mayBeOff: node.raw('off') === true,
  };
}
