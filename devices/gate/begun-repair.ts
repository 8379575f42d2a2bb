import { rm, stat } from 'node:fs/promises';
import { readWhole, writeWhole } from './whole-file.js';

/**
 * A repair of the store that nobody was told of yet, noted beside its folder: a repair may fail, the store not open after it, or the
 * machine stop in between, and it must be told all the same.
 */
export interface BegunRepair {
  /** Folder with the files as they were found: however often the repair is tried, it is copied once. */
  readonly copy: string;
  /** False while it may be half done: opened so, what is in the store might be thrown away. */
  readonly done: boolean;
  /** Scans that are missing at least, of repairs that are done; null when nobody can tell. */
  readonly missing: number | null;
  /** Somebody may have removed the copy. */
  readonly copyIsThere: boolean;
}

/** The repair that was begun; undefined when there is none. @throws what the system says */
export async function begunRepair(folder: string): Promise<BegunRepair | undefined> {
  const note = await readWhole(noteFile(folder)).catch((error: unknown) => {
    // Something was begun, and nobody knows how far it came.
    if (error instanceof SyntaxError) return { copy: '', done: false };
    throw error;
  });
  const { copy, done, missing = null } = (note ?? {}) as Partial<BegunRepair>;
  if (typeof copy !== 'string') return undefined;
  const copyIsThere = await stat(copy).then(
    (found) => found.isDirectory(),
    () => false,
  );
  return { copy, done: done === true, missing, copyIsThere };
}

/** Notes how far it has come. @throws what the system says */
export async function noteBegunRepair(
  folder: string,
  repair: Omit<BegunRepair, 'copyIsThere'>,
): Promise<void> {
  await writeWhole(noteFile(folder), repair);
}

/** It stands in the store now. @throws what the system says */
export async function forgetBegunRepair(folder: string): Promise<void> {
  await rm(noteFile(folder), { force: true });
}

function noteFile(folder: string): string {
  return `${folder}-repair.json`;
}
