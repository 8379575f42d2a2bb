import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Binaries } from './binaries.js';
import { clearOrphan } from './clear-orphan.js';
import { EmbeddedDatabaseError } from './embedded-database-error.js';
import { clusterVersion, initCluster } from './init-cluster.js';
import { giveTo, type Location, recordedHome, recordHome } from './location.js';
import { createSecrets, type DatabaseSecrets, readSecrets } from './secrets.js';

/**
 * Returns the passwords of a cluster that is fit to be started: made now when there is none yet, else freed from what a
 * killed service left behind.
 * @throws EmbeddedDatabaseError `other-version`, `cluster-lost`, and what creating a cluster throws.
 */
export async function openCluster(
  location: Location,
  binaries: Binaries,
  sync: boolean,
  log: (line: string) => void,
): Promise<DatabaseSecrets> {
  const secretsFile = join(location.dataDir, 'database.json');
  const version = await clusterVersion(location.cluster);
  const stored = await readSecrets(secretsFile);
  if (version === undefined) {
    if (await recordedHome(location.dataDir))
      throw lost(`the cluster recorded at ${location.cluster} is gone`);
    const secrets = stored ?? (await createSecrets(secretsFile));
    await giveTo(location.user, secretsFile);
    await initCluster(location, binaries, secrets, sync);
    await recordHome(location);
    return secrets;
  }
  if (version !== binaries.major) throw otherVersion(location, version, binaries.major);
  if (!stored) throw lost(`the passwords of the cluster at ${location.cluster} are gone (${secretsFile})`);
  await ensureOwner(location);
  await clearOrphan(location.cluster, binaries, log);
  return stored;
}

/** A cluster copied back by root belongs to root, as whom PostgreSQL does not run. */
async function ensureOwner({ cluster, user }: Location): Promise<void> {
  if (!user || (await stat(cluster)).uid === user.uid) return;
  throw new EmbeddedDatabaseError(
    'permission',
    `The cluster at ${cluster} belongs to an account that cannot run it. Run "chown -R ${user.name} '${cluster}'" and start again.`,
  );
}

function lost(what: string): EmbeddedDatabaseError {
  return new EmbeddedDatabaseError(
    'cluster-lost',
    `The embedded database cannot be opened: ${what}. Restore it from a backup, or start over (--reset).`,
  );
}

function otherVersion(location: Location, version: number, major: number): EmbeddedDatabaseError {
  return new EmbeddedDatabaseError(
    'other-version',
    `The data in ${location.cluster} were written by PostgreSQL ${version}, this release of Công vụ brings ${major}. ` +
      `Either go back to the former release, or upgrade: start an empty data folder with this release (CONGVU_DATA_DIR), ` +
      `start the old cluster with a PostgreSQL ${version} server, and copy the database with pg_dump and pg_restore of PostgreSQL ${major}; ` +
      'or start over (--reset).',
  );
}
