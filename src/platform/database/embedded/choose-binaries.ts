import { join } from 'node:path';
import { type Binaries, findBinaries, programOf } from './binaries.js';
import { copyBinaries } from './copy-binaries.js';
import { EmbeddedDatabaseError } from './embedded-database-error.js';
import { hydrateSymlinks } from './hydrate-symlinks.js';
import { type Location, sharedRoot } from './location.js';
import { userCan } from './service-user.js';

/**
 * Returns binaries that can be run as the user of this cluster: those npm installed, or a copy of them when that user may
 * not enter the folder they are in (a clone under a home of mode 0700).
 * @throws EmbeddedDatabaseError `binaries-missing`, `library-missing`, `permission`.
 */
export async function chooseBinaries(location: Location, log: (line: string) => void): Promise<Binaries> {
  const installed = await findBinaries();
  await hydrateSymlinks(installed);
  if (await usable(installed, location)) return installed;
  const root = await sharedRoot();
  log(
    `The account "${location.user?.name ?? ''}" may not enter ${installed.root}; using a copy of PostgreSQL under ${root}.`,
  );
  const copy = await copyBinaries(installed, root);
  if (await usable(copy, location)) return copy;
  throw new EmbeddedDatabaseError(
    'permission',
    `The account "${location.user?.name ?? ''}" can run PostgreSQL neither from ${installed.root} nor from ${copy.root} ` +
      '(is that disk mounted with "noexec"?). Run Công vụ as an ordinary user, or set DATABASE_URL to a PostgreSQL server.',
  );
}

async function usable(binaries: Binaries, { user }: Location): Promise<boolean> {
  return (
    (await userCan('-x', programOf(binaries, 'postgres'), user)) &&
    (await userCan('-r', join(binaries.root, 'lib'), user)) &&
    (await userCan('-r', join(binaries.root, 'share', 'postgresql', 'postgres.bki'), user))
  );
}
