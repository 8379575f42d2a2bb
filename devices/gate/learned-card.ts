import { CARD_FORMATS, type CardFormat } from '../../src/core/credential/card-format.js';
import { readCardText } from '../driver/card-text.js';
import type { Options } from '../driver/option-check.js';

/** One way to read a reader: the number format, and the options of its driver under which a binding reads this very text. */
export interface LearnedFit {
  readonly format: CardFormat;
  readonly options: Options;
}

/** Why no card was learned. `not-understood`: the reader sent something, and no way to read it gave a card number. */
export const learningProblems = [
  'timeout',
  'gone',
  'denied',
  'failed',
  'not-learnable',
  'not-understood',
] as const;

/** What came of "scan a card now": the text of the first card and the ways in which it may be read, or why there is none. */
export interface LearnedCard {
  readonly candidateId: string;
  readonly text: string | null;
  readonly formats: readonly CardFormat[];
  /** Likeliest first; older gates tell only the formats. */
  readonly fits?: readonly LearnedFit[];
  readonly problem: (typeof learningProblems)[number] | null;
}

/** What is shorter is no card number from which a reader left out zeros: a key that somebody pressed, rather. */
const SHORTEST_CUT = 5;

/**
 * The ways in which a text is a card number, none for what somebody typed on a keyboard: first those whose format prints so many
 * characters, then, where `mayBeCut`, those of a reader that leaves zeros out (`length: 'any'`).
 * Example: `12345678` is `6H8D` as it stands, and `8H10D` without its two zeros.
 */
export function fitsOf(text: string, options: Options, mayBeCut: boolean): readonly LearnedFit[] {
  const ways = (given: Options): LearnedFit[] =>
    CARD_FORMATS.filter((format) => readCardText(format, given, text).ok).map((format) => ({
      format,
      options: given,
    }));
  const printed = ways(options);
  if (!mayBeCut || text.length < SHORTEST_CUT) return printed;
  const known = new Set(printed.map(({ format }) => format));
  return [...printed, ...ways({ ...options, length: 'any' }).filter(({ format }) => !known.has(format))];
}
