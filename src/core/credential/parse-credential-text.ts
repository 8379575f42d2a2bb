import {
  CARD_FORMATS,
  lowest,
  parseCardNumber,
  type CardFault,
  type CardFormat,
  type CardReading,
} from './card-format.js';
import { cardCredential, cardNumberOf, pinCredential, type Credential } from './credential.js';

/** Why a text is no credential. */
export type CredentialFault =
  | 'empty'
  | 'too-long'
  | 'pin-group-missing'
  | 'pin-invalid'
  | 'card-parts-disagree'
  | 'unknown-format'
  | CardFault;

export type CredentialReading =
  | { readonly ok: true; readonly credential: Credential }
  | { readonly ok: false; readonly code: CredentialFault };

/** Longer than any credential. In characters. */
const LONGEST = 128;
/** The two forms that EM cards carry side by side: `0012345678 188,24910`. */
const PRINTED_TWICE = /^(\d{10})\s+(\d{1,5}\s*,\s*\d{1,5})$/;

/**
 * The canonical credential of a text typed or imported by HR: `pin:5` (in `defaultGroup`), `pin:<group>:5`, `card:32:00BC614E`,
 * a number after the name of its format (`UID-LE-D:3283263748`), or a card as printed, told by its shape:
 *
 * 10 digits `8H10D`; 12 or 13 digits `12D`; 8 digits `6H8D`; `111,27706` `2H4H` with up to three digits before the comma, else
 * `4H4H`; `0012345678 188,24910` both, which must agree; 26 or 34 zeros and ones a Wiegand frame; hex with `0x`, separators or
 * a letter a UID of 4, 7 or 10 bytes, or `10H` with 10 digits. A UID without letters needs `0x` or separators, since it looks
 * like a decimal number. Example: `0012345678` is `card:32:00BC614E`.
 */
export function parseCredentialText(text: string, opts: { defaultGroup?: string } = {}): CredentialReading {
  const trimmed = text.trim();
  if (trimmed === '') return refuse('empty');
  if (trimmed.length > LONGEST) return refuse('too-long');
  const colon = trimmed.indexOf(':');
  const prefix = trimmed.slice(0, Math.max(0, colon)).toLowerCase();
  const rest = trimmed.slice(colon + 1).trim();
  if (prefix === 'pin') return parsePin(rest, opts.defaultGroup);
  if (prefix === 'card') {
    const card = cardNumberOf(`card:${rest}`);
    return card === undefined ? refuse('card-invalid') : { ok: true, credential: cardCredential(card) };
  }
  const named = CARD_FORMATS.find((format) => format.toLowerCase() === prefix);
  if (named !== undefined) return credentialOf(parseCardNumber(named, rest));
  const twice = PRINTED_TWICE.exec(trimmed);
  if (twice !== null) return parsePrintedTwice(twice[1] as string, twice[2] as string);
  const format = formatByShape(trimmed);
  return format === undefined ? refuse('unknown-format') : credentialOf(parseCardNumber(format, trimmed));
}

function parsePin(rest: string, defaultGroup: string | undefined): CredentialReading {
  const colon = rest.indexOf(':');
  const group = colon < 0 ? defaultGroup : rest.slice(0, colon).trim();
  if (group === undefined || group === '') return refuse('pin-group-missing');
  const credential = pinCredential(group, rest.slice(colon + 1).trim());
  return credential === undefined ? refuse('pin-invalid') : { ok: true, credential };
}

function formatByShape(text: string): CardFormat | undefined {
  if (/^\d{10}$/.test(text)) return '8H10D';
  if (/^\d{12,13}$/.test(text)) return '12D';
  if (/^\d{8}$/.test(text)) return '6H8D';
  if (/^[01]{26}$/.test(text)) return 'W26';
  if (/^[01]{34}$/.test(text)) return 'W34';
  if (/^\d{1,3}\s*,\s*\d{1,5}$/.test(text)) return '2H4H';
  if (/^\d{4,5}\s*,\s*\d{1,5}$/.test(text)) return '4H4H';
  if (/^[0-9A-F]{10}$/i.test(text)) return '10H';
  if (/^(0x)?([0-9A-F]{2}[\s:-]?)+$/i.test(text) && /[A-F:\s-]|^0x/i.test(text)) return 'UID-BE';
  return undefined;
}

/** The decimal number holds the pair in its lower 24 bits; a card on which they differ was copied wrongly. */
function parsePrintedTwice(whole: string, pair: string): CredentialReading {
  const number = parseCardNumber('8H10D', whole);
  const facility = parseCardNumber('2H4H', pair);
  if (!number.ok || !facility.ok) return credentialOf(number.ok ? facility : number);
  if (lowest(number.card.value, facility.card.bits) !== facility.card.value)
    return refuse('card-parts-disagree');
  return credentialOf(number);
}

function credentialOf(reading: CardReading): CredentialReading {
  return reading.ok ? { ok: true, credential: cardCredential(reading.card) } : refuse(reading.code);
}

function refuse(code: CredentialFault): CredentialReading {
  return { ok: false, code };
}
