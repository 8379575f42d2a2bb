import { setImmediate as turn } from 'node:timers/promises';
import { parse } from 'csv-parse';
import { AppError } from '../../../platform/errors/app-error.js';
import { ROW_LIMIT, type Sheet, type SheetLine } from './sheet.js';

const DELIMITERS = [',', ';', '\t'];
/** No row of a template comes near this many bytes. */
const LONGEST_RECORD = 100_000;
/** Columns beyond those of any template. */
const MOST_COLUMNS = 100;
/** Rows with blank ones; a spreadsheet may have left some between the full ones. */
const MOST_RECORDS = 4 * ROW_LIMIT;
/** What is parsed in one go: about ten milliseconds, then other requests have their turn. */
const SLICE_BYTES = 8 * 1024;

/**
 * The rows of a CSV file: UTF-8 with or without byte order mark (or the UTF-16 of Excel's "Unicode
 * text"), separated by commas, semicolons or tabs as the header shows, quoted where needed. It is read
 * in slices, and no further than the first thing that no import has.
 * @throws AppError unreadable-file, empty-file, too-many-rows
 */
export async function readCsv(bytes: Uint8Array, sliceBytes = SLICE_BYTES): Promise<Sheet> {
  const text = decode(bytes);
  const lines: SheetLine[] = [];
  let number = 0;
  for await (const records of recordsOf(text, sliceBytes)) {
    for (const cells of records) {
      number += 1;
      if (cells.length > MOST_COLUMNS) throw new AppError('unreadable-file');
      if (cells.every((cell) => cell.trim() === '')) continue;
      lines.push({ number, cells: cells.map((cell) => ({ kind: 'text', text: cell })) });
    }
    if (lines.length > ROW_LIMIT + 1 || number > MOST_RECORDS) {
      throw new AppError('too-many-rows', { params: { limit: ROW_LIMIT } });
    }
  }
  const [header, ...rest] = lines;
  if (header === undefined) throw new AppError('empty-file');
  return { header, lines: rest };
}

/** The separator that occurs most often in the first line; a comma when none does. */
export function delimiterOf(text: string): string {
  const [firstLine = ''] = text.slice(0, LONGEST_RECORD).split(/\r\n|\n|\r/, 1);
  const counts = DELIMITERS.map((delimiter) => firstLine.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

function decode(bytes: Uint8Array): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    return new TextDecoder(utf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new AppError('unreadable-file', { cause });
  }
}

/** The records that end in each slice of the text; the event loop turns between slices. */
async function* recordsOf(text: string, sliceBytes: number): AsyncGenerator<string[][]> {
  let records: string[][] = [];
  let failure: Error | undefined;
  const parser = parse({
    delimiter: delimiterOf(text),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: LONGEST_RECORD,
  });
  parser.on('data', (record: string[]) => records.push(record));
  parser.on('error', (error) => (failure = error));
  const bytes = Buffer.from(text, 'utf8');
  let sinceRecord = 0;
  try {
    for (let at = 0; at < bytes.length; at += sliceBytes) {
      const slice = bytes.subarray(at, at + sliceBytes);
      await new Promise<void>((resolve) => parser.write(slice, () => resolve()));
      await turn();
      // The parser counts the text of cells only: a row of separators would have no end.
      sinceRecord = records.length > 0 ? 0 : sinceRecord + slice.length;
      if (failure !== undefined || sinceRecord > LONGEST_RECORD) break;
      yield records;
      records = [];
    }
    if (failure !== undefined || sinceRecord > LONGEST_RECORD) {
      throw new AppError('unreadable-file', { cause: failure });
    }
    await new Promise<void>((resolve) => {
      parser.once('end', resolve);
      parser.once('error', () => resolve());
      parser.end();
    });
    if (failure !== undefined) throw new AppError('unreadable-file', { cause: failure });
    yield records;
  } finally {
    parser.destroy();
  }
}
