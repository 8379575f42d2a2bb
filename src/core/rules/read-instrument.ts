import type { Node } from './book-node.js';
import { dateOf } from './read-dated.js';
import type { Instrument } from './rule-book.js';

/** An instrument; dates that were not seen stay absent. */
export function readInstrument(node: Node): Instrument {
  node.onlyKeys('number', 'title', 'issuer', 'issued', 'from', 'until', 'successor');
  const date = (key: string): string | null => (node.has(key) ? dateOf(node, key) : null);
  const [issued, from, until] = [date('issued'), date('from'), date('until')];
  if (issued !== null && from !== null && from < issued) node.fault('is before it was issued', 'from');
  const start = from ?? issued;
  if (start !== null && until !== null && until <= start) node.fault('is not after its beginning', 'until');
  return {
    id: node.name,
    number: node.text('number'),
    title: node.text('title'),
    issuer: node.text('issuer'),
    issued,
    from,
    until,
    successor: node.has('successor') ? node.text('successor') : null,
  };
}
