/**
 * The canonical number of a badge: `card:<bits>:<hex>` (upper-case hex, padded to the width) or `pin:<device group>:<text>`.
 * Two scans are of one badge when these texts are equal; cards are compared inside one width only. Source: design.md,
 * devices.md section 2.
 */
export type Credential = string;

/** A card number of a known width. The value is a bigint: a card may have more bits than a JS number holds. */
export interface CardNumber {
  readonly bits: number;
  readonly value: bigint;
}

const CARD = /^card:(\d{1,3}):([0-9A-Fa-f]{1,64})$/;
const PIN_PART = /^[^\s:\p{C}]{1,24}$/u;
const GROUP_PART = /^[^\s:\p{C}]{1,64}$/u;
/** The widths of cards that are met: W26 and 6H8D, 32-bit numbers and short UIDs, EM4100, long UIDs of 7 and 10 bytes. */
const WIDEST_CARD = 256;

/** `card:<bits>:<hex>`. Example: 32 bits 0xBC614E is `card:32:00BC614E`. Throws RangeError when the value is wider. */
export function cardCredential({ bits, value }: CardNumber): Credential {
  if (value < 0n || value >> BigInt(bits) !== 0n) throw new RangeError(`card number wider than ${bits} bits`);
  const digits = Math.ceil(bits / 4);
  return `card:${bits}:${value.toString(16).toUpperCase().padStart(digits, '0')}`;
}

/**
 * `pin:<group>:<text>`, undefined when a part is empty, too long (24 characters of text, 64 of group) or holds blanks, colons
 * or control characters.
 */
export function pinCredential(group: string, text: string): Credential | undefined {
  return GROUP_PART.test(group) && PIN_PART.test(text) ? `pin:${group}:${text}` : undefined;
}

/** The number of a canonical card credential, undefined when it is a PIN, badly formed or wider than its width says. */
export function cardNumberOf(credential: Credential): CardNumber | undefined {
  const found = CARD.exec(credential);
  if (found === null) return undefined;
  const bits = Number(found[1]);
  const value = BigInt(`0x${found[2]}`);
  return bits > 0 && bits <= WIDEST_CARD && value >> BigInt(bits) === 0n ? { bits, value } : undefined;
}
