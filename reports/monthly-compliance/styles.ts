import type { Alignment, Borders, Cell, Fill, Font, Row, Worksheet } from 'exceljs';
import { safeText } from './safe-text.js';

export const FONT = 'Times New Roman';

const line = { style: 'thin', color: { argb: 'FF000000' } } as const;
export const boxed: Partial<Borders> = { top: line, left: line, bottom: line, right: line };

export const shades = {
  head: solid('FFD9E2F3'),
  weekend: solid('FFE7E6E6'),
  holiday: solid('FFFCE4D6'),
} as const;

function solid(argb: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}

/** What stands where a module is missing: no figure is ever made up. */
export const NO_DATA = 'Chưa có dữ liệu';

/** How a cell looks. */
export interface Look {
  readonly font?: Partial<Font>;
  readonly align?: Partial<Alignment>;
  readonly fill?: Fill | undefined;
  readonly box?: boolean;
  readonly format?: string;
}

function dress(cell: Cell, { font = {}, align = {}, fill, box = false, format }: Look): void {
  cell.font = { name: FONT, size: 13, ...font };
  cell.alignment = { vertical: 'middle', wrapText: true, ...align };
  if (fill !== undefined) cell.fill = fill;
  if (box) cell.border = boxed;
  if (format !== undefined) cell.numFmt = format;
}

/** Writes text, as text whatever it begins with. */
export function putText(cell: Cell, text: string, look: Look = {}): void {
  cell.value = safeText(text);
  dress(cell, { format: '@', ...look });
}

/** Writes a number. */
export function putNumber(cell: Cell, value: number, look: Look = {}): void {
  cell.value = value;
  dress(cell, { align: { horizontal: 'right' }, format: '#,##0', ...look });
}

/** Writes a formula with the value that it has, for readers that do not compute. */
export function putFormula(cell: Cell, formula: string, result: number, look: Look = {}): void {
  cell.value = { formula, result, date1904: false };
  dress(cell, { align: { horizontal: 'right' }, format: '#,##0', ...look });
}

/** Writes a civil date as a date. */
export function putDate(cell: Cell, date: string, look: Look = {}): void {
  cell.value = new Date(`${date}T00:00:00Z`);
  dress(cell, { align: { horizontal: 'center' }, format: 'dd/mm/yyyy', ...look });
}

/** Writes text over merged cells of one row, from column `from` to column `to`. */
export function putAcross(
  sheet: Worksheet,
  row: number,
  from: number,
  to: number,
  text: string,
  look: Look = {},
): void {
  if (to > from) sheet.mergeCells(row, from, row, to);
  putText(sheet.getCell(row, from), text, look);
  if (look.box) for (let column = from; column <= to; column += 1) sheet.getCell(row, column).border = boxed;
}

/** A column that is a day of a month: a date, of which the head shows the day. */
export interface DayHead {
  readonly day: string;
}

/** The head of a table: one text a column, or one day. */
export function putHead(row: Row, heads: readonly (string | DayHead)[], size = 11, first = 1): void {
  const look = {
    font: { bold: true, size },
    align: { horizontal: 'center' },
    fill: shades.head,
    box: true,
  } as const;
  heads.forEach((head, index) => {
    const cell = row.getCell(first + index);
    if (typeof head === 'string') putText(cell, head, look);
    else putDate(cell, head.day, { ...look, format: 'd' });
  });
}

/** Letters of a column. Example: 28 is `AB`. */
export function columnName(column: number): string {
  const rest = (column - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return column <= 26 ? letter : columnName((column - 1 - rest) / 26) + letter;
}

/** Points of height for each point of letter size, and characters that a unit of column width holds at 11 points. */
const LEADING = 1.4;
const WIDTH_SIZE = 11;
/** Letters of a text in Times New Roman for each digit of the font that widths are counted in; LibreOffice sets 1.38 of them. */
const LETTERS = 1.2;

/**
 * Makes a row as high as its longest text needs in its column: programs do not do so for files that they have not written. Texts
 * and column widths stand in the same order.
 */
export function fitHeight(row: Row, texts: readonly string[], widths: readonly number[], size = 11): void {
  row.height = rowHeight(texts, widths, size);
}

/** The height of {@link fitHeight} in points. */
export function rowHeight(texts: readonly string[], widths: readonly number[], size: number): number {
  const lines = texts.map((text, index) => {
    const perLine = ((widths[index] ?? 10) * WIDTH_SIZE * LETTERS) / size;
    return text.split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / perLine)), 0);
  });
  return Math.min(MOST_HEIGHT, Math.max(1, ...lines) * size * LEADING);
}

/** A row can be no higher, in points. */
const MOST_HEIGHT = 409;
