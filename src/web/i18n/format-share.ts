import type { Language } from './shown-language.js';

/** A share as percent with at most one decimal; never rounded up to all while something is missing. @example formatShare(0.9825, 'vi') // '98,2%' */
export function formatShare(share: number, language: Language): string {
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(
    shownShare(share),
  );
}

/** The share that is shown for it: differences of shown shares are made of these. @example shownShare(0.9619) // 0.961 */
export function shownShare(share: number): number {
  return Math.floor(share * 1000 + TINY) / 1000;
}

/** Makes up for what floating point loses: 0.29 * 1000 is a little less than 290. */
const TINY = 1e-6;
