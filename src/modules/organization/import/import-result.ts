import { maskPrintedCards } from '../../../core/credential/mask-printed-cards.js';
import { CARD_SEPARATOR } from './people-row.js';
import type { CellFault } from './row-faults.js';
import type { Sheet } from './sheet.js';

/** What became of a row. */
export const rowStatuses = ['created', 'updated', 'unchanged', 'rejected'] as const;

export type RowStatus = (typeof rowStatuses)[number];

/** The result of one row, numbered as the spreadsheet shows it. */
export interface RowResult {
  readonly row: number;
  readonly code: string | null;
  readonly status: RowStatus;
  readonly faults: readonly CellFault[];
  /** What stood in the cells of a rejected row, so that it can be put right. */
  readonly cells?: readonly string[];
}

/** The result of an import. `rows`: all of them when fewer than 1,000, else the rejected ones. */
export interface ImportResult {
  readonly read: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
  /** Whether the good rows are in the database now. */
  readonly stored: boolean;
  readonly rows: readonly RowResult[];
}

/** How an import is done. */
export interface ImportOptions {
  /** Says what would happen and stores nothing. */
  readonly dryRun?: boolean;
  /** Stores nothing when any row is bad. */
  readonly strict?: boolean;
}

/** A result with the columns of its file, and with the cells of the rows that were rejected. */
export interface ImportAnswer extends ImportResult {
  readonly header: readonly string[];
}

/**
 * Says with each rejected row what stood in it; of card numbers in the column `hiddenCards` the last characters only.
 */
export function answerOf(
  result: ImportResult,
  { header, lines }: Sheet,
  hiddenCards: number | undefined,
): ImportAnswer {
  const textOf = ({ cells }: Sheet['header']): string[] => cells.map(({ text }) => text);
  const shown = (text: string, column: number): string =>
    column === hiddenCards ? maskPrintedCards(text, CARD_SEPARATOR) : text;
  const byNumber = new Map(lines.map((line) => [line.number, line]));
  const rows = result.rows.map((row) => {
    const line = row.status === 'rejected' ? byNumber.get(row.row) : undefined;
    return line === undefined ? row : { ...row, cells: textOf(line).map(shown) };
  });
  return { ...result, rows, header: textOf(header) };
}

const ALL_ROWS_BELOW = 1_000;

/** Sums up the rows of an import. */
export function importResult(rows: readonly RowResult[], options: ImportOptions): ImportResult {
  const count = (status: RowStatus): number => rows.filter((row) => row.status === status).length;
  const rejected = count('rejected');
  return {
    read: rows.length,
    created: count('created'),
    updated: count('updated'),
    unchanged: count('unchanged'),
    rejected,
    stored: !(options.dryRun ?? false) && !((options.strict ?? false) && rejected > 0),
    rows: rows.length < ALL_ROWS_BELOW ? rows : rows.filter((row) => row.status === 'rejected'),
  };
}
