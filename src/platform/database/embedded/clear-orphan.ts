import type { Binaries } from './binaries.js';
import { disarmStalePostmaster, isPostmasterOf, readPostmaster } from './postmaster-file.js';
import { endPostmaster } from './signal-postmaster.js';

/**
 * Deals with what a killed service or a killed server left in the cluster: a server without a master is shut down, a pid
 * file whose pid belongs to another process by now is made harmless. To be called only by the holder of the service lock.
 */
export async function clearOrphan(
  cluster: string,
  binaries: Binaries,
  log: (line: string) => void,
): Promise<void> {
  const left = await readPostmaster(cluster);
  if (!left) return;
  if (await isPostmasterOf(left.pid, cluster)) {
    log(`PostgreSQL (process ${left.pid}) still runs for a service that has died; shutting it down.`);
    await endPostmaster(binaries, left.pid, log);
  } else if (process.platform !== 'win32') {
    log(`Found the pid file of a PostgreSQL that is gone (process ${left.pid}).`);
    await disarmStalePostmaster(cluster);
  }
}
