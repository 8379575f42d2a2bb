import type { ReaderState } from '../driver/reader-health.js';
import type { KeepingAlarm } from './spool-limits.js';

/** Whether the server answers: `unknown` before the first try. */
export type ServerContact = 'unknown' | 'there' | 'away' | 'not-enrolled';

/** What the screen at the door shows besides the cards. No card numbers. */
export interface DoorState {
  /** Code of the gate. */
  readonly gate: string;
  /** Where its clock stands. */
  readonly zone: string;
  readonly readers: readonly { readonly reader: string; readonly state: ReaderState }[];
  readonly alarm: KeepingAlarm | null;
  /** The store was damaged and repaired, and nobody has taken note of it. */
  readonly repaired: boolean;
  /** Scans that wait for the server. */
  readonly waiting: number;
  /** Scans that the server would not take, which somebody must look at. */
  readonly setAside: number;
  readonly server: ServerContact;
}
