import { at, FaultList, type BookFault, type Node } from './book-node.js';
import { readConduct } from './read-conduct.js';
import { readInstrument } from './read-instrument.js';
import { readParameter } from './read-parameter.js';
import type { RuleBook } from './rule-book.js';

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
 * `instruments`, `parameters` and `conduct`, keyed by id. A value without source, without date, out of its limits, citing an
 * unknown instrument or one that is not in force as long as the value is, is a fault. Source: issue "Compliance", section 1.
 */
export function readRuleBook(id: string, title: string, files: readonly BookFile[]): BookReading {
  const faults = new FaultList();
  const tops = files.map(({ file, content }) => at(file, content, faults));
  for (const top of tops) top.onlyKeys('instruments', 'parameters', 'conduct');
  const section = <T>(key: string, read: (node: Node) => T): Section<T> => readSection(tops, key, read);

  const instruments = section('instruments', readInstrument);
  for (const [{ successor }, node] of instruments.read) {
    if (successor !== null && !instruments.known.has(successor))
      node.fault(`unknown instrument ${successor}`, 'successor');
  }
  const conduct = section('conduct', (node) => readConduct(node, instruments.known));
  const rules = [...conduct.known.keys()];
  const parameters = section('parameters', (node) => readParameter(node, instruments.known, rules));
  for (const [{ parameters: paths }, node] of conduct.read) {
    for (const path of paths)
      if (!parameters.known.has(path)) node.fault(`unknown parameter ${path}`, 'parameters');
  }
  if (faults.all.length > 0) return { ok: false, faults: faults.all };
  return {
    ok: true,
    book: { id, title, instruments: instruments.known, parameters: parameters.known, conduct: conduct.known },
  };
}

interface Section<T> {
  readonly known: ReadonlyMap<string, T>;
  readonly read: readonly (readonly [T, Node])[];
}

function readSection<T>(tops: readonly Node[], key: string, read: (node: Node) => T): Section<T> {
  const known = new Map<string, T>();
  const all: [T, Node][] = [];
  for (const node of tops.flatMap((top) => top.entries(key))) {
    const value = read(node);
    if (known.has(node.name)) node.fault('is defined twice');
    known.set(node.name, value);
    all.push([value, node]);
  }
  return { known, read: all };
}
