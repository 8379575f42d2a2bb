import { ClassicLevel } from 'classic-level';
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
  /** Where the files were copied to before this opening repaired them; absent when they were whole. */
  readonly repairedFrom?: string;
}

/** Opens the store in a folder. @throws SpoolLockedError, or what the system says */
export type OpenSpoolStore = (folder: string) => Promise<SpoolStore>;

/** Another process holds the store. */
export class SpoolLockedError extends Error {
  override readonly name = 'SpoolLockedError';
}

/**
 * LevelDB in `folder`. One that a power cut left damaged is copied aside and repaired: what can be read is kept, the rest may be
 * missing, and whoever opens it is told. Without room for the copy nothing is repaired.
 */
export const openLevelStore: OpenSpoolStore = async (folder) => {
  if (!(await hasLostItsIndex(folder))) {
    try {
      return storeOf(await opened(folder));
    } catch (error) {
      if (causeCode(error) !== 'LEVEL_CORRUPTION') throw error;
    }
  }
  const repairedFrom = await copyAside(folder);
  await ClassicLevel.repair(folder);
  return { ...storeOf(await opened(folder)), repairedFrom };
};

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
