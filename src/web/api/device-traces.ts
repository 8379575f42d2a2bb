import { answer } from './indexed-db.js';
import { openInspections, PHOTOS, ROUNDS } from './inspections-store.js';

/** Where the page of inspectors remembers who is signed in, for when there is no network. */
export const REMEMBERED_INSPECTOR = 'congvu-inspector';
/** Where it keeps who was present. */
export const PRESENT_PEOPLE = 'congvu-inspect-people';

/**
 * At the sign-out, and when somebody else comes, nothing about people stays on the device but rounds that are not over or whose
 * photos were not sent: those are only here.
 */
export async function forgetPeople(): Promise<void> {
  localStorage.removeItem(REMEMBERED_INSPECTOR);
  if (!('indexedDB' in globalThis)) return;
  indexedDB.deleteDatabase(PRESENT_PEOPLE);
  const database = await openInspections();
  const change = database.transaction([ROUNDS, PHOTOS], 'readwrite');
  const store = change.objectStore(ROUNDS);
  const rounds = (await answer(store.getAll())) as { readonly id: string; readonly isEnded: boolean }[];
  const photos = (await answer(change.objectStore(PHOTOS).getAllKeys())) as [
    roundId: string,
    sha256: string,
  ][];
  const waiting = new Set(photos.map(([roundId]) => roundId));
  for (const { id, isEnded } of rounds) if (isEnded && !waiting.has(id)) store.delete(id);
  database.close();
}
