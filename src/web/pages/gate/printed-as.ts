/**
 * Whether the number printed on a card may be this credential (`card:<bits>:<hex>`): in hex or decimal, whole
 * or its lower 32 or 24 bits, as two halves, or with its bytes the other way round. Spaces and leading zeros
 * do not matter. Cards often carry two such numbers; either may be given.
 * Example: `0040856634` and `111,27706` may be `card:40:01026F6C3A`.
 */
export function isPrintedAs(typed: string, credential: string): boolean {
  const wanted = simplest(typed);
  return wanted !== '' && formsOf(credential).some((form) => simplest(form) === wanted);
}

function formsOf(credential: string): string[] {
  const [, bits, hex] = /^card:(\d+):([0-9A-F]+)$/.exec(credential) ?? [];
  if (bits === undefined || hex === undefined) return [];
  const value = BigInt(`0x${hex}`);
  const low = (count: number): bigint => value & ((1n << BigInt(count)) - 1n);
  const halves = (count: number): string => `${low(count) >> 16n},${low(16)}`;
  const turned = BigInt(`0x${(hex.padStart(8, '0').slice(-8).match(/../g) ?? []).reverse().join('')}`);
  return [
    hex,
    ...[value, low(32), low(24), turned].map(String),
    ...[low(32), low(24)].map((part) => part.toString(16)),
    ...[halves(32), halves(24)],
  ];
}

function simplest(text: string): string {
  return text
    .toUpperCase()
    .replace(/[\s.:-]/g, '')
    .split(',')
    .map((part) => part.replace(/^0+(?=.)/, ''))
    .join(',');
}
