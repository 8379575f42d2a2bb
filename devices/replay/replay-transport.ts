import { readFile } from 'node:fs/promises';
import type { CancelTimer, ReaderClock } from '../driver/reader-clock.js';
import {
  OpenError,
  type OpenReader,
  type ReaderAddress,
  type ReaderListener,
  type Transport,
} from '../driver/transport.js';
import { parseRecording, type RecordedReport } from './recording.js';

/** Recordings as readers: each file is one, and opening it plays its reports at their times. After the last it stays silent. */
export class ReplayTransport implements Transport {
  readonly name = 'replay';

  /** `speed` 10 plays ten times as fast. */
  constructor(
    private readonly clock: ReaderClock,
    private readonly files: readonly string[],
    private readonly speed = 1,
  ) {}

  list(): Promise<readonly ReaderAddress[]> {
    return Promise.resolve(this.files.map(replayAddress));
  }

  async open({ path }: ReaderAddress, listener: ReaderListener): Promise<OpenReader> {
    const text = await readFile(path, 'utf8').catch((error: Error) => {
      throw new OpenError('gone', error.message);
    });
    try {
      return new ReplayReader(parseRecording(text), this.speed, this.clock, listener);
    } catch (error) {
      throw new OpenError('failed', (error as Error).message);
    }
  }
}

class ReplayReader implements OpenReader {
  private cancel: CancelTimer | undefined;
  private closed = false;
  private readonly startedAt: number;

  constructor(
    private readonly reports: readonly RecordedReport[],
    private readonly speed: number,
    private readonly clock: ReaderClock,
    private readonly listener: ReaderListener,
  ) {
    this.startedAt = clock.monotonicMs();
    this.play(0);
  }

  close(): Promise<void> {
    this.closed = true;
    this.cancel?.();
    return Promise.resolve();
  }

  private play(index: number): void {
    const report = this.reports[index];
    if (report === undefined || this.closed) return;
    const dueAt = this.startedAt + report.atMs / this.speed;
    this.cancel = this.clock.after(Math.max(0, dueAt - this.clock.monotonicMs()), () => {
      // The recorded time, not that of the timer: the decoder shall see the pauses that were.
      this.listener.report(report.bytes, dueAt);
      this.play(index + 1);
    });
  }
}

function replayAddress(path: string): ReaderAddress {
  return {
    transport: 'replay',
    path,
    port: null,
    vendorId: null,
    productId: null,
    interface: null,
    usagePage: null,
    usage: null,
    manufacturer: null,
    product: 'Replay',
    serial: null,
  };
}
