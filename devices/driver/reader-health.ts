/** Where a binding stands. `denied`: listed, but the system does not let us read it. */
export const readerStates = ['absent', 'opening', 'ready', 'lost', 'denied'] as const;

export type ReaderState = (typeof readerStates)[number];

/** What a supervisor knows of its reader. Instants are ms since the epoch. No card numbers. */
export interface ReaderHealth {
  readonly reader: string;
  readonly state: ReaderState;
  readonly since: number;
  readonly lastReportAt: number | null;
  readonly lastScanAt: number | null;
  readonly scans: number;
  /** Reports or cards that were none. */
  readonly malformed: number;
  readonly errors: number;
  readonly lastError: string | null;
  /** What an administrator can do about it, such as the udev rule to add. */
  readonly hint: string | null;
}
