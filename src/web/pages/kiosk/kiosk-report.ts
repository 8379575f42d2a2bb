import { KIOSK_HOST } from './kiosk-host.js';
import type { SpoolFacts } from './kiosk-spool.js';
import { VERSION } from './pairing.js';

/** The one reader of a kiosk. */
export const READER = 'KIOSK';

/** How a kiosk is; times by its own clock, in ms since the epoch. */
export interface KioskFacts {
  readonly runId: string;
  readonly startedMs: number;
  readonly nowMs: number;
  readonly aheadMs: number | null;
  readonly scans: number;
  readonly lastScanMs: number | null;
  readonly facts: SpoolFacts;
  /** When the cards were shown that are being written to the disk. */
  readonly writing: readonly number[];
}

/** The report of a gate, as `POST /api/v1/gates/status` takes it; instants by the server's clock as far as it is known. */
export function kioskReport(kiosk: KioskFacts): object {
  const { runId, startedMs, nowMs, aheadMs, scans, lastScanMs, writing } = kiosk;
  const { depth, oldest, refused } = kiosk.facts;
  const onServer = (ms: number, ahead = aheadMs): string => new Date(ms - (ahead ?? 0)).toISOString();
  const oldestAt = oldest === null ? null : onServer(oldest.wallMs, oldest.aheadMs ?? aheadMs);
  const started = onServer(startedMs);
  const lastAt = lastScanMs === null ? null : onServer(lastScanMs);
  return {
    runId,
    version: VERSION,
    hostName: KIOSK_HOST,
    startedAt: started,
    previousAliveAt: null,
    readers: [
      {
        reader: READER, state: 'ready', since: started, scans, malformed: 0, errors: 0, lastReportAt: lastAt, lastScanAt: lastAt,
        lastError: null, hint: null,
      },
    ],
    spool: { depth, oldestAt, deadLetters: refused, alarm: null, failure: null },
    upload: { state: depth === 0 ? 'idle' : 'waiting', lastError: null },
    clockOffsetMs: aheadMs === null ? null : -aheadMs,
    deliveredUpTo: oldestAt ?? onServer(Math.min(nowMs, ...writing)),
    candidates: [],
    learned: null,
    downtimes: [],
  };
} // prettier-ignore
