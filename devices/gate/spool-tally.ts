import { sumOf } from './spool-seal.js';
import type { StoreOperation } from './spool-store.js';

/** What a store must hold. The sums of single records are combined so that their order does not matter. */
export interface Tally {
  /** Goes up by one with each write. */
  readonly generation: number;
  /** Scans that wait or were set aside. */
  readonly scans: number;
  readonly scansSum: number;
  /** Of all records but the tally itself. */
  readonly allSum: number;
}

export const TALLY_KEY = 'meta!tally';

/** The tally as text. */
export function tallyText({ generation, scans, scansSum, allSum }: Tally): string {
  return JSON.stringify([generation, scans, scansSum, allSum]);
}

/** The tally in a text of {@link tallyText}; undefined when it is none. */
export function tallyOf(text: string): Tally | undefined {
  try {
    const [generation, scans, scansSum, allSum] = JSON.parse(text) as unknown[];
    const tally = { generation, scans, scansSum, allSum };
    return Object.values(tally).every(Number.isSafeInteger) ? (tally as Tally) : undefined;
  } catch {
    return undefined;
  }
}

/** The records of a store by their sums, and the tally of them. */
export class StoreContents {
  private readonly sums = new Map<string, number>();
  tally: Tally = { generation: 0, scans: 0, scansSum: 0, allSum: 0 };

  /** The tally after a write, which counts when `taken` is called. */
  after(operations: readonly StoreOperation[]): { readonly tally: Tally; readonly taken: () => void } {
    const changed = new Map<string, number | undefined>();
    let { scans, scansSum, allSum } = this.tally;
    for (const operation of operations) {
      const { key } = operation;
      const before = changed.has(key) ? changed.get(key) : this.sums.get(key);
      const now = operation.type === 'put' ? sumOf(key, operation.value) : undefined;
      const change = (before ?? 0) ^ (now ?? 0);
      allSum = (allSum ^ change) >>> 0;
      if (!key.startsWith('meta!')) {
        scansSum = (scansSum ^ change) >>> 0;
        scans += Number(now !== undefined) - Number(before !== undefined);
      }
      changed.set(key, now);
    }
    const tally = { generation: this.tally.generation + 1, scans, scansSum, allSum };
    const taken = (): void => {
      this.tally = tally;
      for (const [key, sum] of changed) {
        if (sum === undefined) this.sums.delete(key);
        else this.sums.set(key, sum);
      }
    };
    return { tally, taken };
  }
}

/** Whether two tallies are of the same records. */
export function areSameRecords(one: Tally, other: Tally): boolean {
  return one.scans === other.scans && one.scansSum === other.scansSum && one.allSum === other.allSum;
}

/** How many scans are missing, at least, where `expected` should be; 0 only where each one is there as it was, null when nobody can tell. */
export function missingScans(expected: Tally | undefined, kept: Tally): number | null {
  if (expected === undefined) return null;
  if (kept.scans < expected.scans) return expected.scans - kept.scans;
  return kept.scans === expected.scans && kept.scansSum === expected.scansSum ? 0 : null;
}
