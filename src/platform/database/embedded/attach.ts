import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedDatabaseError } from './embedded-database-error.js';
import { explainError } from './explain-failure.js';
import { recordedHome } from './location.js';
import { LOCK_FILE } from './lock-cluster.js';
import { type Postmaster, readPostmaster } from './postmaster-file.js';
import { connectionUrl } from './provision.js';
import { readSecrets } from './secrets.js';
import { livingOwner } from './service-lock.js';
import type { EmbeddedDatabase } from './types.js';

/**
 * Returns the database that another living process runs on this data folder, or undefined when none does. While that
 * process is still starting it is waited for, 30 s at most.
 * @throws EmbeddedDatabaseError `permission` when the folder belongs to another user, `failed` when it does not get ready.
 */
export async function attachEmbeddedDatabase(
  dataDir: string,
  database = 'congvu',
): Promise<EmbeddedDatabase | undefined> {
  const folder = resolve(dataDir);
  try {
    const postmaster = await waitForServer(folder);
    if (!postmaster) return undefined;
    const secrets = await readSecrets(join(folder, 'database.json'));
    if (!secrets) throw new EmbeddedDatabaseError('cluster-lost', `There are no passwords in ${folder}.`);
    const access = { port: postmaster.port, database, secrets };
    return {
      port: postmaster.port,
      ownerUrl: connectionUrl(access, 'owner'),
      runtimeUrl: connectionUrl(access, 'app'),
      adminUrl: connectionUrl(access, 'admin', 'postgres'),
      attached: true,
      stop: () => Promise.resolve(),
      restart: () =>
        Promise.reject(
          new EmbeddedDatabaseError('in-use', 'Only the process that runs the database restarts it.'),
        ),
    };
  } catch (error) {
    throw explainError('attach to the embedded database', error, folder);
  }
}

async function waitForServer(folder: string): Promise<Postmaster | undefined> {
  for (const deadline = Date.now() + 30_000; Date.now() < deadline; await sleep(50)) {
    const owner = await livingOwner(join(folder, LOCK_FILE));
    if (!owner) return undefined;
    if (!owner.announced) continue;
    const postmaster = await readPostmaster(join((await recordedHome(folder)) ?? folder, 'postgres'));
    if (postmaster?.ready) return postmaster;
  }
  throw new EmbeddedDatabaseError(
    'failed',
    `The service that runs the database of ${folder} did not get it ready within 30 s.`,
  );
}
