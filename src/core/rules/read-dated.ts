import { parseCivilDate } from '../time/parse-civil-date.js';
import type { Node } from './book-node.js';
import { citationFault } from './citation-fault.js';
import type { Instrument, RuleBasis, RuleSource } from './rule-book.js';

export type Instruments = ReadonlyMap<string, Instrument>;

/** The source that a node names by `source` and, where it is known, `article`. */
export function sourceOf(node: Node, instruments: Instruments): RuleSource {
  const id = node.text('source');
  if (id === 'proposal') return { kind: 'proposal' };
  if (id !== '' && !instruments.has(id)) node.fault(`unknown instrument ${id}`, 'source');
  return { kind: 'instrument', id, article: node.has('article') ? node.text('article') : null };
}

/** The certainty of a value; a duty needs a text in which it was seen. */
export function basisOf(node: Node, sources: readonly RuleSource[]): RuleBasis {
  const basis = node.text('basis');
  if (basis !== 'duty' && basis !== 'local') node.fault('is neither duty nor local', 'basis');
  if (basis === 'duty' && sources.some(({ kind }) => kind === 'proposal'))
    node.fault('cannot be duty by proposal', 'basis');
  return basis as RuleBasis;
}

/** An existing civil date; '' or the text itself with a fault otherwise. */
export function dateOf(node: Node, key: string): string {
  const text = node.text(key);
  if (text !== '' && parseCivilDate(text) !== text) node.fault('needs a date yyyy-MM-dd', key);
  return text;
}

/** Refuses no value at all, and dates that do not rise. */
export function requireOrder(node: Node, values: readonly { readonly from: string }[]): void {
  if (values.length === 0) node.fault('needs at least one value', 'values');
  const ordered = values.every(({ from }, index) => index === 0 || values[index - 1]!.from < from);
  if (!ordered) node.fault('dates must rise', 'values');
}

/**
 * Refuses sources that are not in force as long as their value is: from its date until the next value begins. What repeals needs
 * to be in force on the day of repeal only.
 */
export function requireSourcesInForce(
  nodes: readonly Node[],
  values: readonly {
    readonly from: string;
    readonly sources: readonly RuleSource[];
    readonly repealed: boolean;
  }[],
  instruments: Instruments,
): void {
  for (const [index, { from, sources, repealed }] of values.entries()) {
    const until = repealed ? from : (values[index + 1]?.from ?? null);
    for (const source of sources) {
      const instrument = source.kind === 'instrument' ? instruments.get(source.id) : undefined;
      const problem = instrument && citationFault(instrument, from, until);
      if (problem !== undefined) nodes[index]!.fault(problem);
    }
  }
}
