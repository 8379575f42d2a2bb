import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Binaries, programOf } from './binaries.js';
import { EmbeddedDatabaseError } from './embedded-database-error.js';
import { errnoOf } from './errno.js';
import { explainFailure } from './explain-failure.js';
import { giveTo, type Location } from './location.js';
import { runProgram } from './run-program.js';
import { type DatabaseSecrets, ROLES } from './secrets.js';
import { removeFolder } from './remove-folder.js';

const NEEDED_BYTES = 150 * 1024 * 1024;

/** Returns the major version that wrote the cluster, or undefined when there is no cluster yet. */
export async function clusterVersion(cluster: string): Promise<number | undefined> {
  try {
    return Number.parseInt(await readFile(join(cluster, 'PG_VERSION'), 'utf8'), 10);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Makes a new cluster: UTF-8, Vietnamese ICU locale, checksums, passwords by SCRAM. It gets its final name only when it is
 * whole; drafts of killed attempts are removed first.
 * @throws EmbeddedDatabaseError `no-space`, `permission`, `library-missing` or `failed`.
 */
export async function initCluster(
  location: Location,
  binaries: Binaries,
  secrets: DatabaseSecrets,
  sync: boolean,
): Promise<void> {
  const { home, cluster, user } = location;
  for (const name of await readdir(home)) {
    if (name.startsWith('postgres.new-')) await removeFolder(join(home, name));
  }
  await ensureSpace(home);
  const draft = join(home, `postgres.new-${randomBytes(6).toString('hex')}`);
  const passwordFile = join(draft, 'password');
  const data = join(draft, 'data');
  try {
    await mkdir(draft, { mode: 0o700 });
    await writeFile(passwordFile, `${secrets.admin}\n`, { mode: 0o600 });
    await giveTo(user, draft);
    await giveTo(user, passwordFile);
    const { code, output } = await runProgram(
      programOf(binaries, 'initdb'),
      [
        `--pgdata=${data}`,
        `--username=${ROLES.admin}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=icu',
        '--icu-locale=vi',
        '--data-checksums',
        '--no-instructions',
        ...(sync ? [] : ['--no-sync']),
      ],
      user,
    );
    if (code !== 0) throw explainFailure('create the database cluster', output, home);
    await rename(data, cluster);
  } finally {
    await removeFolder(draft);
  }
}

async function ensureSpace(folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize >= NEEDED_BYTES) return;
  throw new EmbeddedDatabaseError(
    'no-space',
    `A new database needs ${NEEDED_BYTES / 1024 / 1024} MB, but the disk that holds ${folder} has only ${Math.floor((bavail * bsize) / 1024 / 1024)} MB left. ` +
      'Free some space, or set CONGVU_DATA_DIR to a folder on another disk.',
  );
}
