import { hash } from 'node:crypto';
import type { Credential } from '../../core/credential/credential.js';
import type { Direction } from '../../core/attendance/punch.js';
import type { ScanSource } from './scan.entity.js';

/** A scan as a driver hands it in: read, canonical, its time already an instant. */
export interface IncomingScan {
  /** What makes it known again: boot and sequence of a gate, or what a terminal sends. Unique within the device. */
  readonly key: string;
  readonly credential: Credential;
  readonly scannedAt: Date;
  /** The time as the device wrote it. */
  readonly localTime: string;
  /** The year on the device's wall clock. */
  readonly localYear: number;
  readonly direction: Direction | null;
  readonly state: number | null;
  readonly verify: number | null;
  readonly raw: string;
  /** Which reader of the device. */
  readonly reader?: string | null;
  /** How the raw text was read. */
  readonly format?: string | null;
  /** How far the device's clock was ahead of the server's at the scan, in ms; where it does not know, when it sent. */
  readonly clockOffsetMs?: number | null;
  /** The same when it sent. */
  readonly sentOffsetMs?: number | null;
  /** The device's monotonic clock at the scan, in ms since its start. */
  readonly monotonicMs?: number | null;
}

/** Scans of one device that arrived together. */
export interface ScanBatch {
  readonly deviceId: string;
  readonly source: ScanSource;
  readonly scans: readonly IncomingScan[];
}

/**
 * What became of a scan. `duplicate`: had been stored before; `conflict`: its key is known with another content, nothing was
 * overwritten; `quarantined`: stored, but its clock is not believed; `rejected`: it can be no scan.
 */
export type ScanOutcome = 'stored' | 'duplicate' | 'conflict' | 'quarantined' | 'rejected';

export interface ScanResult {
  readonly outcome: ScanOutcome;
  readonly reason?: string;
}

/** Bytes of the hash that are kept: enough to tell two contents of one key apart. */
const HASH_BYTES = 16;

/**
 * The fingerprint of what a scan says; not of its raw text, which differs between a file and a push of the same scan, nor of the
 * clock offset, which differs between two sendings.
 */
export function payloadHash(scan: IncomingScan): Buffer {
  const { credential, localTime, direction, state, verify, reader } = scan;
  const said = [credential, localTime, direction, state, verify];
  const payload = JSON.stringify(reader === undefined || reader === null ? said : [...said, reader]);
  return hash('sha256', payload, 'buffer').subarray(0, HASH_BYTES);
}
