import { cp, readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A disk that damages its files this often must be changed, not repaired once more: the copies would fill it. */
const MOST_COPIES = 5;

/** Copies a damaged store beside itself, whole, before anything is changed in it; gives the copy's folder. @throws what the system says */
export async function copyAside(folder: string): Promise<string> {
  const beginning = `${basename(folder)}-damaged-`;
  const copies = (await readdir(dirname(folder))).filter((name) => name.startsWith(beginning));
  if (copies.length >= MOST_COPIES)
    throw new Error(`damaged again, and ${copies.length} copies lie beside ${folder}: change the disk`);
  const copy = join(dirname(folder), `${beginning}${new Date().toISOString().replace(/[:.]/g, '-')}`);
  try {
    await cp(folder, copy, { recursive: true, errorOnExist: true });
  } catch (error) {
    // Half a copy is none.
    await rm(copy, { recursive: true, force: true });
    throw error;
  }
  return copy;
}

/** Whether a folder holds tables or a log of LevelDB but not the file that names them: opened as it is, they would be thrown away. */
export async function hasLostItsIndex(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch((): string[] => []);
  if (names.includes('CURRENT')) return false;
  for (const name of names) {
    if (/^\d+\.(ldb|sst)$/.test(name)) return true;
    if (/^\d+\.log$/.test(name) && (await stat(join(folder, name))).size > 0) return true;
  }
  return false;
}
