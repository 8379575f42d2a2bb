import { answer } from './indexed-db.js';

/** Where the page of inspectors keeps rounds and the photos that belong to them. */
const INSPECTIONS = 'congvu-inspect';
export const ROUNDS = 'rounds';
export const PHOTOS = 'photos';

/** Opens it; another page that opens a newer one is not kept waiting. @throws DOMException when the browser keeps nothing */
export async function openInspections(): Promise<IDBDatabase> {
  const opening = indexedDB.open(INSPECTIONS, 2);
  opening.onupgradeneeded = () => {
    const { result } = opening;
    if (!result.objectStoreNames.contains(ROUNDS)) result.createObjectStore(ROUNDS, { keyPath: 'id' });
    if (!result.objectStoreNames.contains(PHOTOS))
      result.createObjectStore(PHOTOS, { keyPath: ['roundId', 'sha256'] });
  };
  const database = await answer(opening);
  database.onversionchange = () => database.close();
  return database;
}
