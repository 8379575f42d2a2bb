import { ClassicLevel } from 'classic-level';
import { begunRepair, forgetBegunRepair, noteBegunRepair } from './begun-repair.js';
import { copyAside, hasLostItsIndex } from './spool-copies.js';

export type StoreOperation =
  | { readonly type: 'put'; readonly key: string; readonly value: string }
  | { readonly type: 'del'; readonly key: string };

/** An ordered store of texts; a batch is on the disk, whole, when it resolves. */
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
  /** It was noted in the store itself: from now on it is not told here any more. @throws what the system says */
  noted(): Promise<void>;
}

/** Opens the store in a folder. @throws SpoolLockedError, or what the system says */
export type OpenSpoolStore = (folder: string) => Promise<SpoolStore>;

/** Another process holds the store. */
export class SpoolLockedError extends Error {
  override readonly name = 'SpoolLockedError';
}

/** LevelDB as it is used here; tests let it fail. */
export interface Level {
  readonly open: (folder: string) => Promise<ClassicLevel>;
  readonly repair: (folder: string) => Promise<void>;
}

/** LevelDB on this machine. */
export const realLevel: Level = { open: opened, repair: (folder) => ClassicLevel.repair(folder) };

/**
 * LevelDB in `folder`. One that a power cut left damaged is copied aside and repaired: what can be read is kept, the rest may be
 * missing, and whoever opens it is told until it was noted, however often opening fails in between. Each damage is copied once; without
 * room for the copy nothing is repaired.
 */
export function levelStore({ open, repair }: Level): OpenSpoolStore {
  return async (folder) => {
    const begun = await begunRepair(folder);
    const repairedFrom = (copy: string): UnnotedRepair => ({ copy, noted: () => forgetBegunRepair(folder) });
    if (begun?.done !== false && !(await hasLostItsIndex(folder))) {
      try {
        const store = storeOf(await open(folder));
        return begun === undefined ? store : { ...store, repaired: repairedFrom(begun.copy) };
      } catch (error) {
        if (causeCode(error) !== 'LEVEL_CORRUPTION') throw error;
      }
    }
    const copy = begun?.done === false ? begun.copy : await copyAside(folder);
    await noteBegunRepair(folder, { copy, done: false });
    await repair(folder);
    await noteBegunRepair(folder, { copy, done: true });
    return { ...storeOf(await open(folder)), repaired: repairedFrom(copy) };
  };
}

/** {@link levelStore} on this machine. */
export const openLevelStore: OpenSpoolStore = levelStore(realLevel);

async function opened(folder: string): Promise<ClassicLevel> {
  const level = new ClassicLevel(folder);
  try {
    await level.open();
  } catch (error) {
    if (causeCode(error) !== 'LEVEL_LOCKED') throw error;
    throw new SpoolLockedError(
      `Một cổng khác đang dùng thư mục này. / Another gate is using ${folder}. Stop it, or name another folder with --data.`,
      { cause: error },
    );
  }
  return level;
}

function storeOf(level: ClassicLevel): SpoolStore {
  return {
    get: (key) => level.get(key),
    entries: ({ gte, lt }, limit) => level.iterator({ gte, lt, limit }).all(),
    write: (operations) => level.batch([...operations], { sync: true }),
    close: () => level.close(),
  };
}

function causeCode(error: unknown): string | undefined {
  const { cause } = error as { cause?: { code?: string } };
  return cause?.code ?? (error as { code?: string }).code;
}
