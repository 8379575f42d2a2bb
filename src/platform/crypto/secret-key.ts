import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment } from '../config/environment.js';
import { StartError } from '../errors/start-error.js';
import { makeFolder } from '../database/embedded/make-folder.js';

/**
 * The key of the installation: from CONGVU_SECRET_KEY, else from `secret.key` in the data folder,
 * made on first use. Several servers on one database need the variable.
 * @throws StartError when the file can neither be read nor made.
 */
export async function loadSecretKey(environment: Environment): Promise<Buffer> {
  if (environment.CONGVU_SECRET_KEY) return Buffer.from(environment.CONGVU_SECRET_KEY, 'base64');
  const file = join(environment.CONGVU_DATA_DIR, 'secret.key');
  try {
    await makeFolder(environment.CONGVU_DATA_DIR);
    await writeFile(file, randomBytes(32).toString('base64'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw noPlace(file, error);
  }
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw noPlace(file, error);
  });
  return Buffer.from(text.trim(), 'base64');
}

function noPlace(file: string, cause: unknown): StartError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new StartError(
    `The key of the installation can neither be read nor kept in ${file} (${why}). Set CONGVU_DATA_DIR to a folder of your own, or CONGVU_SECRET_KEY.`,
    { cause },
  );
}
