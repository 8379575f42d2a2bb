import { rm, stat } from 'node:fs/promises';
import { readWhole, writeWhole } from './whole-file.js';

/**
 * A repair of the store that nobody was told of yet, noted beside its folder: a repair may fail, the store not open after it, or the
 * machine stop in between, and it must be told all the same.
 */
export interface BegunRepair {
  /** Folder with the files as they were found: however often the repair is tried, it is copied once. */
  readonly copy: string;
  /** False while the files may be half repaired: opened so, what is in them might be thrown away. */
  readonly done: boolean;
}

/** The repair that was begun; undefined when there is none, or its copy is gone. @throws what the system says */
export async function begunRepair(folder: string): Promise<BegunRepair | undefined> {
  const { copy, done } = ((await readWhole(noteFile(folder))) ?? {}) as Partial<BegunRepair>;
  if (typeof copy !== 'string') return undefined;
  const isThere = await stat(copy).then(
    (found) => found.isDirectory(),
    () => false,
  );
  return isThere || done === true ? { copy, done: done === true } : undefined;
}

/** Notes how far it has come. @throws what the system says */
export async function noteBegunRepair(folder: string, repair: BegunRepair): Promise<void> {
  await writeWhole(noteFile(folder), repair);
}

/** It stands in the store now. @throws what the system says */
export async function forgetBegunRepair(folder: string): Promise<void> {
  await rm(noteFile(folder), { force: true });
}

function noteFile(folder: string): string {
  return `${folder}-repair.json`;
}
