import { CARD_FORMATS } from '../../src/core/credential/card-format.js';
import type { Options } from './option-check.js';
import type { DriverName, ReaderBinding, ReaderMatch } from './reader-binding.js';

/**
 * What a binding must name. `usb-ids`: vendor and product, since a port or path alone would read whatever keyboard is plugged
 * in there, and with it everything that is typed. `any`: at least one field that tells devices apart.
 */
export type MatchNeed = 'usb-ids' | 'any';

const TELLING: readonly (keyof ReaderMatch)[] = ['path', 'port', 'vendorId', 'product', 'serial'];

/** What is wrong with a binding, as sentences for an administrator; empty when nothing is. */
export function checkBinding(
  { code, match, profile }: ReaderBinding,
  driver: DriverName,
  need: MatchNeed,
  check: (options: Options) => readonly string[],
): string[] {
  const wrong: string[] = [];
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,49}$/u.test(code))
    wrong.push('the code must be 1 to 50 letters, digits, . _ -');
  if (profile.driver !== driver) wrong.push(`the profile is one of the driver ${profile.driver}`);
  if (!CARD_FORMATS.includes(profile.format)) wrong.push('the format is unknown');
  if (need === 'usb-ids' && (match.vendorId === undefined || match.productId === undefined))
    wrong.push('the vendor and product of the reader are needed');
  if (need === 'any' && TELLING.every((field) => match[field] === undefined))
    wrong.push('the binding must say which reader it means');
  return [...wrong, ...check(profile.options)];
}
