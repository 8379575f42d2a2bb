import type { Node } from './book-node.js';
import {
  basisOf,
  dateOf,
  requireOrder,
  requireSourcesInForce,
  sourceOf,
  type Instruments,
} from './read-dated.js';
import {
  conductAreas,
  conductTargets,
  observers,
  type ConductRule,
  type DatedConductRule,
} from './rule-book.js';

/** A rule of conduct with what it says from which date on. */
export function readConduct(node: Node, instruments: Instruments): ConductRule {
  node.onlyKeys('vi', 'en', 'area', 'against', 'observed', 'parameters', 'values');
  const against = choiceOf(node, 'against', conductTargets, node.text('against'));
  const nodes = node.list('values');
  const values = nodes.map((each): DatedConductRule => {
    each.onlyKeys('from', 'severity', 'basis', 'cites');
    const severity = each.raw('severity') === null ? null : each.number('severity');
    const cites = each.list('cites').map((cite) => {
      cite.onlyKeys('source', 'article');
      return sourceOf(cite, instruments);
    });
    if (severity !== null && cites.length === 0) each.fault('needs at least one source', 'cites');
    if (severity !== null && ![0, 1, 2, 3].includes(severity))
      each.fault('is none of 0, 1, 2, 3', 'severity');
    // What only informs weighs nothing, and what is said about a person weighs something.
    else if (severity !== null && (severity === 0) !== (against === 'information'))
      each.fault('is 0 for information and only there', 'severity');
    return { from: dateOf(each, 'from'), severity, basis: basisOf(each, cites), cites };
  });
  requireOrder(node, values);
  const cited = values.map(({ from, cites, severity }) => ({
    from,
    sources: cites,
    repealed: severity === null,
  }));
  requireSourcesInForce(nodes, cited, instruments);
  return {
    id: node.name,
    vi: node.text('vi'),
    en: node.text('en'),
    area: choiceOf(node, 'area', conductAreas, node.text('area')),
    against,
    observedBy: textsOf(node, 'observed').map((text) => choiceOf(node, 'observed', observers, text)),
    parameters: node.has('parameters') ? textsOf(node, 'parameters') : [],
    values,
  };
}

/** The texts of a list that is not empty. */
function textsOf(node: Node, key: string): string[] {
  const value = node.raw(key);
  const texts = Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
  if (texts.length > 0 && Array.isArray(value) && texts.length === value.length) return texts;
  node.fault('needs a list of texts', key);
  return [];
}

function choiceOf<T extends string>(node: Node, key: string, choices: readonly T[], text: string): T {
  if (text !== '' && !(choices as readonly string[]).includes(text))
    node.fault(`is none of ${choices.join(', ')}`, key);
  return text as T;
}
