import { askServer, type Answer } from './server-client.js';
import type { GateClock } from './gate-clock.js';
import { isInstant } from './gate-report.js';
import type { SpooledScan } from './spooled-scan.js';

/** What the server says of one scan. */
export interface ScanAcknowledgement {
  readonly bootId: string;
  readonly sequence: number;
  readonly outcome: string;
  readonly reason?: string;
}

export interface ScanAnswer {
  readonly results: readonly ScanAcknowledgement[];
  readonly receivedAt: string;
}

/** Hands scans to the server. */
export type SendScans = (scans: readonly SpooledScan[], signal: AbortSignal) => Promise<Answer<ScanAnswer>>;

const TIMEOUT_MS = 30_000;

export interface ScanSenderOptions {
  /** Read for each request: a key may change. */
  readonly who: () => { readonly server: string; readonly key: string };
  readonly clock: GateClock;
  /** What had to be added to the wall clock at the scan to get the server's time, in ms; null when that is not known. */
  readonly offsetMs: (scan: SpooledScan) => number | null;
}

/** Sends scans as the server's API takes them, with the times that they had and how far the clock was off then. */
export function scanSender({ who, clock, offsetMs }: ScanSenderOptions): SendScans {
  return (scans, signal) => {
    const { server, key } = who();
    return askServer<ScanAnswer>({
      server,
      key,
      path: '/api/v1/scans',
      body: () => ({ sentAt: new Date(clock.wallMs()).toISOString(), scans: scans.map((scan) => wireScan(scan, offsetMs(scan))) }),
      signal,
      timeoutMs: TIMEOUT_MS,
      monotonicMs: () => clock.monotonicMs(),
      isAnswer: isScanAnswer,
    });
  };
} // prettier-ignore

function wireScan(scan: SpooledScan, offsetMs: number | null): object {
  const { bootId, sequence, credential, wallMs, monotonicMs, reader, raw, format } = scan;
  const scannedAt = new Date(wallMs).toISOString();
  // On the wire as on the server: positive when the clock of the gate is ahead.
  const clock = offsetMs === null ? {} : { clockOffsetMs: -offsetMs };
  return { bootId, sequence, credential, scannedAt, reader, raw, format, monotonicMs, ...clock };
} // prettier-ignore

function isScanAnswer(body: unknown): body is ScanAnswer {
  const { results, receivedAt } = (body ?? {}) as Partial<Record<keyof ScanAnswer, unknown>>;
  return isInstant(receivedAt) && Array.isArray(results) && results.every(isAcknowledgement);
}

function isAcknowledgement(value: unknown): value is ScanAcknowledgement {
  const { bootId, sequence, outcome, reason } = (value ?? {}) as Partial<Record<keyof ScanAcknowledgement, unknown>>;
  const isReason = reason === undefined || typeof reason === 'string';
  return typeof bootId === 'string' && typeof sequence === 'number' && typeof outcome === 'string' && isReason;
} // prettier-ignore
