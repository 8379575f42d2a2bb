import type { Decoder, DecoderOutput } from '../../../devices/driver/decoder.js';

/** Runs a decoder over reports that come `gapMs` apart, and then over a long pause. Its time goes on from call to call. */
export class DecoderRun<State> {
  readonly outputs: DecoderOutput[] = [];
  private state: State;
  private at = 0;

  constructor(private readonly decoder: Decoder<State>) {
    this.state = decoder.initial;
  }

  reports(reports: Iterable<Uint8Array>, gapMs = 2): this {
    for (const bytes of reports) {
      this.at += gapMs;
      this.step({ kind: 'report', bytes, at: this.at });
    }
    return this;
  }

  /** Time goes on, and ticks come when the decoder asks for them. */
  pause(milliseconds: number): this {
    const end = this.at + milliseconds;
    for (let due = this.decoder.nextTick(this.state); due !== null && due <= end;) {
      this.step({ kind: 'tick', at: due });
      due = this.decoder.nextTick(this.state);
    }
    this.at = end;
    return this;
  }

  get texts(): string[] {
    return this.outputs.flatMap((output) => (output.kind === 'text' ? [output.text] : []));
  }

  get reasons(): string[] {
    return this.outputs.flatMap((output) => (output.kind === 'malformed' ? [output.reason] : []));
  }

  get overflows(): number {
    return this.outputs.filter(({ kind }) => kind === 'overflow').length;
  }

  get stateSize(): number {
    return JSON.stringify(this.state).length;
  }

  private step(input: Parameters<Decoder<State>['step']>[1]): void {
    const { state, outputs } = this.decoder.step(this.state, input);
    this.state = state;
    for (const output of outputs) this.outputs.push(output);
  }
}
