import { lowest } from './card-format.js';
import { cardCredential, cardNumberOf, type Credential } from './credential.js';

/**
 * The credential a reader of fewer bits makes of a card (W26 and 8 digits lose the upper bits of 32); undefined for PINs and for
 * cards that have no more bits. It cannot be reversed. Example: `card:32:01BC614E` in 24 bits is `card:24:BC614E`.
 */
export function narrowCredential(credential: Credential, bits: number): Credential | undefined {
  const card = cardNumberOf(credential);
  if (card === undefined || card.bits <= bits) return undefined;
  return cardCredential({ bits, value: lowest(card.value, bits) });
}

/**
 * The groups of cards that a reader of `bits` bits cannot tell apart, keyed by what it reads. A group is to be shown as
 * ambiguous, never resolved by guess. Source: devices.md section 2 and check 18.
 */
export function ambiguousCredentials(
  credentials: Iterable<Credential>,
  bits: number,
): ReadonlyMap<Credential, readonly Credential[]> {
  const groups = new Map<Credential, Credential[]>();
  for (const credential of new Set(credentials)) {
    const card = cardNumberOf(credential);
    const narrow = card?.bits === bits ? credential : narrowCredential(credential, bits);
    if (narrow === undefined) continue;
    groups.set(narrow, [...(groups.get(narrow) ?? []), credential]);
  }
  return new Map([...groups].filter(([, group]) => group.length > 1));
}
