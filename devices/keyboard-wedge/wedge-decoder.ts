import type { Decoder, DecoderInput, DecoderOutput } from '../driver/decoder.js';
import { ENTER_KEYS, isNoKey, keyCharacter, TAB_KEY } from './key-characters.js';
import type { WedgeOptions } from './wedge-options.js';

export interface WedgeState {
  /** Keys down in the report before. */
  readonly held: readonly number[];
  readonly text: string;
  /** Monotonic ms of the last key that counted; null when none waits. */
  readonly lastKeyAt: number | null;
  /** More was typed than any card has: everything up to the next Enter is left out. */
  readonly overflowed: boolean;
}

/** Longer than any card; devices.md section 4. */
const LONGEST_TEXT = 64;
const REPORT_LENGTH = 8;
const SHIFT = 0x22;
/** A reader presses Control, Alt or the logo key for no card; a shortcut is not text. Right Alt is AltGr. */
const OTHER_MODIFIERS = 0xff & ~SHIFT;
/** Usages 1 to 3: too many keys down, or the reader's own fault. */
const LAST_ERROR_USAGE = 3;

const INITIAL: WedgeState = { held: [], text: '', lastKeyAt: null, overflowed: false };

/**
 * Reports of a boot keyboard (`[modifiers, 0, key 1 … key 6]`) become card texts. Keys count when they were not down in the report
 * before, so held keys do not repeat and a lost release does no harm. Usage codes are those of a US keyboard whatever the layout
 * of the machine. Source: devices.md sections 2 and 4.
 */
export function wedgeDecoder(options: WedgeOptions): Decoder<WedgeState> {
  const patienceMs = options.terminator === 'idle' ? options.idleGapMs : options.keyTimeoutMs;
  return {
    initial: INITIAL,
    nextTick: ({ lastKeyAt }) => (lastKeyAt === null ? null : lastKeyAt + patienceMs),
    step: (state, input) => {
      const outputs: DecoderOutput[] = [];
      const rested = rest(state, input.at, patienceMs, options, outputs);
      return { state: input.kind === 'tick' ? rested : press(rested, input, options, outputs), outputs };
    },
  };
}

/**
 * What the pause before this input means: a card that ends without Enter, or one whose end never came. Whatever was down is
 * forgotten: a reader holds no key that long, its release was lost, and the next card may begin with that very digit.
 */
function rest(
  state: WedgeState,
  at: number,
  patienceMs: number,
  { terminator }: WedgeOptions,
  outputs: DecoderOutput[],
): WedgeState {
  if (state.lastKeyAt === null || at - state.lastKeyAt < patienceMs) return state;
  if (terminator === 'idle') finish(state, outputs);
  else if (state.text !== '') outputs.push({ kind: 'malformed', reason: 'unfinished' });
  return INITIAL;
}

function press(
  state: WedgeState,
  input: DecoderInput & { kind: 'report' },
  options: WedgeOptions,
  outputs: DecoderOutput[],
): WedgeState {
  const bytes = bootReport(input.bytes, options.reportId);
  if (bytes === undefined) return malformed(state, 'report-length', outputs);
  const down = [...new Set(bytes.subarray(2))].filter((key) => key !== 0);
  if (down.some((key) => key <= LAST_ERROR_USAGE)) return state;
  if (down.some(isNoKey)) return malformed(state, 'no-keyboard', outputs);
  const modifiers = bytes[0] ?? 0;
  let next: WedgeState = { ...state, held: down };
  for (const key of down) {
    if (!state.held.includes(key)) next = strike(next, key, modifiers, input.at, options, outputs);
  }
  return next;
}

function strike(
  state: WedgeState,
  key: number,
  modifiers: number,
  at: number,
  { terminator }: WedgeOptions,
  outputs: DecoderOutput[],
): WedgeState {
  if (ENTER_KEYS.has(key) || (key === TAB_KEY && terminator === 'tab')) return finish(state, outputs);
  const character =
    (modifiers & OTHER_MODIFIERS) === 0 ? keyCharacter(key, (modifiers & SHIFT) !== 0) : undefined;
  if (character === undefined) return state;
  if (state.overflowed) return { ...state, lastKeyAt: at };
  if (state.text.length < LONGEST_TEXT) return { ...state, text: state.text + character, lastKeyAt: at };
  outputs.push({ kind: 'overflow' });
  return { ...state, text: '', overflowed: true, lastKeyAt: at };
}

function finish(state: WedgeState, outputs: DecoderOutput[]): WedgeState {
  if (state.text !== '') outputs.push({ kind: 'text', text: state.text });
  return cleared(state);
}

function cleared({ held }: WedgeState): WedgeState {
  return { ...INITIAL, held };
}

function malformed(state: WedgeState, reason: string, outputs: DecoderOutput[]): WedgeState {
  outputs.push({ kind: 'malformed', reason });
  return state;
}

/** The 8 bytes of a boot report, without the number in front of it when the reader sends one. */
function bootReport(bytes: Uint8Array, reportId: number | undefined): Uint8Array | undefined {
  if (reportId === undefined) return bytes.length === REPORT_LENGTH ? bytes : undefined;
  return bytes.length === REPORT_LENGTH + 1 && bytes[0] === reportId ? bytes.subarray(1) : undefined;
}
