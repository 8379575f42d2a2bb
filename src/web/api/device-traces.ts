import { answer } from './indexed-db.js';

/** Where the page of inspectors remembers who is signed in, for when there is no network. */
export const REMEMBERED_INSPECTOR = 'congvu-inspector';
/** Where it keeps who was present. */
export const PRESENT_PEOPLE = 'congvu-inspect-people';
/** Where it keeps rounds, in the store of the same name. */
export const INSPECTIONS = 'congvu-inspect';
export const ROUNDS = 'rounds';

/**
 * At the sign-out, and when somebody else comes, nothing about people stays on the device but rounds that are not over: what is not
 * sent of them is only here.
 */
export async function forgetPeople(): Promise<void> {
  localStorage.removeItem(REMEMBERED_INSPECTOR);
  if (!('indexedDB' in globalThis)) return;
  indexedDB.deleteDatabase(PRESENT_PEOPLE);
  const opening = indexedDB.open(INSPECTIONS, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(ROUNDS, { keyPath: 'id' });
  const database = await answer(opening);
  const store = database.transaction(ROUNDS, 'readwrite').objectStore(ROUNDS);
  const rounds = (await answer(store.getAll())) as { readonly id: string; readonly isEnded: boolean }[];
  for (const { id, isEnded } of rounds) if (isEnded) store.delete(id);
  database.close();
}
