import { lstat, readFile, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Binaries } from './binaries.js';
import { EmbeddedDatabaseError } from './embedded-database-error.js';
import { errnoOf } from './errno.js';

interface LinkEntry {
  source: string;
  target: string;
}

/**
 * Makes the links between shared libraries that an npm package cannot carry. npm's install script makes them, but newer
 * npm runs such scripts only when allowed to, so what is missing is made here.
 * @throws EmbeddedDatabaseError `library-missing` when a link is missing and the folder may not be written.
 */
export async function hydrateSymlinks(binaries: Binaries): Promise<void> {
  for (const { source, target } of await readLinks(binaries.root)) {
    const link = join(binaries.root, '..', target);
    if (await exists(link)) continue;
    try {
      await symlink(basename(source), join(dirname(link), basename(target)));
    } catch (cause) {
      if (errnoOf(cause) === 'EEXIST') continue;
      throw new EmbeddedDatabaseError(
        'library-missing',
        `The links between the shared libraries of ${binaries.packageName} are missing because npm did not run its install ` +
          `script, and they could not be made here (${errnoOf(cause) ?? 'failed'}: ${link}). ` +
          `Run "npm rebuild ${binaries.packageName}" as the user who installed the packages.`,
        { cause },
      );
    }
  }
}

async function readLinks(root: string): Promise<LinkEntry[]> {
  try {
    return JSON.parse(await readFile(join(root, 'pg-symlinks.json'), 'utf8')) as LinkEntry[];
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return [];
    throw error;
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return false;
    throw error;
  }
}
