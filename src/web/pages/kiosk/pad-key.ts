import type { Captured } from './key-capture.js';

/** What a key does at the pad. `discard`: what was typed came from a reader. */
export type PadKey = `${number}` | 'Backspace' | 'Enter' | 'Escape' | 'discard';

/** Readers send longer numbers; a quick hand may type so many as quickly as they do. */
const SHORTEST_CARD = 8;

/** A card shown while the pad is open, or a PIN that a quick hand typed? Example: `402617` is a PIN, `0012345678` a card. */
export function isCardAtPad(captured: Captured | undefined): captured is Captured & { kind: 'card' } {
  return captured?.kind === 'card' && !(captured.text.length < SHORTEST_CARD && /^\d+$/.test(captured.text));
}

/** What the key of the keyboard does at the pad; undefined: nothing there. Enter on a button presses that button. */
export function padKeyOf(key: string, onButton: boolean): PadKey | undefined {
  if (/^\d$/.test(key)) return key as `${number}`;
  if (key === 'Backspace' || key === 'Escape') return key;
  return key === 'Enter' && !onButton ? 'Enter' : undefined;
}
