import type { Decoder, DecoderOutput } from '../driver/decoder.js';

export interface Rdm6300State {
  /** Characters of a frame that has begun, without its first byte; null between frames. */
  readonly frame: string | null;
  /** Garbage since the last frame was counted already. */
  readonly garbage: boolean;
  readonly lastByteAt: number;
  /** The card in the field, and when its last frame came. */
  readonly present: string | null;
  readonly seenAt: number;
}

export interface Rdm6300Options {
  /** The reader repeats a card about every 65 ms while it is near (devices.md section 3.3): within this time it is the same showing. */
  readonly repeatGapMs: number;
}

const START = 0x02;
const END = 0x03;
/** 10 hex digits of the card and 2 of the checksum. */
const FRAME_LENGTH = 12;
/** A frame takes 15 ms at 9,600 baud; what pauses longer inside one lost bytes. */
const BYTE_TIMEOUT_MS = 500;

const INITIAL: Rdm6300State = { frame: null, garbage: false, lastByteAt: 0, present: null, seenAt: 0 };

/**
 * Frames of an RDM6300 reader (0x02, 10 hex digits, 2 hex digits of checksum, 0x03; the checksum is the XOR of the five bytes)
 * become `10H` texts, however they are split. After garbage it goes on with the next start byte. Example:
 * `02 "01026F6C3A" "3A" 03` is `01026F6C3A`.
 */
export function rdm6300Decoder(options: Rdm6300Options): Decoder<Rdm6300State> {
  return {
    initial: INITIAL,
    nextTick: () => null,
    step: (state, input) => {
      if (input.kind === 'tick') return { state, outputs: [] };
      const outputs: DecoderOutput[] = [];
      let next = state;
      if (state.frame !== null && input.at - state.lastByteAt > BYTE_TIMEOUT_MS) {
        outputs.push({ kind: 'malformed', reason: 'unfinished' });
        next = { ...state, frame: null };
      }
      for (const byte of input.bytes) next = take(next, byte, input.at, options, outputs);
      return { state: { ...next, lastByteAt: input.at }, outputs };
    },
  };
}

function take(
  state: Rdm6300State,
  byte: number,
  at: number,
  options: Rdm6300Options,
  outputs: DecoderOutput[],
): Rdm6300State {
  if (byte === START) {
    if (state.frame !== null && state.frame !== '') outputs.push({ kind: 'malformed', reason: 'unfinished' });
    return { ...state, frame: '', garbage: false };
  }
  if (state.frame === null) {
    if (!state.garbage) outputs.push({ kind: 'malformed', reason: 'garbage' });
    return { ...state, garbage: true };
  }
  if (byte !== END) {
    if (state.frame.length < FRAME_LENGTH)
      return { ...state, frame: state.frame + String.fromCharCode(byte) };
    outputs.push({ kind: 'malformed', reason: 'frame-length' });
    return { ...state, frame: null, garbage: true };
  }
  return finish({ ...state, frame: null }, state.frame, at, options, outputs);
}

function finish(
  state: Rdm6300State,
  frame: string,
  at: number,
  { repeatGapMs }: Rdm6300Options,
  outputs: DecoderOutput[],
): Rdm6300State {
  const fault = faultOf(frame);
  if (fault !== undefined) {
    outputs.push({ kind: 'malformed', reason: fault });
    return state;
  }
  const text = frame.slice(0, 10).toUpperCase();
  const repeated = text === state.present && at - state.seenAt <= repeatGapMs;
  if (!repeated) outputs.push({ kind: 'text', text });
  return { ...state, present: text, seenAt: at };
}

function faultOf(frame: string): string | undefined {
  if (frame.length !== FRAME_LENGTH) return 'frame-length';
  if (!/^[0-9A-F]+$/i.test(frame)) return 'characters';
  const sum = Buffer.from(frame, 'hex').reduce((all, byte) => all ^ byte, 0);
  return sum === 0 ? undefined : 'checksum';
}
