import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment } from '../config/environment.js';

/**
 * The key of the installation: from CONGVU_SECRET_KEY, else from `secret.key` in the data folder,
 * made on first use. Several servers on one database need the variable.
 */
export async function loadSecretKey(environment: Environment): Promise<Buffer> {
  if (environment.CONGVU_SECRET_KEY) return Buffer.from(environment.CONGVU_SECRET_KEY, 'base64');
  const file = join(environment.CONGVU_DATA_DIR, 'secret.key');
  await mkdir(environment.CONGVU_DATA_DIR, { recursive: true });
  try {
    await writeFile(file, randomBytes(32).toString('base64'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return Buffer.from((await readFile(file, 'utf8')).trim(), 'base64');
}
