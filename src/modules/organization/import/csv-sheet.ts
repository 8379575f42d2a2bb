import { parse } from 'csv-parse/sync';
import { AppError } from '../../../platform/errors/app-error.js';
import { ROW_LIMIT, type Sheet, type SheetLine } from './sheet.js';

const DELIMITERS = [',', ';', '\t'];
/** No row of a template comes near this many characters. */
const LONGEST_RECORD = 100_000;

/**
 * The rows of a CSV file: UTF-8 with or without byte order mark (or the UTF-16 of Excel's "Unicode
 * text"), separated by commas, semicolons or tabs as the header shows, quoted where needed.
 * @throws AppError unreadable-file, empty-file, too-many-rows
 */
export function readCsv(bytes: Uint8Array): Sheet {
  const text = decode(bytes);
  const records = parseRecords(text, delimiterOf(text));
  const lines = records
    .map((cells, index): SheetLine => ({
      number: index + 1,
      cells: cells.map((cell) => ({ kind: 'text', text: cell })),
    }))
    .filter((line) => line.cells.some((cell) => cell.text.trim() !== ''));
  const [header, ...rest] = lines;
  if (header === undefined) throw new AppError('empty-file');
  if (rest.length > ROW_LIMIT) throw new AppError('too-many-rows', { params: { limit: ROW_LIMIT } });
  return { header, lines: rest };
}

/** The separator that occurs most often in the first line; a comma when none does. */
export function delimiterOf(text: string): string {
  const [firstLine = ''] = text.split(/\r\n|\n|\r/, 1);
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

function parseRecords(text: string, delimiter: string): string[][] {
  try {
    return parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: LONGEST_RECORD,
      to: 4 * ROW_LIMIT,
    });
  } catch (cause) {
    throw new AppError('unreadable-file', { cause });
  }
}
