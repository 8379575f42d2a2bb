import { INSPECTIONS, ROUNDS } from '../../api/device-traces.js';
import { answer, ended } from '../../api/indexed-db.js';
import type { KeptRound } from './kept-round.js';

/** Rounds on this device: they outlive the page and the power, and those that are over leave at the sign-out. */
export class RoundStore {
  private constructor(private readonly database: IDBDatabase) {}

  /** @throws DOMException when the browser keeps nothing */
  static async open(): Promise<RoundStore> {
    const opening = indexedDB.open(INSPECTIONS, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(ROUNDS, { keyPath: 'id' });
    return new RoundStore(await answer(opening));
  }

  /** The rounds of an account, the newest first. */
  async list(ownerId: string): Promise<KeptRound[]> {
    const store = this.database.transaction(ROUNDS).objectStore(ROUNDS);
    const rounds = (await answer(store.getAll())) as KeptRound[];
    return rounds
      .filter((round) => round.ownerId === ownerId)
      .sort((a, b) => b.opening.startedAt.localeCompare(a.opening.startedAt));
  }

  /** Once this has come back the round is on the disk. @throws DOMException when the disk is full */
  async put(round: KeptRound): Promise<void> {
    const change = this.database.transaction(ROUNDS, 'readwrite', { durability: 'strict' });
    change.objectStore(ROUNDS).put(round);
    await ended(change);
  }

  /** Changes a round in one step, so that two changes at once lose nothing. Returns it, or null when it is gone. */
  async change(id: string, how: (round: KeptRound) => KeptRound): Promise<KeptRound | null> {
    const change = this.database.transaction(ROUNDS, 'readwrite', { durability: 'strict' });
    const store = change.objectStore(ROUNDS);
    const before = (await answer(store.get(id))) as KeptRound | undefined;
    const after = before === undefined ? null : how(before);
    if (after !== null) store.put(after);
    await ended(change);
    return after;
  }

  async remove(id: string): Promise<void> {
    const change = this.database.transaction(ROUNDS, 'readwrite', { durability: 'strict' });
    change.objectStore(ROUNDS).delete(id);
    await ended(change);
  }
}
