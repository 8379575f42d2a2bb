import type { Cell } from '../../../xlsx/cell.js';
import type { GridRow } from '../hr-queries.js';

/** The first lines of the columns. */
export interface SheetHeads {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly totals: readonly string[];
}

/** The sheet of a month as a file has it: people by days, then the totals of each. */
export function sheetOf(
  rows: readonly GridRow[],
  dates: readonly string[],
  heads: SheetHeads,
  totalsOf: (row: GridRow) => readonly Cell[],
): { readonly heads: readonly (readonly string[])[]; readonly rows: readonly (readonly Cell[])[] } {
  const days = dates.map((date) => String(Number(date.slice(-2))));
  return {
    heads: [[heads.code, heads.name, heads.unit, ...days, ...heads.totals]],
    rows: rows.map((row) => {
      const cells = new Map(row.days.map(({ date, cell }) => [date, cell ?? null]));
      const shown = dates.map((date) => cells.get(date) ?? null);
      return [row.employeeCode, row.fullName, row.unitName, ...shown, ...totalsOf(row)];
    }),
  };
}
