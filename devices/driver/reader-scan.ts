import type { CardFormat } from '../../src/core/credential/card-format.js';
import type { Credential } from '../../src/core/credential/credential.js';

/** A card that a reader reported, already canonical. Recorded as it came: repeated reads are judged later. */
export interface ReaderScan {
  /** Code of the binding, which names the reader. */
  readonly reader: string;
  readonly credential: Credential;
  /** What the reader gave: the digits typed, the text or hex of a frame. Leading zeros kept. */
  readonly raw: string;
  readonly format: CardFormat;
  /** Wall clock of the machine at the last byte, in ms since the epoch. */
  readonly wallMs: number;
  /** Monotonic clock of the machine at the last byte, in ms. */
  readonly monotonicMs: number;
}
