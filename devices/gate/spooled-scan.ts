import type { ReaderScan } from '../driver/reader-scan.js';

/** A scan as the spool keeps it until the server has it. Its times are those of the scan, never corrected. */
export interface SpooledScan extends ReaderScan {
  /** Of the run of the agent that took it. */
  readonly bootId: string;
  /** Goes up by at least one with each scan, over all runs: the order, whatever the wall clock says. */
  readonly sequence: number;
  /** What had to be added to the wall clock to get the server's time, in ms; null when that was not known. */
  readonly offsetMs: number | null;
}

/** What tells when a scan was made. */
export type ScanTimes = Pick<SpooledScan, 'bootId' | 'wallMs' | 'monotonicMs' | 'offsetMs'>;

/** A scan that the server will not take; kept for a person to look at. */
export interface DeadLetter {
  readonly scan: SpooledScan;
  readonly reason: string;
  /** ms since the epoch by the wall clock. */
  readonly setAsideAt: number;
}
