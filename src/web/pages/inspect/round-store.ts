import { answer, ended } from '../../api/indexed-db.js';
import { openInspections, PHOTOS, ROUNDS } from '../../api/inspections-store.js';
import type { KeptRound } from './kept-round.js';

/** A photo of a check, and the hash by which the check names it. */
export interface Photo {
  readonly sha256: string;
  readonly picture: Blob;
}

/** Rounds on this device: they outlive the page and the power, and those that are over leave at the sign-out. */
export class RoundStore {
  private constructor(private readonly database: IDBDatabase) {}

  /** @throws DOMException when the browser keeps nothing */
  static async open(): Promise<RoundStore> {
    return new RoundStore(await openInspections());
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
    const change = this.database.transaction([ROUNDS, PHOTOS], 'readwrite', { durability: 'strict' });
    change.objectStore(ROUNDS).delete(id);
    change.objectStore(PHOTOS).delete(IDBKeyRange.bound([id], [id, []]));
    await ended(change);
  }

  /** Keeps photos of a round until they are sent. @throws DOMException when the disk is full */
  async keepPhotos(roundId: string, photos: readonly Photo[]): Promise<void> {
    const change = this.database.transaction(PHOTOS, 'readwrite', { durability: 'strict' });
    for (const { sha256, picture } of photos) change.objectStore(PHOTOS).put({ roundId, sha256, picture });
    await ended(change);
  }

  /** The photos of a round that are not sent. */
  async photosOf(roundId: string): Promise<Photo[]> {
    const store = this.database.transaction(PHOTOS).objectStore(PHOTOS);
    return (await answer(store.getAll(IDBKeyRange.bound([roundId], [roundId, []])))) as Photo[];
  }

  /** Forgets a photo that was sent, or that no check names any more. */
  async dropPhoto(roundId: string, sha256: string): Promise<void> {
    const change = this.database.transaction(PHOTOS, 'readwrite', { durability: 'strict' });
    change.objectStore(PHOTOS).delete([roundId, sha256]);
    await ended(change);
  }
}
