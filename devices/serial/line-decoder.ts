import type { Decoder, DecoderOutput } from '../driver/decoder.js';

export interface LineState {
  readonly text: string;
  /** What comes before the next end of line is left out. */
  readonly resyncing: boolean;
  readonly lastByteAt: number | null;
}

const LONGEST_TEXT = 64;
const LINE_TIMEOUT_MS = 500;
const INITIAL: LineState = { text: '', resyncing: false, lastByteAt: null };

/**
 * Lines of characters become card texts: serial readers and scanners that send the number and then CR, LF or both, and the texts
 * of the simulator. A line whose end does not come within half a second is discarded.
 */
export const lineDecoder: Decoder<LineState> = {
  initial: INITIAL,
  nextTick: ({ lastByteAt }) => (lastByteAt === null ? null : lastByteAt + LINE_TIMEOUT_MS),
  step: (state, input) => {
    const outputs: DecoderOutput[] = [];
    let next = state;
    if (state.lastByteAt !== null && input.at - state.lastByteAt >= LINE_TIMEOUT_MS) {
      if (state.text !== '') outputs.push({ kind: 'malformed', reason: 'unfinished' });
      next = INITIAL;
    }
    if (input.kind === 'report') for (const byte of input.bytes) next = take(next, byte, input.at, outputs);
    return { state: next, outputs };
  },
};

function take(state: LineState, byte: number, at: number, outputs: DecoderOutput[]): LineState {
  if (byte === 0x0a || byte === 0x0d) {
    if (state.text !== '') outputs.push({ kind: 'text', text: state.text });
    return INITIAL;
  }
  if (state.resyncing) return { ...state, lastByteAt: at };
  if (byte < 0x20 || byte >= 0x7f) {
    outputs.push({ kind: 'malformed', reason: 'characters' });
    return { text: '', resyncing: true, lastByteAt: at };
  }
  if (state.text.length < LONGEST_TEXT)
    return { ...state, text: state.text + String.fromCharCode(byte), lastByteAt: at };
  outputs.push({ kind: 'overflow' });
  return { text: '', resyncing: true, lastByteAt: at };
}
