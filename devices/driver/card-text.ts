import { parseCardNumber, type CardFormat } from '../../src/core/credential/card-format.js';
import { cardCredential, type Credential } from '../../src/core/credential/credential.js';
import { narrowCredential } from '../../src/core/credential/narrow-credential.js';
import {
  flag,
  oneOf,
  regularExpression,
  wholeNumber,
  type OptionCheck,
  type Options,
} from './option-check.js';

/** How a profile's card texts are judged, for every driver; checked by `cardTextChecks`. */
export interface CardTextOptions {
  /** Characters a text has; without it what the format prints. A reader that leaves zeros out says `any`. */
  readonly length?: number | 'any';
  /** What the whole text must look like. Its first group, when it has one, is the number. */
  readonly pattern?: string;
  /** Bits all readers of a place agree on: upper bits beyond it are left out. */
  readonly width?: number;
  /** The reader gives the bytes of a hex number the other way round. */
  readonly reverseBytes?: boolean;
}

/** Why a text is no card. Never the text itself: it may be a card number. */
export type CardTextFault = 'length' | 'pattern' | 'number' | 'width';

export type CardTextReading =
  | { readonly ok: true; readonly credential: Credential }
  | { readonly ok: false; readonly fault: CardTextFault };

/** Characters each format prints: what is shorter was cut off and must not become a short code (devices.md check 12). */
const LENGTHS: Record<CardFormat, readonly number[]> = {
  '10H': [10],
  '12D': [12, 13],
  '8H10D': [10],
  '6H8D': [8],
  '2H4H': [9],
  '4H4H': [11],
  W26: [26],
  W34: [34],
  'UID-BE': [8, 14, 20],
  'UID-BE-D': [10],
  'UID-LE-D': [10],
};

export const cardTextChecks: Readonly<Record<keyof CardTextOptions, OptionCheck>> = {
  length: (value) =>
    value === 'any' || wholeNumber(1, 64)(value) === undefined
      ? undefined
      : 'must be any or a whole number from 1 to 64',
  pattern: regularExpression,
  width: (value) => oneOf('24', '32', '40', '56', '80')(String(value)),
  reverseBytes: flag,
};

/** Whether a text has as many characters as the format prints. */
export function hasPrintedLength(format: CardFormat, text: string): boolean {
  return LENGTHS[format].includes(text.length);
}

/**
 * The credential of a text a reader gave, as its profile says. Example: `0012345678` in `8H10D` is `card:32:00BC614E`;
 * `12345678`, which lost two digits on its way, is refused by its length.
 */
export function readCardText(format: CardFormat, given: Options, text: string): CardTextReading {
  const options = given as CardTextOptions;
  const found =
    options.pattern === undefined ? [text] : new RegExp(`^(?:${options.pattern})$`, 'u').exec(text);
  if (found === null) return refuse('pattern');
  const number = found[1] ?? found[0] ?? '';
  if (!lengthFits(format, options.length, number)) return refuse('length');
  const reading = parseCardNumber(format, options.reverseBytes === true ? reverseBytes(number) : number);
  if (!reading.ok) return refuse('number');
  const credential = cardCredential(reading.card);
  if (options.width === undefined || reading.card.bits === options.width) return { ok: true, credential };
  const narrow = narrowCredential(credential, options.width);
  return narrow === undefined ? refuse('width') : { ok: true, credential: narrow };
}

function lengthFits(format: CardFormat, length: CardTextOptions['length'], text: string): boolean {
  if (length === 'any') return text.length > 0;
  return length === undefined ? hasPrintedLength(format, text) : text.length === length;
}

function reverseBytes(hex: string): string {
  return hex.length % 2 === 0 ? (hex.match(/../gs) ?? []).reverse().join('') : hex;
}

function refuse(fault: CardTextFault): CardTextReading {
  return { ok: false, fault };
}
