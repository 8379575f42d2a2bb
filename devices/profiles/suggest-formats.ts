import { CARD_FORMATS, parseCardNumber, type CardFormat } from '../../src/core/credential/card-format.js';
import { cardCredential, cardNumberOf, type Credential } from '../../src/core/credential/credential.js';
import { narrowCredential } from '../../src/core/credential/narrow-credential.js';
import { parseCredentialText } from '../../src/core/credential/parse-credential-text.js';
import { hasPrintedLength } from '../driver/card-text.js';

/** One way to read what a reader typed. */
export interface FormatSuggestion {
  readonly format: CardFormat;
  readonly credential: Credential;
  /** `same`: it is the number printed on the card; `lower-bits`: as far as the shorter of the two goes; `unknown`: nothing printed was given or it could not be read. */
  readonly agrees: 'same' | 'lower-bits' | 'unknown';
}

/**
 * The formats in which a text typed by a reader can be read, best first. With the number printed on the card only those that
 * agree with it remain; empty then means that the reader is set to something else, or the number is that of another card.
 * Example: `3283263748` with `0077705923` printed is `UID-LE-D`.
 */
export function suggestFormats(text: string, printed?: string): readonly FormatSuggestion[] {
  const known = printed === undefined ? undefined : parseCredentialText(printed);
  const onCard =
    known?.ok === true && cardNumberOf(known.credential) !== undefined ? known.credential : undefined;
  const readings = CARD_FORMATS.flatMap((format): FormatSuggestion[] => {
    const reading = hasPrintedLength(format, text.trim()) ? parseCardNumber(format, text) : undefined;
    if (reading?.ok !== true) return [];
    const credential = cardCredential(reading.card);
    const agrees = onCard === undefined ? 'unknown' : agreement(credential, onCard);
    return agrees === undefined ? [] : [{ format, credential, agrees }];
  });
  const rank = { same: 0, 'lower-bits': 1, unknown: 2 };
  return readings.sort((one, other) => rank[one.agrees] - rank[other.agrees]);
}

function agreement(read: Credential, onCard: Credential): 'same' | 'lower-bits' | undefined {
  if (read === onCard) return 'same';
  const [readBits, cardBits] = [cardNumberOf(read)?.bits ?? 0, cardNumberOf(onCard)?.bits ?? 0];
  const same =
    readBits < cardBits
      ? narrowCredential(onCard, readBits) === read
      : narrowCredential(read, cardBits) === onCard;
  return same ? 'lower-bits' : undefined;
}
