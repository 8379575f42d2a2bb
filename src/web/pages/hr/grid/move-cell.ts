/** A cell: row and column from 0. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

const PAGE = 10;

/** Where a key leads from a cell of a grid of so many rows and columns; null for a key that leads nowhere. */
export function moveCell(
  key: string,
  isControl: boolean,
  { row, column }: Cell,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): Cell | null {
  const steps: Readonly<Record<string, Cell | undefined>> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    PageUp: { row: row - PAGE, column },
    PageDown: { row: row + PAGE, column },
    Home: { row: isControl ? 0 : row, column: 0 },
    End: { row: isControl ? rows - 1 : row, column: columns - 1 },
  };
  const to = steps[key];
  if (to === undefined || rows === 0) return null;
  const within = (value: number, count: number): number => Math.min(Math.max(value, 0), count - 1);
  return { row: within(to.row, rows), column: within(to.column, columns) };
}
