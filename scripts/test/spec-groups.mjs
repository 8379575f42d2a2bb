import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from '../prepare/root.mjs';

/** Where the groups stand while `npm test` runs; ignored by git. */
const groupsFolder = join(root, 'test/groups');

/** How many files stand together: enough to load the service seldom, few enough for two workers to end together. */
const FILES_IN_GROUP = 8;

/** Each of them has hooks of its own outside any `describe`, or is long enough to have a worker for itself. */
const ALONE = ['test/api/access-matrix.spec.ts', 'test/database/embedded-postgres.spec.ts'];

/** Folders whose files load the whole service. */
const FOLDERS = ['test/api', 'test/browser', 'test/database'];

/**
 * Writes modules that each import some spec files and returns those files, as paths from the root. A spec file that loads
 * the service spends more time on that than on its tests; a group loads it once.
 */
export function writeSpecGroups() {
  removeSpecGroups();
  mkdirSync(groupsFolder, { recursive: true });
  const grouped = [];
  for (const folder of FOLDERS) {
    const files = readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.spec.ts'))
      .map((name) => `${folder}/${name}`)
      .filter((file) => !ALONE.includes(file))
      .sort();
    const groups = Math.ceil(files.length / FILES_IN_GROUP);
    for (let group = 0; group < groups; group += 1) {
      const members = files.filter((_file, index) => index % groups === group);
      const name = `${folder.replaceAll('/', '-')}-${group + 1}.spec.ts`;
      writeFileSync(join(groupsFolder, name), groupModule(members));
      grouped.push(...members);
    }
  }
  return grouped;
}

/** Takes the groups away. */
export function removeSpecGroups() {
  rmSync(groupsFolder, { recursive: true, force: true });
}

/** A file that cannot be loaded is one failed test of its name; the others of the group run. */
function groupModule(files) {
  const imports = files.map((file) => {
    const specifier = relative(groupsFolder, join(root, file)).replaceAll('\\', '/').replace(/\.ts$/, '.js');
    return `await import('${specifier}').catch((error: unknown) => it('${file}', () => Promise.reject(error)));`;
  });
  return `import { it } from '@jest/globals';\n\n${imports.join('\n')}\n`;
}
