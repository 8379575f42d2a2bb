/** Why a Wiegand frame was refused. */
export type WiegandFault = 'card-invalid' | 'card-parity';

/** Data bits of the frames read: H10301 (26 bits) and its 34-bit form, each with a parity bit at both ends. */
export type WiegandBits = 24 | 32;

/**
 * The frame of a card value as text of 0 and 1: even parity over the first half, the data, odd parity over the second half.
 * Example: facility 4, card 10482 (0x0428F2) in 24 bits is `00000010000101000111100101`. Throws RangeError when it is wider.
 */
export function wiegandFrame(value: bigint, bits: WiegandBits): string {
  const data = value.toString(2).padStart(bits, '0');
  if (value < 0n || data.length > bits) throw new RangeError(`card number wider than ${bits} bits`);
  const half = bits / 2;
  const even = ones(data.slice(0, half)) % 2;
  const odd = 1 - (ones(data.slice(half)) % 2);
  return `${even}${data}${odd}`;
}

/** The value a frame carries, or why it is none. The inverse of `wiegandFrame`. */
export function parseWiegandFrame(frame: string): bigint | WiegandFault {
  if (!/^[01]+$/.test(frame) || (frame.length !== 26 && frame.length !== 34)) return 'card-invalid';
  const value = BigInt(`0b${frame.slice(1, -1)}`);
  return wiegandFrame(value, frame.length === 26 ? 24 : 32) === frame ? value : 'card-parity';
}

function ones(bits: string): number {
  return bits.length - bits.replaceAll('1', '').length;
}
