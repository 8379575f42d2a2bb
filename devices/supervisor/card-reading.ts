import type { Decoder, DecoderInput, DecoderOutput } from '../driver/decoder.js';
import type { CancelTimer, ReaderClock } from '../driver/reader-clock.js';

/**
 * One opening of a reader: feeds its decoder with reports and with the time going on, and passes on what it finds. A new opening
 * gets a new one, so that no half card survives an unplugging.
 */
export class CardReading {
  private state: unknown;
  private cancelTick: CancelTimer | undefined;
  private ended = false;
  private lastReportAt = 0;

  constructor(
    private readonly decoder: Decoder<unknown>,
    private readonly clock: ReaderClock,
    /** `at`: when the last report came, also when only the pause after it ended the card. */
    private readonly found: (output: DecoderOutput, at: number) => void,
  ) {
    this.state = decoder.initial;
  }

  report(bytes: Uint8Array, at: number): void {
    if (!this.ended) this.feed({ kind: 'report', bytes, at });
  }

  /** Forgets what was typed so far. */
  end(): void {
    this.ended = true;
    this.cancelTick?.();
    this.state = this.decoder.initial;
  }

  private feed(input: DecoderInput): void {
    this.cancelTick?.();
    this.cancelTick = undefined;
    const { state, outputs } = this.decoder.step(this.state, input);
    this.state = state;
    const tickAt = this.decoder.nextTick(state);
    if (tickAt !== null) {
      const delayMs = Math.max(1, Math.ceil(tickAt - this.clock.monotonicMs()));
      this.cancelTick = this.clock.after(delayMs, () =>
        this.feed({ kind: 'tick', at: this.clock.monotonicMs() }),
      );
    }
    if (input.kind === 'report') this.lastReportAt = input.at;
    for (const output of outputs) this.found(output, this.lastReportAt);
  }
}
