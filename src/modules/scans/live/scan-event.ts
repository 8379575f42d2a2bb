import type { Credential } from '../../../core/credential/credential.js';
import type { Direction } from '../../../core/attendance/punch.js';

/** A stored scan as servers tell each other. */
export interface StoredScan {
  readonly id: string;
  readonly deviceId: string;
  readonly credential: Credential;
  readonly reader: string | null;
  readonly direction: Direction | null;
  readonly scannedAt: string;
  readonly receivedAt: string;
}

/** A stored scan with what a screen shows of it. */
export interface ScanEvent {
  readonly scan: StoredScan;
  readonly device: { readonly id: string; readonly code: string; readonly unitId: string };
  /** Who held the badge then; null: nobody. */
  readonly employee: { readonly id: string; readonly code: string; readonly fullName: string } | null;
}
