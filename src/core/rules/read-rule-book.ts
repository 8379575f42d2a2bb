import { parseCivilDate } from '../time/parse-civil-date.js';
import { valueFault } from './check-value.js';
import { at, FaultList, type BookFault, type Node } from './book-node.js';
import {
  conductAreas,
  type ConductArea,
  type ConductRule,
  type DatedConductRule,
  type DatedValue,
  type Instrument,
  type Parameter,
  type ParameterType,
  type RuleBasis,
  type RuleBook,
  type RuleSource,
  type RuleValue,
} from './rule-book.js';

/** A file of a book, parsed from YAML. */
export interface BookFile {
  readonly file: string;
  readonly content: unknown;
}

export type BookReading =
  | { readonly ok: true; readonly book: RuleBook }
  | { readonly ok: false; readonly faults: readonly BookFault[] };

/**
 * The book that the files make together, or all that is wrong with them, each with file and path. A file has any of
 * `instruments`, `parameters` and `conduct`, keyed by id. A value without source, without date, out of its limits or citing an
 * unknown instrument is a fault. Source: issue "Compliance", section 1.
 */
export function readRuleBook(id: string, title: string, files: readonly BookFile[]): BookReading {
  const faults = new FaultList();
  const instruments = new Map<string, Instrument>();
  const parameters = new Map<string, Parameter>();
  const conduct = new Map<string, ConductRule>();
  const tops = files.map(({ file, content }) => at(file, content, faults));
  for (const top of tops) {
    top.onlyKeys('instruments', 'parameters', 'conduct');
    for (const node of top.entries('instruments')) addOnce(instruments, readInstrument(node), node);
  }
  for (const { successor, id: of } of instruments.values()) {
    if (successor !== null && !instruments.has(successor))
      faults.add('', of, `unknown successor ${successor}`);
  }
  for (const top of tops) {
    for (const node of top.entries('parameters')) addOnce(parameters, readParameter(node, instruments), node);
    for (const node of top.entries('conduct')) addOnce(conduct, readConduct(node, instruments), node);
  }
  if (faults.all.length > 0) return { ok: false, faults: faults.all };
  return { ok: true, book: { id, title, instruments, parameters, conduct } };
}

function addOnce<T extends { readonly id: string } | { readonly path: string }>(
  known: Map<string, T>,
  value: T,
  node: Node,
): void {
  const key = 'id' in value ? value.id : value.path;
  if (known.has(key)) node.fault('is defined twice');
  known.set(key, value);
}

function readInstrument(node: Node): Instrument {
  node.onlyKeys('number', 'title', 'issuer', 'from', 'until', 'successor');
  return {
    id: node.name,
    number: node.text('number'),
    title: node.text('title'),
    issuer: node.text('issuer'),
    from: node.has('from') ? dateOf(node, 'from') : null,
    until: node.has('until') ? dateOf(node, 'until') : null,
    successor: node.has('successor') ? node.text('successor') : null,
  };
}

function readParameter(node: Node, instruments: ReadonlyMap<string, Instrument>): Parameter {
  node.onlyKeys('vi', 'en', 'unit', 'min', 'max', 'off', 'text', 'values');
  const type: ParameterType =
    node.raw('text') === true
      ? { kind: 'text' }
      : {
          kind: 'number',
          unit: node.text('unit'),
          min: node.number('min'),
          max: node.number('max'),
          mayBeOff: node.raw('off') === true,
        };
  const values = node.list('values').map((each): DatedValue => {
    each.onlyKeys('from', 'value', 'source', 'article', 'basis');
    const value = each.raw('value');
    const problem = value === null ? undefined : valueFault(type, value);
    if (problem !== undefined) each.fault(problem, 'value');
    const from = dateOf(each, 'from');
    return {
      from,
      value: value as RuleValue | null,
      source: sourceOf(each, instruments),
      basis: basisOf(each),
    };
  });
  requireOrder(node, values);
  return { path: node.name, vi: node.text('vi'), en: node.text('en'), type, values };
}

function readConduct(node: Node, instruments: ReadonlyMap<string, Instrument>): ConductRule {
  node.onlyKeys('vi', 'en', 'area', 'values');
  const values = node.list('values').map((each): DatedConductRule => {
    each.onlyKeys('from', 'severity', 'basis', 'cites');
    const severity = each.raw('severity') === null ? null : each.number('severity');
    const cites = each.list('cites').map((cite) => sourceOf(cite, instruments));
    if (severity !== null && cites.length === 0) each.fault('needs at least one source', 'cites');
    return { from: dateOf(each, 'from'), severity, basis: basisOf(each), cites };
  });
  requireOrder(node, values);
  const area = node.text('area');
  if (!isArea(area)) node.fault(`is none of ${conductAreas.join(', ')}`, 'area');
  return { id: node.name, vi: node.text('vi'), en: node.text('en'), area: area as ConductArea, values };
}

function isArea(text: string): text is ConductArea {
  return (conductAreas as readonly string[]).includes(text);
}

function sourceOf(node: Node, instruments: ReadonlyMap<string, Instrument>): RuleSource {
  const id = node.text('source');
  if (id === 'proposal') return { kind: 'proposal' };
  if (id !== '' && !instruments.has(id)) node.fault(`unknown instrument ${id}`, 'source');
  return { kind: 'instrument', id, article: node.has('article') ? node.text('article') : null };
}

function basisOf(node: Node): RuleBasis {
  const basis = node.text('basis');
  if (basis !== 'duty' && basis !== 'local') node.fault('is neither duty nor local', 'basis');
  return basis as RuleBasis;
}

function dateOf(node: Node, key: string): string {
  const text = node.text(key);
  if (text !== '' && parseCivilDate(text) !== text) node.fault('needs a date yyyy-MM-dd', key);
  return text;
}

function requireOrder(node: Node, values: readonly { readonly from: string }[]): void {
  if (values.length === 0) node.fault('needs at least one value', 'values');
  const ordered = values.every(({ from }, index) => index === 0 || values[index - 1]!.from < from);
  if (!ordered) node.fault('dates must rise', 'values');
}
