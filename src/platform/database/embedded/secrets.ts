import { randomBytes } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import { EmbeddedDatabaseError } from './embedded-database-error.js';
import { errnoOf } from './errno.js';

/** The accounts of an embedded cluster. */
export const ROLES = { admin: 'congvu_admin', owner: 'congvu_owner', app: 'congvu_app' } as const;

/** One random password per account, kept in `database.json` (mode 0600). */
export type DatabaseSecrets = Record<keyof typeof ROLES, string>;

/** Returns the stored passwords, or undefined when there is no such file. */
export async function readSecrets(file: string): Promise<DatabaseSecrets | undefined> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw error;
  }
  const secrets = parse(text);
  if (!secrets) {
    throw new EmbeddedDatabaseError(
      'cluster-lost',
      `The passwords of the embedded database cannot be read: ${file} is damaged. Restore it from a backup, or start over (--reset).`,
    );
  }
  return secrets;
}

/** Draws new passwords and stores them. */
export async function createSecrets(file: string): Promise<DatabaseSecrets> {
  const draw = () => randomBytes(24).toString('base64url');
  const secrets = { admin: draw(), owner: draw(), app: draw() };
  const handle = await open(`${file}.new`, 'w', 0o600);
  try {
    await handle.writeFile(`${JSON.stringify(secrets, null, 2)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(`${file}.new`, file);
  return secrets;
}

function parse(text: string): DatabaseSecrets | undefined {
  try {
    const { admin, owner, app } = JSON.parse(text) as Partial<DatabaseSecrets>;
    return admin && owner && app ? { admin, owner, app } : undefined;
  } catch {
    return undefined;
  }
}
