import type { PackedText } from './packed-text.js';
import type { SharedStrings } from './shared-strings.js';
import { columnName } from './styles.js';
import { stylesOf } from './timesheet-xml.js';

/** What a cell of a long table holds; null for nothing. `date` may go on with the time of the day: `2026-11-03T09:00`. */
export type TableCell = string | number | { readonly date: string } | null;

/** A line of a long table. */
export interface TableLine {
  readonly cells: readonly TableCell[];
  /** In points. */
  readonly height: number;
}

/** The lines that go in the place of a row which shows how they look; the rows after them stand where they will be. */
export interface TableFrame {
  readonly pattern: number;
  readonly lines: Iterable<TableLine>;
}

const MS_PER_DAY = 86_400_000;
/** 1 January 1970 in the count of days of the format. */
const UNIX_EPOCH = 25_569;

/**
 * Puts the lines of a table into the XML of its sheet, for the reasons of `TimesheetXml`: an annex of a province has tens of thousands.
 */
export async function writeTable(
  sheet: string,
  { pattern, lines }: TableFrame,
  strings: SharedStrings,
  out: PackedText,
): Promise<void> {
  const styles = stylesOf(sheet, pattern);
  const letters = styles.map((_, index) => columnName(index + 1));
  const start = sheet.indexOf(`<row r="${pattern}"`);
  const end = sheet.indexOf('</row>', start) + '</row>'.length;
  await out.write(sheet.slice(0, start).replace(/<dimension [^>]*\/>/, ''));
  let at = pattern;
  for (const { cells, height } of lines) {
    let xml = `<row r="${at}" ht="${height}" customHeight="1">`;
    styles.forEach((style, column) => {
      xml += `<c r="${letters[column]}${at}" s="${style}"${valueOf(cells[column] ?? null, strings)}`;
    });
    await out.write(`${xml}</row>`);
    at += 1;
  }
  await out.write(sheet.slice(end));
}

function valueOf(cell: TableCell, strings: SharedStrings): string {
  if (cell === null || cell === '') return '/>';
  if (typeof cell === 'number') return `><v>${cell}</v></c>`;
  if (typeof cell === 'string') return ` t="s"><v>${strings.place(cell)}</v></c>`;
  return `><v>${daysOf(cell.date)}</v></c>`;
}

/** In the count of days of the format, which knows no zones. */
function daysOf(date: string): number {
  const time = date.includes('T') ? date : `${date}T00:00`;
  return Date.parse(`${time}:00Z`) / MS_PER_DAY + UNIX_EPOCH;
}
