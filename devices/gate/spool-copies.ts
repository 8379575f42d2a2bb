import { cp, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { syncFolder } from './sync-folder.js';

/** A disk that damages its files this often must be changed, not repaired once more: the copies would fill it. No copy is ever removed. */
const MOST_COPIES = 5;

/** Copies a damaged store beside itself, whole, before anything is changed in it; gives the copy's folder. @throws what the system says */
export async function copyAside(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const beginning = `${basename(folder)}-damaged-`;
  const copies = (await readdir(dirname(folder))).filter((name) => name.startsWith(beginning));
  if (copies.length >= MOST_COPIES)
    throw new Error(`damaged again, and ${copies.length} copies lie beside ${folder}: change the disk`);
  // Half a copy is none, also one that a kill left.
  const draft = `${folder}-copying`;
  await rm(draft, { recursive: true, force: true });
  try {
    await cp(folder, draft, { recursive: true, errorOnExist: true });
    for (const name of await readdir(draft)) await flush(join(draft, name));
    await syncFolder(draft);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
  const copy = join(dirname(folder), `${beginning}${new Date().toISOString().replace(/[:.]/g, '-')}`);
  await rename(draft, copy);
  await syncFolder(dirname(folder));
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

/** After a power cut too the copy is there: the next step changes the only other one. */
async function flush(path: string): Promise<void> {
  if (!(await stat(path)).isFile()) return;
  // Windows flushes only what was opened for writing.
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
