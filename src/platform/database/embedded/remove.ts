import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { findBinaries } from './binaries.js';
import { clearOrphan } from './clear-orphan.js';
import { errnoOf } from './errno.js';
import { explainError } from './explain-failure.js';
import { clusterVersion } from './init-cluster.js';
import { locateCluster } from './location.js';
import { LOCK_FILE, lockCluster } from './lock-cluster.js';
import { acquireServiceLock, type ServiceLock } from './service-lock.js';
import { removeFolder } from './remove-folder.js';

/**
 * Deletes the cluster of a data folder with its passwords, also where it stands outside of that folder. What else is in
 * the folder stays. Nothing there is no error.
 * @throws EmbeddedDatabaseError `in-use` while a process runs it.
 */
export async function removeEmbeddedDatabase(
  dataDir: string,
  log: (line: string) => void = () => undefined,
): Promise<void> {
  const folder = resolve(dataDir);
  let lock: ServiceLock;
  try {
    lock = await acquireServiceLock(join(folder, LOCK_FILE));
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return;
    throw explainError('delete the embedded database', error, folder);
  }
  try {
    const location = await locateCluster(folder);
    lock = await lockCluster(location, lock);
    if ((await clusterVersion(location.cluster)) !== undefined)
      await clearOrphan(location.cluster, await findBinaries(), log);
    await removeFolder(location.cluster);
    if (location.home !== folder) await removeFolder(location.home);
    await rm(join(folder, 'postgres.location'), { force: true });
    await rm(join(folder, 'database.json'), { force: true });
  } catch (error) {
    throw explainError('delete the embedded database', error, folder);
  } finally {
    await lock.release();
  }
}
