import type { ReaderBinding } from '../../../devices/driver/reader-binding.js';
import type { ReaderHealth, ReaderState } from '../../../devices/driver/reader-health.js';
import type { GateReaders, ReaderListener, SupervisedReader } from '../../../devices/gate/gate-readers.js';
import type { LearnedCard } from '../../../devices/gate/learned-card.js';
import { readerScan } from './reader-scans.js';

/** A binding that {@link Door} opens. */
export const doorBinding = (code: string): ReaderBinding => ({
  code,
  match: { path: '/dev/hidraw0' },
  profile: { driver: 'keyboard-wedge', format: '8H10D', options: {} },
});

/** Readers that do what the test says. */
export class Door implements GateReaders {
  readonly listeners = new Map<string, ReaderListener>();
  readonly learned: string[] = [];
  /** Nothing was listed or learned since it was told to rest. */
  rested = false;
  private readonly states = new Map<string, ReaderState>();

  supervise({ code }: ReaderBinding, listener: ReaderListener): SupervisedReader {
    return {
      start: () => {
        this.listeners.set(code, listener);
        this.become(code, 'ready');
      },
      stop: async () => void this.listeners.delete(code),
      health: () => this.health(code),
    };
  }

  candidates(): Promise<[]> {
    this.rested = false;
    return Promise.resolve([]);
  }

  learn(candidateId: string): Promise<LearnedCard> {
    this.learned.push(candidateId);
    return Promise.resolve({ candidateId, text: '0012345678', formats: ['8H10D'], problem: null });
  }

  async rest(): Promise<void> {
    this.rested = true;
  }

  become(code: string, state: ReaderState): void {
    this.states.set(code, state);
    this.listeners.get(code)?.onHealth(this.health(code));
  }

  /** Card `n` is shown `agoMs` ago, when the wall clock said `wallMs`. */
  async show(code: string, n: number, wallMs: number, agoMs = 0): Promise<void> {
    const monotonicMs = performance.now() - agoMs;
    await this.listeners.get(code)?.onScan({ ...readerScan(n, wallMs), reader: code, monotonicMs });
  }

  private health(reader: string): ReaderHealth {
    return {
      reader, state: this.states.get(reader) ?? 'absent', since: 0, lastReportAt: null, lastScanAt: null, scans: 0,
      malformed: 0, errors: 0, lastError: null, hint: null,
    };
  }
} // prettier-ignore
