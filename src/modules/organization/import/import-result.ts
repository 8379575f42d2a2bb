import type { CellFault } from './row-faults.js';

/** What became of a row. */
export const rowStatuses = ['created', 'updated', 'unchanged', 'rejected'] as const;

export type RowStatus = (typeof rowStatuses)[number];

/** The result of one row, numbered as the spreadsheet shows it. */
export interface RowResult {
  readonly row: number;
  readonly code: string | null;
  readonly status: RowStatus;
  readonly faults: readonly CellFault[];
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
