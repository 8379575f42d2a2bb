import { hash, verify } from '@node-rs/argon2';
import { dictionary } from '@zxcvbn-ts/language-common';
import { AppError } from '../../platform/errors/app-error.js';

/** OWASP password storage cheat sheet: argon2id (the library's default), 19 MiB, two passes, one lane. */
const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** NIST SP 800-63B-4, 3.1.1.2: length and a list of known passwords instead of character classes. */
export const PASSWORD_MIN_LENGTH = 12;

const breached = new Set<string>(dictionary['passwords-common'].map(String));
let decoy: Promise<string> | undefined;

/** The argon2id hash of a password in Unicode NFKC. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), ARGON2);
}

/**
 * Whether `password` belongs to `stored`. Without a stored hash a decoy is checked, so that the time
 * taken does not tell whether the account exists.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('a decoy that nobody can type');
  const matches = await verify(stored ?? (await decoy), password.normalize('NFKC'));
  return matches && stored !== null;
}

/** @throws AppError weak-password when too short, of digits only, on the breach list, or built around the user name. */
export function refuseWeakPassword(password: string, username: string): void {
  const plain = password.normalize('NFKC').toLowerCase();
  const trimmed = plain.replace(/[^\p{L}]+$/u, '');
  const weak =
    [...plain].length < PASSWORD_MIN_LENGTH ||
    new Set(plain).size < 5 ||
    // Telephone and identity-card numbers are the first that anybody tries.
    /^\d+$/.test(plain) ||
    breached.has(plain) ||
    breached.has(trimmed) ||
    plain.includes(username.toLowerCase());
  if (weak) throw new AppError('weak-password', { field: 'password' });
}
