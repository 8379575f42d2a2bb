import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The version of this package: of the nearest package.json upwards, for the sources and what is built of them lie at different depths. */
export function packageVersion(folder = dirname(fileURLToPath(import.meta.url))): string {
  const file = join(folder, 'package.json');
  if (existsSync(file)) return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
  if (dirname(folder) === folder) throw new Error('no package.json above the service');
  return packageVersion(dirname(folder));
}
