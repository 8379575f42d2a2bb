import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { conductOn } from '../../src/core/rules/conduct-on.js';
import type { RuleBook, RuleValue } from '../../src/core/rules/rule-book.js';
import type { RuleOverlay } from '../../src/core/rules/rule-overlay.js';
import { rulesInForce, type RulesInForce } from '../../src/core/rules/rules-in-force.js';
import { judgeCase, type JudgeName } from './conduct-judges.js';

/** A case as it is written down. */
export interface ConductCase {
  readonly file: string;
  readonly name: string;
  readonly judge: JudgeName;
  readonly date: string;
  readonly rule?: string;
  readonly article?: string;
  /** What the centre has set. */
  readonly set?: Readonly<Record<string, RuleValue>>;
  readonly facts: object;
  readonly expected: readonly string[];
}

/** Which rules and values hold on a date, by rule or path; `not-yet` where there is none. */
export interface Commencement {
  readonly name: string;
  readonly date: string;
  readonly expected: Readonly<Record<string, string>>;
}

const folder = new URL('./conduct-cases/', import.meta.url);

function read<T>(file: string): T[] {
  return parse(readFileSync(new URL(file, folder), 'utf8')) as T[];
}

export const commencements = read<Commencement>('commencement.yaml');

export const conductCases: readonly ConductCase[] = readdirSync(folder)
  .filter((file) => file !== 'commencement.yaml')
  .flatMap((file) => read<Omit<ConductCase, 'file'>>(file).map((each) => ({ ...each, file })));

/** What a case gives under a book, and the parameters that were read for it. */
export function resultOf(
  book: RuleBook,
  { judge, date, set, facts }: ConductCase,
): { lines: string[]; paths: Set<string> } {
  const paths = new Set<string>();
  const overlays = Object.entries(set ?? {}).map(([path, value], index): RuleOverlay => ({
    id: `${index}`,
    path,
    value,
    from: '2018-12-27',
    unitId: null,
    document: 'case',
  }));
  const on = (day: string): RulesInForce => {
    const view = rulesInForce(book, day, overlays);
    return { ...view, read: (path) => (paths.add(path), view.read(path)) };
  };
  return { lines: judgeCase(judge, { book, overlays, inForce: on(date), on }, facts), paths };
}

/** What a rule rests on, as cases write it; `none` where it is not in force. */
export function articleOf(book: RuleBook, rule: string, date: string): string {
  const cites = conductOn(book, rule, date)?.cites;
  return (
    cites
      ?.map(({ instrument, article }) => (article === null ? instrument : `${instrument}, ${article}`))
      .join('; ') ?? 'none'
  );
}

/** What holds under an id of a rule or a path of a parameter, as commencements write it. */
export function standing(book: RuleBook, key: string, date: string): string {
  if (book.conduct.has(key)) {
    const rule = conductOn(book, key, date);
    return rule === undefined ? 'not-yet' : `${rule.severity}; ${rule.basis}; ${articleOf(book, key, date)}`;
  }
  const reading = rulesInForce(book, date).read(key);
  if (!reading.ok) return reading.error.reason;
  const { value, basis, instrument, article } = reading.rule;
  return `${JSON.stringify(value)}; ${basis}; ${article === null ? instrument : `${instrument}, ${article}`}`;
}
