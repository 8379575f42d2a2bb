import type { CardNumber } from './credential.js';
import { parseWiegandFrame, wiegandFrame } from './wiegand.js';

/**
 * How a card number is printed on the card or typed by a reader (devices.md section 2):
 * `10H` 10 hex digits of an EM4100 card (40 bits); `12D` the same in decimal; `8H10D` its lower 32 bits in decimal;
 * `6H8D` its lower 24 bits in decimal; `2H4H` facility and card `111,27706` (24 bits); `4H4H` two 16-bit halves `00623,27706`;
 * `W26` and `W34` the Wiegand frame in bits (24 and 32 bits); `UID-BE` a Mifare UID as hex bytes in the order sent;
 * `UID-BE-D` and `UID-LE-D` a 4-byte UID as a decimal number, first byte highest or lowest.
 */
export type CardFormat =
  '10H' | '12D' | '8H10D' | '6H8D' | '2H4H' | '4H4H' | 'W26' | 'W34' | 'UID-BE' | 'UID-BE-D' | 'UID-LE-D';

/** Why a printed number was refused. */
export type CardFault = 'card-invalid' | 'card-out-of-range' | 'card-parity';

export type CardReading =
  { readonly ok: true; readonly card: CardNumber } | { readonly ok: false; readonly code: CardFault };

interface Format {
  /** Bits a card of this format has; of `UID-BE` those of the shortest. */
  readonly bits: number;
  readonly read: (text: string) => CardReading;
  /** The printed form of the lower `bits` of a value. */
  readonly print: (value: bigint) => string;
}

/** UIDs have 4, 7 or 10 bytes (ISO/IEC 14443-3). */
const UID_BITS = [32, 56, 80];

const FORMATS: Record<CardFormat, Format> = {
  '10H': {
    bits: 40,
    read: (text) => (/^[0-9A-F]{10}$/i.test(text) ? card(40, BigInt(`0x${text}`)) : fault('card-invalid')),
    print: (value) => hex(value, 10),
  },
  '12D': decimalFormat(40, 12),
  '8H10D': decimalFormat(32, 10),
  '6H8D': decimalFormat(24, 8),
  '2H4H': pairFormat(24, 3),
  '4H4H': pairFormat(32, 5),
  W26: { bits: 24, read: (text) => frame(text, 26), print: (value) => wiegandFrame(value, 24) },
  W34: { bits: 32, read: (text) => frame(text, 34), print: (value) => wiegandFrame(value, 32) },
  'UID-BE': { bits: 32, read: readUid, print: (value) => hex(value, 8) },
  'UID-BE-D': decimalFormat(32, 10),
  'UID-LE-D': {
    bits: 32,
    read: (text) => {
      const reading = decimalFormat(32, 10).read(text);
      return reading.ok ? card(32, swap32(reading.card.value)) : reading;
    },
    print: (value) => decimal(swap32(value), 10),
  },
};

/** The names of the formats, for choices on a screen. */
export const CARD_FORMATS = Object.keys(FORMATS) as CardFormat[];

/** The card number printed in `text`. Example: `8H10D` of `0012345678` is 32 bits 0x00BC614E. */
export function parseCardNumber(format: CardFormat, text: string): CardReading {
  return FORMATS[format].read(text.trim());
}

/**
 * A card number in a printed form, undefined when the card has fewer bits than the form, or is no UID where the form is one
 * (4, 7 or 10 bytes; as a decimal number 4). Forms with fewer bits than the card lose the upper ones (`isLossy`), so two cards
 * may print the same.
 */
export function printCardNumber(format: CardFormat, { bits, value }: CardNumber): string | undefined {
  if (format === 'UID-BE') return UID_BITS.includes(bits) ? hex(value, bits / 4) : undefined;
  const known = FORMATS[format];
  if (bits < known.bits || (format.startsWith('UID') && bits > known.bits)) return undefined;
  return known.print(lowest(value, known.bits));
}

/** Whether the form keeps fewer bits than the card has, so that the card cannot be told from the form. */
export function isLossy(format: CardFormat, bits: number): boolean {
  return format !== 'UID-BE' && bits > FORMATS[format].bits;
}

/** The lower bits of a value. */
export function lowest(value: bigint, bits: number): bigint {
  return value & ((1n << BigInt(bits)) - 1n);
}

/** A decimal number padded to `digits`; the largest 40-bit numbers need 13 although their form is called 12D. */
function decimalFormat(bits: number, digits: number): Format {
  const longest = Math.max(digits, String((1n << BigInt(bits)) - 1n).length);
  return {
    bits,
    read: (text) =>
      /^\d+$/.test(text) && text.length <= longest ? card(bits, BigInt(text)) : fault('card-invalid'),
    print: (value) => decimal(value, digits),
  };
}

/** Two decimal numbers, the second of 16 bits: the first is printed with `digits` digits. */
function pairFormat(bits: number, digits: number): Format {
  return {
    bits,
    read: (text) => {
      const found = /^(\d{1,5})\s*,\s*(\d{1,5})$/.exec(text);
      if (found === null) return fault('card-invalid');
      const low = BigInt(found[2] as string);
      return low > 0xffffn
        ? fault('card-out-of-range')
        : card(bits, (BigInt(found[1] as string) << 16n) | low);
    },
    print: (value) => `${decimal(value >> 16n, digits)},${decimal(lowest(value, 16), 5)}`,
  };
}

/** A UID, with or without separators and `0x`. */
function readUid(text: string): CardReading {
  const digits = text.replace(/^0x/i, '').replace(/[\s:-]/g, '');
  const known = UID_BITS.includes(digits.length * 4) && /^[0-9A-F]+$/i.test(digits);
  return known ? card(digits.length * 4, BigInt(`0x${digits}`)) : fault('card-invalid');
}

function frame(text: string, length: number): CardReading {
  if (text.length !== length) return fault('card-invalid');
  const value = parseWiegandFrame(text);
  return typeof value === 'string' ? fault(value) : card(length - 2, value);
}

function swap32(value: bigint): bigint {
  const byte = (shift: bigint): bigint => (value >> shift) & 0xffn;
  return (byte(0n) << 24n) | (byte(8n) << 16n) | (byte(16n) << 8n) | byte(24n);
}

function card(bits: number, value: bigint): CardReading {
  return value >> BigInt(bits) === 0n ? { ok: true, card: { bits, value } } : fault('card-out-of-range');
}

function fault(code: CardFault): CardReading {
  return { ok: false, code };
}

function hex(value: bigint, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, '0');
}

function decimal(value: bigint, digits: number): string {
  return value.toString().padStart(digits, '0');
}
