/** So many wrong PINs in a row are a hand that slipped; after them the pad rests. */
const WRONG_IN_A_ROW = 3;
/** The first rest, in ms; each further one takes twice as long, up to the longest. */
const [FIRST_REST_MS, LONGEST_REST_MS] = [30_000, 300_000];

/**
 * When the pad of a door rests because PINs were wrong. The service has the last word (`too-many-pins`); this one tells whoever stands there
 * how long to wait. @example after three wrong ones in a row `restMs(now)` is 30 000
 */
export class PinPauses {
  private wrong = 0;
  private until = 0;

  /** A PIN that nobody holds, at a moment in ms. */
  noteWrong(nowMs: number): void {
    this.wrong += 1;
    if (this.wrong % WRONG_IN_A_ROW !== 0) return;
    const rests = this.wrong / WRONG_IN_A_ROW;
    this.until = nowMs + Math.min(FIRST_REST_MS * 2 ** (rests - 1), LONGEST_REST_MS);
  }

  /** A PIN that somebody holds. */
  noteRight(): void {
    this.wrong = 0;
  }

  /** How long the pad still rests, in ms; 0: it takes PINs. */
  restMs(nowMs: number): number {
    return Math.max(0, this.until - nowMs);
  }
}
