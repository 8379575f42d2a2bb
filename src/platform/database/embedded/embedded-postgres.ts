import { join } from 'node:path';
import { chooseBinaries } from './choose-binaries.js';
import { EmbeddedDatabaseError } from './embedded-database-error.js';
import { explainError } from './explain-failure.js';
import { ensureDataDir, locateCluster } from './location.js';
import { LOCK_FILE, lockCluster } from './lock-cluster.js';
import { openCluster } from './open-cluster.js';
import { provision } from './provision.js';
import { refreshCollations } from './refresh-collations.js';
import { RunningDatabase } from './running-database.js';
import { acquireServiceLock, type ServiceLock } from './service-lock.js';
import type { EmbeddedDatabase, EmbeddedDatabaseOptions } from './types.js';

export { attachEmbeddedDatabase } from './attach.js';
export { EmbeddedDatabaseError, type EmbeddedDatabaseErrorCode } from './embedded-database-error.js';
export { removeEmbeddedDatabase } from './remove.js';
export type { EmbeddedDatabase, EmbeddedDatabaseOptions, UnexpectedExit } from './types.js';

/**
 * Starts the PostgreSQL that belongs to a data folder, creating it when there is none, and returns it when it accepts
 * connections with its accounts, database and extensions in place. What a killed service left behind is dealt with.
 * @throws EmbeddedDatabaseError `in-use` when a living process runs it already, else a code and a sentence saying what to do.
 */
export async function startEmbeddedDatabase(options: EmbeddedDatabaseOptions): Promise<EmbeddedDatabase> {
  const log = options.log ?? (() => undefined);
  const database = options.database ?? 'congvu';
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(database)) {
    throw new EmbeddedDatabaseError('failed', `"${database}" is no name for a database: use a-z, 0-9 and _.`);
  }
  let lock: ServiceLock | undefined;
  let running: RunningDatabase | undefined;
  try {
    const dataDir = await ensureDataDir(options.dataDir);
    lock = await acquireServiceLock(join(dataDir, LOCK_FILE));
    const location = await locateCluster(dataDir);
    lock = await lockCluster(location, lock);
    const binaries = await chooseBinaries(location, log);
    const secrets = await openCluster(location, binaries, options.settings?.['fsync'] !== 'off', log);
    running = new RunningDatabase({ location, binaries, secrets, database, lock, options, log });
    await running.launch();
    await provision(running.access, log);
    await refreshCollations(running.access, log);
    await lock.announce();
    return running;
  } catch (error) {
    await running?.stop();
    await lock?.release();
    throw explainError('start the embedded database', error, options.dataDir);
  }
}
