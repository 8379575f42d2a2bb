import { tabbedFile } from '../../../parts/tabbed-file.js';
import type { GridRow } from '../hr-queries.js';

/** The first lines of the columns. */
export interface SheetHeads {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly totals: readonly string[];
}

/**
 * The sheet as a file that Excel opens with a double click whatever the separators of the country: columns by tabs, UTF-16 with its
 * mark. Nothing in it is taken for a formula.
 */
export function sheetFile(
  rows: readonly GridRow[],
  dates: readonly string[],
  heads: SheetHeads,
  totalsOf: (row: GridRow) => readonly string[],
): Blob {
  const lines = [
    [heads.code, heads.name, heads.unit, ...dates.map((date) => String(Number(date.slice(-2)))), ...heads.totals],
    ...rows.map((row) => {
      const cells = new Map(row.days.map(({ date, cell }) => [date, cell ?? '']));
      return [row.employeeCode, row.fullName, row.unitName, ...dates.map((date) => cells.get(date) ?? ''), ...totalsOf(row)];
    }),
  ]; // prettier-ignore
  return tabbedFile(lines);
}
