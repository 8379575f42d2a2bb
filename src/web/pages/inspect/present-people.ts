import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { PRESENT_PEOPLE } from '../../api/device-traces.js';
import { answer, ended } from '../../api/indexed-db.js';
import { UnreachableError } from '../../api/refusal.js';
import { todayAt } from '../../i18n/today.js';
import type { components } from '../../api-types.js';

export type PresentPerson = components['schemas']['PresentPersonView'];

/** Who was present in a unit, and when that was asked. */
export interface PresentList {
  readonly unitId: string;
  readonly unitName: string;
  readonly askedAt: string;
  readonly people: readonly PresentPerson[];
  /** Whether photos are taken there. */
  readonly photos: boolean;
  /** Whether it is of another day: then it only says who works there. */
  readonly isOld: boolean;
}

const LISTS = 'lists';

/** Who is present in a unit now; without a network, who was when it was last asked. @throws RefusalError, UnreachableError */
export async function presentIn(unitId: string, unitName: string): Promise<PresentList> {
  try {
    const { items, photos } = await answerOf(
      api.GET('/api/v1/inspections/people', { params: { query: { unitId } } }),
    );
    const list = { unitId, unitName, askedAt: new Date().toISOString(), people: items, photos, isOld: false };
    await keep(list);
    return list;
  } catch (error) {
    const kept = error instanceof UnreachableError ? await keptList(unitId) : undefined;
    if (kept === undefined) throw error;
    return asOf(kept, new Date());
  }
}

/** A list as it can be used now: uniform, times and requests of another day say nothing about today. */
export function asOf(list: PresentList, now: Date): PresentList {
  if (todayAt(now.getTime()) === todayAt(Date.parse(list.askedAt))) return list;
  const people = list.people.map((person): PresentPerson => {
    return { ...person, since: null, uniform: null, requested: [] };
  });
  return { ...list, people, isOld: true };
}

/** The units whose people this device knows: there a round can be opened without a network. */
export async function knownUnits(): Promise<{ readonly value: string; readonly label: string }[]> {
  const database = await open();
  const lists = (await answer(database.transaction(LISTS).objectStore(LISTS).getAll())) as PresentList[];
  database.close();
  return lists.map(({ unitId, unitName }) => ({ value: unitId, label: unitName }));
}

async function keep(list: PresentList): Promise<void> {
  const database = await open();
  const change = database.transaction(LISTS, 'readwrite');
  change.objectStore(LISTS).put(list);
  await ended(change);
  database.close();
}

async function keptList(unitId: string): Promise<PresentList | undefined> {
  const database = await open();
  const kept = (await answer(database.transaction(LISTS).objectStore(LISTS).get(unitId))) as
    PresentList | undefined;
  database.close();
  return kept;
}

/** Opened for each use, so that the sign-out can delete it. */
function open(): Promise<IDBDatabase> {
  const opening = indexedDB.open(PRESENT_PEOPLE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(LISTS, { keyPath: 'unitId' });
  return answer(opening);
}
