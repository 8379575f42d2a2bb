import { ClassicLevel } from 'classic-level';
import { begunRepair, forgetBegunRepair, noteBegunRepair, type BegunRepair } from './begun-repair.js';
import { areSoundFiles, recordsInFiles, type FoundRecord } from './level-files.js';
import { putBack, salvage } from './salvage.js';
import { damageOf, sealedStore } from './sealed-store.js';
import { copyAside, hasLostItsIndex } from './spool-copies.js';
import { heldFolder } from './held-folder.js';
import { readMark } from './spool-mark.js';
import { DamagedStoreError } from './spool-seal.js';

export type StoreOperation =
  | { readonly type: 'put'; readonly key: string; readonly value: string }
  | { readonly type: 'del'; readonly key: string };

/**
 * An ordered store of texts; a batch is on the disk, whole, when it resolves. What is read is what was written.
 * All of it may throw DamagedStoreError: then it is of no use before it was repaired.
 */
export interface SpoolStore {
  get(key: string): Promise<string | undefined>;
  /** Keys and values from `gte` to before `lt`, in order, at most `limit`. */
  entries(range: { readonly gte: string; readonly lt: string }, limit: number): Promise<[string, string][]>;
  write(operations: readonly StoreOperation[]): Promise<void>;
  close(): Promise<void>;
  /** The store was repaired, by this opening or one before it, and nobody has noted it; absent when it was whole. */
  readonly repaired?: UnnotedRepair;
}

export interface UnnotedRepair {
  /** Where the files were copied to before. */
  readonly copy: string;
  /** How many scans are missing, at least; null when nobody can tell. */
  readonly missing: number | null;
  /** It was noted in the store itself: from now on it is not told here any more. @throws what the system says */
  noted(): Promise<void>;
}

/**
 * Opens the store in a folder; with `damaged` it is repaired first, since something in it turned out not to be what was written.
 * @throws SpoolLockedError, or what the system says
 */
export type OpenSpoolStore = (folder: string, damaged?: boolean) => Promise<SpoolStore>;

/** LevelDB as it is used here; tests let it fail. */
export interface Level {
  readonly open: (folder: string) => Promise<ClassicLevel>;
  /** What can be made out in its files. */
  readonly records: (folder: string) => Promise<ReadonlyMap<string, FoundRecord>>;
}

/** LevelDB on this machine. */
export const realLevel: Level = { open: opened, records: recordsInFiles };

/**
 * LevelDB in `folder`. One in which anything is not as it was written is copied aside, and what is sound is carried into a fresh one;
 * whoever opens it is told until it was noted, however often opening fails in between. Each damage is copied once; without room for the
 * copy nothing is repaired.
 */
export function levelStore(level: Level): OpenSpoolStore {
  return async (folder, damaged = false) => {
    const lock = await heldFolder(folder);
    try {
      const store = await openedStore(level, folder, damaged);
      return {
        ...store,
        close: async () => {
          try {
            await store.close();
          } finally {
            await lock.close();
          }
        },
      };
    } catch (error) {
      await lock.close();
      throw error;
    }
  };
}

async function openedStore(level: Level, folder: string, damaged: boolean): Promise<SpoolStore> {
  const begun = await begunRepair(folder);
  const told = ({ copy, missing }: BegunRepair): UnnotedRepair => ({
    copy,
    missing,
    noted: () => forgetBegunRepair(folder),
  });
  if (
    begun?.done !== false &&
    !damaged &&
    !(await hasLostItsIndex(folder)) &&
    (await areSoundFiles(folder, (await readMark(folder)) !== 'absent'))
  ) {
    try {
      const store = await sealedStore(await level.open(folder), folder);
      return begun === undefined ? store : { ...store, repaired: told(begun) };
    } catch (error) {
      if (!(damageOf(error) instanceof DamagedStoreError)) throw error;
    }
  }
  const repaired = await repairedStore(level, folder, begun);
  return { ...(await sealedStore(await level.open(folder), folder)), repaired: told(repaired) };
}

async function repairedStore(level: Level, folder: string, begun: BegunRepair | undefined): Promise<BegunRepair> {
  await putBack(folder);
  const again = begun?.done === false && begun.copyIsThere;
  const copy = again ? begun.copy : await copyAside(folder);
  // Of one before this that nobody was told of either both are told as one.
  const before = begun === undefined ? 0 : begun.missing;
  await noteBegunRepair(folder, { copy, done: false, missing: before });
  const found = await salvage(level, folder, copy);
  const repair = { copy, done: true, missing: before === null || found === null ? null : before + found };
  await noteBegunRepair(folder, repair);
  return { ...repair, copyIsThere: true };
} // prettier-ignore

/** {@link levelStore} on this machine. */
export const openLevelStore: OpenSpoolStore = levelStore(realLevel);

async function opened(folder: string): Promise<ClassicLevel> {
  // Of a table that is not compressed the other records can still be read when one is damaged.
  const level = new ClassicLevel(folder, { compression: false });
  await level.open();
  return level;
}
