import { CARD_FORMATS, isLossy, printCardNumber, type CardFormat } from './card-format.js';
import { cardNumberOf, type Credential } from './credential.js';

/** A card number as a card or a reader may show it. */
export interface PrintedForm {
  readonly format: CardFormat;
  readonly text: string;
  /** Whether upper bits are lost, so that other cards print the same. */
  readonly lossy: boolean;
}

/**
 * Every form in which a card credential may be printed, in the order of `CARD_FORMATS`; empty for a PIN and for text that is no
 * credential. Example: `card:40:01026F6C3A` has `12D` 004335823930 and, lossy, `8H10D` 0040856634.
 */
export function printedForms(credential: Credential): PrintedForm[] {
  const card = cardNumberOf(credential);
  if (card === undefined) return [];
  return CARD_FORMATS.flatMap((format) => {
    const text = printCardNumber(format, card);
    return text === undefined ? [] : [{ format, text, lossy: isLossy(format, card.bits) }];
  });
}
