import type { Language } from '../../i18n/shown-language.js';
import type { Cell } from '../../xlsx/cell.js';
import { shownCell } from '../../xlsx/shown-cell.js';
import type { Sheet } from '../../xlsx/xlsx-file.js';

/** What a table shows: its heads, and its rows with figures and dates as such; a head of a row stays text. */
export function tableCells(table: HTMLTableElement | null, language: Language): Omit<Sheet, 'name'> {
  const heads = [...(table?.tHead?.rows ?? [])];
  const rows = [...(table?.rows ?? [])].filter((row) => !heads.includes(row));
  const textOf = (cell: HTMLTableCellElement): string => cell.textContent.trim();
  // A cell over several columns stands in the first.
  const line = <T>(row: HTMLTableRowElement, of: (cell: HTMLTableCellElement) => T, none: T): T[] =>
    [...row.cells].flatMap((cell) => [of(cell), ...Array<T>(cell.colSpan - 1).fill(none)]);
  return {
    heads: heads.map((row) => line(row, textOf, '')),
    rows: rows.map((row) =>
      line<Cell>(
        row,
        (cell) => (cell.tagName === 'TH' ? textOf(cell) : shownCell(textOf(cell), language)),
        null,
      ),
    ),
  };
}
