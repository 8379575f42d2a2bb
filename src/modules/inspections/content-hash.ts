import { createHash } from 'node:crypto';

/** SHA-256 of what was sent, members in the order of their names: the same content always has the same. */
export function contentHash(content: Readonly<Record<string, unknown>>): string {
  const inOrder = Object.fromEntries(
    Object.entries(content).sort(([one], [other]) => (one < other ? -1 : 1)),
  );
  return createHash('sha256').update(JSON.stringify(inOrder)).digest('hex');
}
