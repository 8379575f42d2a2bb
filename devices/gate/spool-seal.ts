import { crc32 } from 'node:zlib';

/** What the store holds is not what was written: it must be repaired. */
export class DamagedStoreError extends Error {
  override readonly name = 'DamagedStoreError';
}

const SEALED = /^~([0-9a-f]{8}) /;

/** The sum of a record, key and text: 32 bits. */
export function sumOf(key: string, text: string): number {
  return crc32(text, crc32(`${key}\n`));
}

/** A text as it is stored under `key`, with its sum before it. */
export function seal(key: string, text: string): string {
  return `~${sumOf(key, text).toString(16).padStart(8, '0')} ${text}`;
}

/** The text of a stored value; undefined when it has no seal, or is not what was sealed under this key. */
export function unseal(key: string, value: string): string | undefined {
  const [head, sum] = SEALED.exec(value) ?? [];
  if (head === undefined || sum === undefined) return undefined;
  const text = value.slice(head.length);
  return sumOf(key, text) === parseInt(sum, 16) ? text : undefined;
}
