/** What a cell holds besides its text: anything but `text` and `number` needs a look by the person. */
export type CellKind = 'text' | 'number' | 'date' | 'formula' | 'error' | 'merged' | 'imprecise';

/** A cell as people see it. */
export interface SheetCell {
  readonly kind: CellKind;
  readonly text: string;
}

/** A row with its number as the spreadsheet shows it. */
export interface SheetLine {
  readonly number: number;
  readonly cells: readonly SheetCell[];
}

/** The first sheet of a file: its first line is the header. */
export interface Sheet {
  readonly header: SheetLine;
  readonly lines: readonly SheetLine[];
}

/** Most rows of one import. */
export const ROW_LIMIT = 50_000;

/** Column of an index from 0. Example: 2 is `C`, 27 is `AB`. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}
