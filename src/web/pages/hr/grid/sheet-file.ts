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

/** Lines of cells as a file that Excel opens with a double click; nothing in it is taken for a formula. */
export function tabbedFile(lines: readonly (readonly string[])[]): Blob {
  return utf16(lines.map((line) => line.map(cellOf).join('\t')).join('\r\n'));
}

/** @example cellOf('+1') // "'+1": no formula begins in a sheet; a lone sign, the symbol of a day worked, is none */
export function cellOf(text: string): string {
  const plain = text.replace(/[\t\r\n"]/g, ' ');
  return /^[=@]|^[+-]./.test(plain) ? `'${plain}` : plain;
}

function utf16(text: string): Blob {
  const units = new Uint16Array(text.length + 1);
  units[0] = 0xfeff;
  for (let index = 0; index < text.length; index += 1) units[index + 1] = text.charCodeAt(index);
  return new Blob([units], { type: 'text/csv;charset=utf-16le' });
}
