import { join } from 'node:path';
import type { Location } from './location.js';
import { acquireServiceLock, type ServiceLock } from './service-lock.js';

/** Name of the lock file in a data folder. */
export const LOCK_FILE = 'service.lock';

/**
 * Completes the lock on a data folder: a cluster that stands elsewhere is locked there too, or two copies of one data
 * folder would lead to the same cluster. Returns one lock for both; releases `outer` when it fails.
 */
export async function lockCluster(location: Location, outer: ServiceLock): Promise<ServiceLock> {
  if (location.home === location.dataDir) return outer;
  const inner = await acquireServiceLock(join(location.home, LOCK_FILE));
  return {
    announce: () => outer.announce(),
    async release() {
      await inner.release();
      await outer.release();
    },
  };
}
