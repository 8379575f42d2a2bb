import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

const FOLDERS = ['src', 'devices', 'reports', 'migrations'];
const FILES = ['nest-cli.json', '.swcrc', 'tsconfig.json', 'package-lock.json'];

/** Returns one hash over the names and contents of everything the build reads. */
export function hashSources() {
  const hash = createHash('sha256');
  for (const name of [...FILES, ...FOLDERS.flatMap((folder) => list(folder))]) {
    const path = join(root, name);
    if (existsSync(path)) hash.update(`${name}\0`).update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

function list(folder) {
  if (!existsSync(join(root, folder))) return [];
  const entries = readdirSync(join(root, folder), { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  return entries.flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return list(name);
    return /\.spec\.tsx?$/.test(name) ? [] : [name];
  });
}
