import { rm } from 'node:fs/promises';
import { ClassicLevel } from 'classic-level';

/** Another process holds the store. */
export class SpoolLockedError extends Error {
  override readonly name = 'SpoolLockedError';
}

/**
 * Holds the store in `folder` for this process, from before its first file is read until `close`, also while a repair replaces the folder
 * with the lock of LevelDB in it. It is the lock of an empty database beside it: LevelDB locks on every system, and lets go when the
 * process ends. @throws SpoolLockedError, or what the system says
 */
export async function heldFolder(folder: string): Promise<{ close(): Promise<void> }> {
  const place = `${folder}-lock`;
  try {
    return await opened(folder, place);
  } catch (error) {
    if (error instanceof SpoolLockedError) throw error;
    // Nothing is in it: damaged, it is made anew. Whoever got this far had the lock.
    await rm(place, { recursive: true, force: true });
    return opened(folder, place);
  }
}

async function opened(folder: string, place: string): Promise<ClassicLevel> {
  const lock = new ClassicLevel(place);
  try {
    await lock.open();
    return lock;
  } catch (error) {
    const { cause, code } = error as { cause?: { code?: string }; code?: string };
    if ((cause?.code ?? code) !== 'LEVEL_LOCKED') throw error;
    throw new SpoolLockedError(
      `Một cổng khác đang dùng thư mục này. / Another gate is using ${folder}. Stop it, or name another folder with --data.`,
      { cause: error },
    );
  }
}
