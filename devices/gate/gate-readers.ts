import type { ReaderBinding } from '../driver/reader-binding.js';
import type { ReaderHealth } from '../driver/reader-health.js';
import type { ReaderScan } from '../driver/reader-scan.js';
import type { LearnedCard } from './learned-card.js';
import type { ReaderCandidate } from './reader-candidate.js';

export interface ReaderListener {
  readonly onScan: (scan: ReaderScan) => void | Promise<void>;
  readonly onHealth: (health: ReaderHealth) => void;
}

/** A bound reader under supervision. */
export interface SupervisedReader {
  start(): void;
  stop(): Promise<void>;
  health(): ReaderHealth;
}

/** The readers of a machine as the agent needs them. */
export interface GateReaders {
  /** @throws RangeError with what is wrong with the binding */
  supervise(binding: ReaderBinding, listener: ReaderListener): SupervisedReader;
  /** What is plugged in; opens nothing. */
  candidates(): Promise<readonly ReaderCandidate[]>;
  /**
   * Listens to this one candidate until a card came, `milliseconds` went by or `signal` says so. Never throws. One that a binding reads is
   * not opened a second time: what it reports is heard besides, and the card counts as a scan too. One that none reads is opened, and
   * no binding takes it meanwhile; its card is no scan of anybody's reader.
   */
  learn(candidateId: string, milliseconds: number, signal: AbortSignal): Promise<LearnedCard>;
  /** Lets go of what listing and learning took up, such as the PC/SC service, so that the process can end by itself. */
  rest(): Promise<void>;
}
