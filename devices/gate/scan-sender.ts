import { askServer, type Answer } from './server-client.js';
import type { GateClock } from './gate-clock.js';
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

/** Sends scans as the server's API takes them, with the times that they had. `who` is read for each request: a key may change. */
export function scanSender(who: () => { readonly server: string; readonly key: string }, clock: GateClock): SendScans {
  return (scans, signal) => {
    const { server, key } = who();
    return askServer<ScanAnswer>({
      server,
      key,
      path: '/api/v1/scans',
      body: () => ({ sentAt: new Date(clock.wallMs()).toISOString(), scans: scans.map(wireScan) }),
      signal,
      timeoutMs: TIMEOUT_MS,
      monotonicMs: () => clock.monotonicMs(),
    });
  };
} // prettier-ignore

function wireScan({ bootId, sequence, credential, wallMs, monotonicMs, reader, raw, format }: SpooledScan): object {
  const scannedAt = new Date(wallMs).toISOString();
  return { bootId, sequence, credential, scannedAt, reader, raw, format, monotonicMs };
} // prettier-ignore
