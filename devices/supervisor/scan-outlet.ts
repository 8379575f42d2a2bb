import { readCardText } from '../driver/card-text.js';
import type { DecoderOutput } from '../driver/decoder.js';
import type { ReaderBinding } from '../driver/reader-binding.js';
import type { ReaderClock } from '../driver/reader-clock.js';
import type { ReaderScan } from '../driver/reader-scan.js';
import type { HealthRecord } from './health-record.js';

/** The wall clock tells whole milliseconds; what differs by less is no step of it. */
const STEP_MS = 2;

/** Makes scans of what a decoder found and hands them on; what is no card is counted. */
export class ScanOutlet {
  private skewMs = Infinity;

  constructor(
    private readonly binding: ReaderBinding,
    private readonly clock: ReaderClock,
    private readonly record: HealthRecord,
    private readonly onScan: (scan: ReaderScan) => void | Promise<void>,
  ) {}

  /** `at`: monotonic ms of the last byte. */
  take(output: DecoderOutput, at: number): void {
    const { code, profile } = this.binding;
    const { format, options } = profile;
    const reading = output.kind === 'text' ? readCardText(format, options, output.text) : undefined;
    if (output.kind !== 'text' || reading?.ok !== true) return this.record.malformed();
    this.record.scan();
    const wallMs = Math.round(at + this.skew());
    const { credential } = reading;
    this.hand({ reader: code, credential, raw: output.text, format, wallMs, monotonicMs: at });
  }

  /**
   * What the wall clock is ahead of the monotonic one. It stays until somebody sets the clock: read anew for each scan, its whole
   * milliseconds would now and then put a card before the one that was read before it.
   */
  private skew(): number {
    const now = this.clock.wallMs() - this.clock.monotonicMs();
    if (Math.abs(now - this.skewMs) >= STEP_MS) this.skewMs = now;
    return this.skewMs;
  }

  /** Errors of the receiver are named by their kind only: their words may hold a card number. */
  private hand(scan: ReaderScan): void {
    const note = (error: unknown): void =>
      this.record.fail(`receiver of scans: ${error instanceof Error ? error.name : 'unknown error'}`);
    try {
      Promise.resolve(this.onScan(scan)).catch(note);
    } catch (error) {
      note(error);
    }
  }
}
