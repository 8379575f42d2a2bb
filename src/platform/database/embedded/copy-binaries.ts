import { randomBytes } from 'node:crypto';
import { chmod, cp, mkdir, readdir, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Binaries } from './binaries.js';
import { errnoOf } from './errno.js';
import { removeFolder } from './remove-folder.js';

/**
 * Copies the installation to a folder that another account may enter, and returns the copy. Made once per version: the
 * copy appears under its final name only when it is whole, so that several starts at once do not disturb one another.
 */
export async function copyBinaries(binaries: Binaries, parent: string): Promise<Binaries> {
  const target = join(parent, `postgresql-${binaries.version}-${process.platform}-${process.arch}`);
  const copy = { ...binaries, root: join(target, 'native') };
  if (await isFolder(target)) return copy;
  const draft = `${target}.${randomBytes(6).toString('hex')}`;
  try {
    await mkdir(draft, { recursive: true });
    await cp(binaries.root, join(draft, 'native'), {
      recursive: true,
      verbatimSymlinks: true,
      filter: isNeeded,
    });
    await openForAll(draft);
    await rename(draft, target);
  } catch (error) {
    if (!(await isFolder(target))) throw error;
  } finally {
    await removeFolder(draft);
  }
  return copy;
}

function isNeeded(path: string): boolean {
  return !path.endsWith('.a') && !/[\\/](pgxs|pkgconfig)$/.test(path);
}

/** A strict umask at install time must not hide the copy from the account that runs it. */
async function openForAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  const inBin = /[\\/]bin$/.test(folder);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openForAll(path);
    else if (entry.isFile()) await chmod(path, inBin || dirname(path).endsWith('lib') ? 0o755 : 0o644);
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return false;
    throw error;
  }
}
