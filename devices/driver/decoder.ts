/** What a decoder is fed: bytes of one report, or the time going on. Times are monotonic ms. */
export type DecoderInput =
  | { readonly kind: 'report'; readonly bytes: Uint8Array; readonly at: number }
  | { readonly kind: 'tick'; readonly at: number };

/** What it finds: the text of a card, or something that is none and is counted. */
export type DecoderOutput =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'malformed'; readonly reason: string }
  | { readonly kind: 'overflow' };

/** A pure reducer from bytes to card texts: no timers, no I/O, never throws, its state stays small. */
export interface Decoder<State> {
  readonly initial: State;
  step(
    state: State,
    input: DecoderInput,
  ): { readonly state: State; readonly outputs: readonly DecoderOutput[] };
  /** Monotonic time at which a tick would change something; null when only a report can. */
  nextTick(state: State): number | null;
}
