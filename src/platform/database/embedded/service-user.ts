import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { EmbeddedDatabaseError } from './embedded-database-error.js';
import { errnoOf } from './errno.js';
import { runProgram } from './run-program.js';

/** The account PostgreSQL runs under when we are root: it refuses to run as root itself. */
export interface ServiceUser {
  name: string;
  uid: number;
  gid: number;
}

const CREATE_USER: readonly [string, string[]][] = [
  ['useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', 'congvu']],
  ['adduser', ['-S', '-D', '-H', 'congvu']],
];

/** Tells whether this process is root (never on Windows). */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * Returns the account for PostgreSQL, or undefined when we are not root and it can run as ourselves.
 * The owner of the data folder comes first, so that its files stay removable by that person; then `postgres`, `congvu`.
 * @throws EmbeddedDatabaseError `no-user` when there is none and none can be made.
 */
export async function serviceUserFor(folder: string): Promise<ServiceUser | undefined> {
  if (!isRoot()) return undefined;
  const owner = await ownerOf(folder);
  const found =
    (owner === 0 ? undefined : await lookUp(String(owner))) ??
    (await lookUp('postgres')) ??
    (await lookUp('congvu'));
  return found ?? (await createUser());
}

async function createUser(): Promise<ServiceUser> {
  const failures: string[] = [];
  for (const [program, args] of CREATE_USER) {
    try {
      const { output } = await runProgram(program, args);
      const made = await lookUp('congvu');
      if (made) return made;
      failures.push(`${program}: ${output.trim()}`);
    } catch (error) {
      failures.push(`${program}: ${errnoOf(error) ?? 'failed'}`);
    }
  }
  throw new EmbeddedDatabaseError(
    'no-user',
    'PostgreSQL refuses to run as root, and there is no other account for it: neither "postgres" nor "congvu" exists, ' +
      `and "congvu" could not be created (${failures.join('; ')}). ` +
      'Run Công vụ as an ordinary user, or create a user "congvu", or set DATABASE_URL to a PostgreSQL server.',
  );
}

async function ownerOf(path: string): Promise<number> {
  try {
    return (await stat(path)).uid;
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT' || dirname(path) === path) throw error;
    return ownerOf(dirname(path));
  }
}

async function lookUp(nameOrUid: string): Promise<ServiceUser | undefined> {
  const ask = async (flag: string) => {
    const { code, output } = await runProgram('id', [flag, nameOrUid]);
    return code === 0 ? output.trim() : undefined;
  };
  const [uid, gid, name] = [await ask('-u'), await ask('-g'), await ask('-un')];
  if (uid === undefined || gid === undefined || name === undefined) return undefined;
  return { name, uid: Number(uid), gid: Number(gid) };
}

/** Tells whether the user (or we, without one) may do `-r`, `-w` or `-x` with a path; the system itself is asked. */
export async function userCan(flag: '-r' | '-w' | '-x', path: string, user?: ServiceUser): Promise<boolean> {
  if (!user) return true;
  const { code } = await runProgram('/bin/sh', ['-c', 'test "$1" "$2"', 'sh', flag, path], user);
  return code === 0;
}
