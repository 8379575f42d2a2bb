import { createHash } from 'node:crypto';

/** An entry as the chain covers it: every column as text, in this order. */
export type AuditColumns = readonly (string | null)[];

/** A link as stored. */
export interface ChainLink {
  readonly seq: number;
  readonly entryId: number;
  readonly entryHash: Buffer;
  readonly hash: Buffer;
}

/** What is wrong in the chain, and where. */
export interface ChainFault {
  readonly kind: 'edited' | 'removed' | 'reordered' | 'unsealed' | 'link-removed' | 'link-edited' | 'cut';
  readonly entryId: number | null;
  readonly seq: number | null;
}

/** Hash before the first link. */
export const GENESIS = Buffer.alloc(32);

/** SHA-256 over all columns of an entry. */
export function entryHashOf(columns: AuditColumns): Buffer {
  return createHash('sha256').update(JSON.stringify(columns)).digest();
}

/** SHA-256 over the link's number, the entry's hash and the hash of the link before. */
export function linkHashOf(seq: number, entryId: number, entryHash: Buffer, previous: Buffer): Buffer {
  return createHash('sha256').update(`${seq}:${entryId}:`).update(entryHash).update(previous).digest();
}

/**
 * The next fault-free state after `link`, and the faults seen at it. `entryHash` is what the entry
 * hashes to now, or undefined when it is gone.
 */
export function checkLink(
  previous: Pick<ChainLink, 'seq' | 'hash'>,
  link: ChainLink,
  entryHash: Buffer | undefined,
): ChainFault[] {
  const at = { entryId: link.entryId, seq: link.seq };
  const faults: ChainFault[] = [];
  if (link.seq !== previous.seq + 1) {
    faults.push({ kind: 'link-removed', entryId: link.entryId, seq: previous.seq + 1 });
  } else if (!linkHashOf(link.seq, link.entryId, link.entryHash, previous.hash).equals(link.hash)) {
    faults.push({ kind: 'link-edited', ...at });
  }
  if (entryHash === undefined) faults.push({ kind: 'removed', ...at });
  else if (!entryHash.equals(link.entryHash)) faults.push({ kind: 'edited', ...at });
  return faults;
}
