import { randomInt } from 'node:crypto';

/** Letters and digits that nobody takes for one another when they are read aloud or from a screen. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const HALF = 4;

/** A new short code. Example: `K7QF-3M9P`, one of 31^8 (about 40 bits). */
export function newEnrolmentCode(): string {
  const half = (): string =>
    Array.from({ length: HALF }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return `${half()}-${half()}`;
}

/** A code as it was typed, in its canonical form; undefined when it cannot be one. Example: ` k7qf3m9p ` is `K7QF-3M9P`. */
export function readEnrolmentCode(text: string): string | undefined {
  const typed = text.toUpperCase().replace(/[\s-]/g, '');
  const known = typed.length === 2 * HALF && [...typed].every((letter) => ALPHABET.includes(letter));
  return known ? `${typed.slice(0, HALF)}-${typed.slice(HALF)}` : undefined;
}
