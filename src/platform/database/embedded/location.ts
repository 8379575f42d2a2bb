import { createHash } from 'node:crypto';
import { chmod, chown, mkdir, readdir, readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { EmbeddedDatabaseError } from './embedded-database-error.js';
import { makeFolder } from './make-folder.js';
import { errnoOf, messageOf } from './errno.js';
import { serviceUserFor, type ServiceUser, userCan } from './service-user.js';

/** Where the parts of one embedded database are. */
export interface Location {
  /** Absolute; holds the secrets, the lock and the record of the real place. */
  dataDir: string;
  /** The folder in which the cluster stands: dataDir, or a place that the service user may enter. */
  home: string;
  /** `<home>/postgres`, the data directory of PostgreSQL. */
  cluster: string;
  /** The account to run as, when we are root. */
  user: ServiceUser | undefined;
}

/** Places outside a home folder, the first writable one is taken. Only root comes here. */
const SHARED_ROOTS = ['/var/lib/congvu', '/srv/congvu', '/opt/congvu'];

/** Returns the folder recorded in `postgres.location`, or undefined when the cluster stands in the data folder itself. */
export async function recordedHome(dataDir: string): Promise<string | undefined> {
  try {
    return (await readFile(join(dataDir, 'postgres.location'), 'utf8')).trim() || undefined;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Makes the data folder when it is not there and returns its absolute path. When we are root in the folder of somebody
 * else, the new folder becomes theirs.
 */
export async function ensureDataDir(dataDir: string): Promise<string> {
  const folder = resolve(dataDir);
  const user = await serviceUserFor(folder);
  const made = await makeFolder(folder).catch((cause: unknown) => {
    const why = messageOf(cause);
    throw new EmbeddedDatabaseError(
      'permission',
      `The folder ${folder} cannot be made (${why}). Set CONGVU_DATA_DIR to a folder of your own.`,
      { cause },
    );
  });
  if (made === undefined || !user || (await stat(dirname(made))).uid !== user.uid) return folder;
  for (let path = folder; path.length >= made.length; path = dirname(path)) await giveTo(user, path);
  return folder;
}

/**
 * Returns where the cluster is, or where a new one shall be made.
 * @throws EmbeddedDatabaseError `no-user`, `permission`.
 */
export async function locateCluster(dataDir: string): Promise<Location> {
  const home = (await recordedHome(dataDir)) ?? (await firstHome(dataDir));
  const cluster = join(home, 'postgres');
  return { dataDir, home, cluster, user: await serviceUserFor(cluster) };
}

/** Records the real place once a cluster stands there. */
export async function recordHome(location: Location): Promise<void> {
  if (location.home !== location.dataDir) {
    await writeFile(join(location.dataDir, 'postgres.location'), `${location.home}\n`);
  }
}

/** Returns a folder owned by root that everybody may enter. */
export async function sharedRoot(): Promise<string> {
  const failures: string[] = [];
  for (const root of SHARED_ROOTS) {
    try {
      await mkdir(root, { recursive: true });
      await chmod(root, 0o755);
      return root;
    } catch (error) {
      failures.push(`${root}: ${errnoOf(error) ?? 'failed'}`);
    }
  }
  throw new EmbeddedDatabaseError(
    'permission',
    `No place was found that the account of PostgreSQL may enter (${failures.join('; ')}). ` +
      'Set CONGVU_DATA_DIR to a folder outside of a private home, run Công vụ as an ordinary user, or set DATABASE_URL.',
  );
}

async function firstHome(dataDir: string): Promise<string> {
  const user = await serviceUserFor(dataDir);
  if (await userCan('-x', dataDir, user)) return dataDir;
  if ((await userCan('-x', dirname(dataDir), user)) && (await isEmpty(dataDir))) {
    await giveTo(user, dataDir);
    return dataDir;
  }
  const key = createHash('sha256')
    .update(await realpath(dataDir))
    .digest('hex')
    .slice(0, 12);
  const home = join(await sharedRoot(), key);
  await mkdir(home, { recursive: true, mode: 0o755 });
  return home;
}

/** A private folder with nothing in it but our lock (fresh from mkdtemp, say) may change hands: root can enter it still. */
async function isEmpty(dataDir: string): Promise<boolean> {
  return (await readdir(dataDir)).every((name) => name.startsWith('service.lock'));
}

/** Gives a path to the service user, when there is one. */
export async function giveTo(user: ServiceUser | undefined, path: string): Promise<void> {
  if (user) await chown(path, user.uid, user.gid);
}
