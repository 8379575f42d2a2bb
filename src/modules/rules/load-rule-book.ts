import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { readRuleBook } from '../../core/rules/read-rule-book.js';
import type { RuleBook } from '../../core/rules/rule-book.js';

/** The books stand beside this file, in the sources and in the build alike. */
const books = fileURLToPath(new URL('./books/', import.meta.url));

/** A rule book that does not load stops the start; the message lists every fault with file and path. */
export class RuleBookError extends Error {
  override readonly name = 'RuleBookError';
}

/**
 * Reads all YAML files of a book.
 * @throws RuleBookError naming every fault.
 */
export function loadRuleBook(id: string, title: string, folder = join(books, id)): RuleBook {
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  const files = names.sort().map((file) => {
    try {
      return { file, content: parse(readFileSync(join(folder, file), 'utf8')) as unknown };
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      throw new RuleBookError(`The rule book ${id} does not load:\n  ${file}: ${why}`, { cause });
    }
  });
  const reading = readRuleBook(id, title, files);
  if (reading.ok) return reading.book;
  const faults = reading.faults.map(({ file, path, problem }) => `  ${file}: ${path}: ${problem}`);
  throw new RuleBookError(`The rule book ${id} does not load:\n${faults.join('\n')}`);
}
