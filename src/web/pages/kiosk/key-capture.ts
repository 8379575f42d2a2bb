/** What came of the keys: a card, or why there is none. */
export type Captured =
  | { readonly kind: 'card'; readonly text: string }
  /** Something changes the keys before they come here: an input method such as UniKey. */
  | { readonly kind: 'input-method' }
  /** Typed by hand: readers are quicker. */
  | { readonly kind: 'by-hand' };

/** A reader types a whole card within this between two keys; people do not. In ms. */
export const QUICKEST_HAND_MS = 100;
/** After such a pause the next key begins something new. In ms. */
const PAUSE_MS = 1000;
/** A reader types at least and at most so many characters. */
const [SHORTEST_TEXT, LONGEST_TEXT] = [6, 64];
/** Slow keys in a row that are somebody typing, rather than what a card left behind that was cut off. */
const SLOW_KEYS = 3;

/**
 * Makes cards of the keys that a reader types into the page: characters quickly after each other, then Enter or Tab. A card of which a key
 * was changed is thrown away whole, never taken in part. Pure but for what it remembers of the card in hand.
 */
export class KeyCapture {
  private text = '';
  private lastMs = -Infinity;
  private slowKeys = 0;
  private isSpoiled = false;

  /** Takes a key (`KeyboardEvent.key`) at a moment in ms; undefined while a card is in hand or nothing came of it. */
  take(key: string, atMs: number): Captured | undefined {
    if (isModifier(key)) return undefined;
    const gap = atMs - this.lastMs;
    if (gap > PAUSE_MS) this.forget();
    if (key === 'Enter' || key === 'Tab') return this.end(gap);
    const inBurst = gap <= QUICKEST_HAND_MS;
    if (isChanged(key, inBurst)) {
      this.isSpoiled = true;
      this.lastMs = atMs;
      return { kind: 'input-method' };
    }
    if (!/^[\x20-\x7e]$/.test(key)) return undefined;
    this.lastMs = atMs;
    if (inBurst) {
      this.text += key;
      return undefined;
    }
    // What is in hand was cut off, or somebody types: this key begins anew.
    if (this.text !== '') this.slowKeys += 1;
    this.text = key;
    return undefined;
  }

  private end(gap: number): Captured | undefined {
    const { text, slowKeys, isSpoiled } = this;
    this.forget();
    if (isSpoiled) return undefined;
    const isWhole = text.length >= SHORTEST_TEXT && text.length <= LONGEST_TEXT;
    if (isWhole && gap <= QUICKEST_HAND_MS) return { kind: 'card', text };
    return slowKeys >= SLOW_KEYS || isWhole ? { kind: 'by-hand' } : undefined;
  }

  private forget(): void {
    this.text = '';
    this.lastMs = -Infinity;
    this.slowKeys = 0;
    this.isSpoiled = false;
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
