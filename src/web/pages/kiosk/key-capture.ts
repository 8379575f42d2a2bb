/** What came of the keys: a card, or why there is none. */
export type Captured =
  | { readonly kind: 'card'; readonly text: string }
  /** Something changes the keys before they come here: an input method such as UniKey. */
  | { readonly kind: 'input-method' }
  /** Typed by hand: readers are quicker. */
  | { readonly kind: 'by-hand' };

/** A reader types a whole card within this between two keys; people do not. */
export const QUICKEST_HAND_MS = 100;
const LONGEST_TEXT = 64;
/** A reader types at least this many characters. */
const SHORTEST_TEXT = 4;

/**
 * Makes cards of the keys that a reader types into the page: characters quickly after each other, then Enter or Tab. Pure but for what it
 * remembers of the card in hand.
 */
export class KeyCapture {
  private text = '';
  private lastMs = -Infinity;
  private isSlow = false;

  /** Takes a key (`KeyboardEvent.key`) at a moment in ms; undefined while a card is in hand or nothing came of it. */
  take(key: string, atMs: number): Captured | undefined {
    const gap = atMs - this.lastMs;
    if (isModifier(key)) return undefined;
    if (key === 'Enter' || key === 'Tab') {
      const { text, isSlow } = this;
      this.forget();
      if (text.length < SHORTEST_TEXT || text.length > LONGEST_TEXT) return undefined;
      return isSlow || gap > QUICKEST_HAND_MS ? { kind: 'by-hand' } : { kind: 'card', text };
    }
    const inBurst = gap <= QUICKEST_HAND_MS;
    if (isChanged(key, inBurst)) {
      this.forget();
      return { kind: 'input-method' };
    }
    if (!/^[\x20-\x7e]$/.test(key)) return undefined;
    if (!inBurst && gap > 5 * QUICKEST_HAND_MS) this.forget();
    else if (!inBurst) this.isSlow = true;
    this.text += key;
    this.lastMs = atMs;
    return undefined;
  }

  private forget(): void {
    this.text = '';
    this.lastMs = -Infinity;
    this.isSlow = false;
  }
}

function isModifier(key: string): boolean {
  return ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'NumLock'].includes(key);
}

/** Keys that no reader sends: those of a composition, letters with diacritics, and a Backspace in the middle of a card. */
function isChanged(key: string, inBurst: boolean): boolean {
  if (key === 'Process' || key === 'Dead') return true;
  if (key === 'Backspace') return inBurst;
  return [...key].length === 1 && /[^\x20-\x7e]/.test(key);
}
