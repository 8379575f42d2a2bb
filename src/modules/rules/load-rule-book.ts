import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { BookFault } from '../../core/rules/book-node.js';
import { readRuleBook, type BookFile } from '../../core/rules/read-rule-book.js';
import type { RuleBook } from '../../core/rules/rule-book.js';

/** The books stand beside this file, in the sources and in the build alike. */
const books = fileURLToPath(new URL('./books/', import.meta.url));

/** A rule book that does not load stops the start; the message lists every fault with file and path. */
export class RuleBookError extends Error {
  override readonly name = 'RuleBookError';

  constructor(
    id: string,
    readonly faults: readonly BookFault[],
    cause?: unknown,
  ) {
    const lines = faults.map((fault) => `  ${faultText(fault)}`);
    super(`The rule book ${id} does not load:\n${lines.join('\n')}`, cause === undefined ? {} : { cause });
  }
}

/** A fault in one line: file, path inside it, and what. */
export function faultText({ file, path, problem }: BookFault): string {
  return [file, path, problem].filter((part) => part !== '').join(': ');
}

/** The ids of the books that the service ships. */
export function shippedBooks(): string[] {
  return readdirSync(books).sort();
}

/**
 * Reads all YAML files of a book.
 * @throws RuleBookError naming every fault.
 */
export function loadRuleBook(id: string, title: string, folder = join(books, id)): RuleBook {
  const faults: BookFault[] = [];
  const files = yamlFiles(id, folder).flatMap((file): BookFile[] => {
    try {
      return [{ file, content: parse(readFileSync(join(folder, file), 'utf8')) as unknown }];
    } catch (error) {
      faults.push({ file, path: '', problem: error instanceof Error ? error.message : String(error) });
      return [];
    }
  });
  if (faults.length > 0) throw new RuleBookError(id, faults);
  const reading = readRuleBook(id, title, files);
  if (reading.ok) return reading.book;
  throw new RuleBookError(id, reading.faults);
}

function yamlFiles(id: string, folder: string): string[] {
  const fault = (problem: string): BookFault[] => [{ file: folder, path: '', problem }];
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (cause) {
    throw new RuleBookError(id, fault('cannot be read'), cause);
  }
  const files = names.filter((name) => name.endsWith('.yaml')).sort();
  if (files.length === 0) throw new RuleBookError(id, fault('holds no .yaml file'));
  return files;
}
