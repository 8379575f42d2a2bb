import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The version of the software that computes days, as a sealed month names it. */
export const engineVersion = version(dirname(fileURLToPath(import.meta.url)));

/** Of the nearest package.json upwards: the sources and what is built of them lie at different depths. */
function version(folder: string): string {
  const file = join(folder, 'package.json');
  if (existsSync(file)) return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
  if (dirname(folder) === folder) throw new Error('no package.json above the closing module');
  return version(dirname(folder));
}
