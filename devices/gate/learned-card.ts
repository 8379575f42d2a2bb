import { CARD_FORMATS, parseCardNumber, type CardFormat } from '../../src/core/credential/card-format.js';

/** What came of "scan a card now": the text of the first card and the formats it may be in, or why there is none. */
export interface LearnedCard {
  readonly candidateId: string;
  readonly text: string | null;
  readonly formats: readonly CardFormat[];
  readonly problem: 'timeout' | 'gone' | 'denied' | 'failed' | 'not-learnable' | null;
}

/** The formats in which a text is a card number; none for what somebody typed on a keyboard. */
export function formatsOf(text: string): readonly CardFormat[] {
  return CARD_FORMATS.filter((format) => parseCardNumber(format, text).ok);
}
