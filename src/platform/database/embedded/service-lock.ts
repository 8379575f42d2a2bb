import { randomBytes } from 'node:crypto';
import { link, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedDatabaseError } from './embedded-database-error.js';
import { errnoOf } from './errno.js';
import { isAlive, ownIdentity, type ProcessIdentity } from './process-identity.js';

interface LockRecord extends ProcessIdentity {
  /** Names this very lock, so that one stale lock is taken over only once. */
  token: string;
  /** Set when the cluster is complete and others may attach. */
  announced?: boolean;
}

/** The right to run one cluster, held by one process. */
export interface ServiceLock {
  /** Lets others attach to what is run under this lock. */
  announce(): Promise<void>;
  release(): Promise<void>;
}

/** Returns the living process that holds the lock file and whether it has announced itself, or undefined. */
export async function livingOwner(file: string): Promise<LockRecord | undefined> {
  const record = await readLock(file);
  return record !== undefined && (await isAlive(record)) ? record : undefined;
}

/**
 * Takes the lock; one left behind by a dead process is taken over, by exactly one of several that try.
 * @throws EmbeddedDatabaseError `in-use` when a living process (perhaps this one) holds it.
 */
export async function acquireServiceLock(file: string): Promise<ServiceLock> {
  const mine: LockRecord = { ...(await ownIdentity()), token: randomBytes(12).toString('hex') };
  const draft = `${file}.${mine.token}`;
  await sweepDrafts(file);
  await writeFile(draft, JSON.stringify(mine), { mode: 0o644 });
  try {
    for (let attempt = 0; attempt < 50; attempt++) {
      if (await linkUnlessThere(draft, file)) return heldLock(file, mine);
      const holder = await readLock(file);
      if (holder === undefined) continue;
      if (await isAlive(holder)) throw inUse(file, holder);
      if (await takeOver(file, holder.token, draft)) return heldLock(file, mine);
      await sleep(20);
    }
    throw inUse(file, await readLock(file));
  } finally {
    await rm(draft, { force: true });
  }
}

/** Only the process that links the claim on a stale token may replace the lock that carries it. */
async function takeOver(file: string, staleToken: string, draft: string): Promise<boolean> {
  const claim = `${file}.${staleToken}.claim`;
  if (!(await linkUnlessThere(draft, claim))) {
    const claimant = await readLock(claim);
    if (claimant !== undefined && !(await isAlive(claimant))) await rm(claim, { force: true });
    return false;
  }
  try {
    if ((await readLock(file))?.token !== staleToken) return false;
    await rename(draft, file);
    return true;
  } finally {
    await rm(claim, { force: true });
  }
}

/** Removes what processes killed within these lines left behind. */
async function sweepDrafts(file: string): Promise<void> {
  for (const name of await readdir(dirname(file))) {
    if (!name.startsWith(`${basename(file)}.`)) continue;
    const path = join(dirname(file), name);
    const found = await stat(path).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs > 60_000) await rm(path, { force: true });
  }
}

async function linkUnlessThere(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false;
    throw error;
  }
}

function heldLock(file: string, mine: LockRecord): ServiceLock {
  return {
    async announce() {
      const draft = `${file}.${mine.token}`;
      await writeFile(draft, JSON.stringify({ ...mine, announced: true }), { mode: 0o644 });
      await rename(draft, file);
    },
    release: () => release(file, mine.token),
  };
}

async function release(file: string, token: string): Promise<void> {
  if ((await readLock(file))?.token === token) await rm(file, { force: true });
}

async function readLock(file: string): Promise<LockRecord | undefined> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw error;
  }
  try {
    const { pid, startedAt, token, announced } = JSON.parse(text) as Partial<LockRecord>;
    return {
      pid: Number(pid),
      startedAt: startedAt ?? null,
      token: safeToken(token),
      announced: announced === true,
    };
  } catch {
    return { pid: -1, startedAt: null, token: safeToken(undefined) };
  }
}

function safeToken(token: unknown): string {
  return typeof token === 'string' && /^[0-9a-f]{1,64}$/.test(token) ? token : 'unreadable';
}

function inUse(file: string, holder: ProcessIdentity | undefined): EmbeddedDatabaseError {
  const who = holder?.pid === process.pid ? 'this process' : `process ${holder?.pid ?? '?'}`;
  return new EmbeddedDatabaseError(
    'in-use',
    `The database of this data folder is already run by ${who}. Stop it first, or set CONGVU_DATA_DIR to another folder. ` +
      `(If that process is not Công vụ, delete ${file}.)`,
  );
}
