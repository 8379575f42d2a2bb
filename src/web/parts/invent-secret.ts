/** Without 0, 1, l, o and i, which are read for one another. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const GROUP_LENGTH = 4;

/** A number from 0 to below `bound` (at most 256), each equally likely. */
function below(bound: number, random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array): number {
  const fair = 256 - (256 % bound);
  for (;;) {
    const [byte = 0] = random(new Uint8Array(1));
    if (byte < fair) return byte % bound;
  }
}

const browserRandom = (bytes: Uint8Array<ArrayBuffer>): Uint8Array => crypto.getRandomValues(bytes);

/** A password of 79 bits that can be told over a desk and typed: four groups of four. Example: `nwrw-4p6r-qecf-a677`. */
export function inventPassword(random = browserRandom): string {
  const group = (): string =>
    Array.from({ length: GROUP_LENGTH }, () => ALPHABET[below(ALPHABET.length, random)]).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}

/** Whether everybody would try these digits first: one digit only, or each the neighbour of the one before. */
export function isEasyPin(pin: string): boolean {
  const steps = [...pin].slice(1).map((digit, index) => Number(digit) - Number(pin[index]));
  return steps.every((step) => step === steps[0] && Math.abs(step) <= 1);
}

/** Six digits for the screen at a door that nobody tries first. Example: `402917`. */
export function inventPin(random = browserRandom): string {
  for (;;) {
    const pin = Array.from({ length: 6 }, () => String(below(10, random))).join('');
    if (!isEasyPin(pin)) return pin;
  }
}
