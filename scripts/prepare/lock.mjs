import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PrepareError, root, say } from './root.mjs';

/** Scratch folder of the preparation; ignored by git. */
export const scratch = join(root, '.build');

const folder = join(scratch, 'lock');
const ownerFile = join(folder, 'owner.json');
let depth = 0;

/** Runs `work` while no other process installs or builds here; waits for one that does. */
export async function withLock(work) {
  if (depth === 0) await acquire();
  depth++;
  try {
    return await work();
  } finally {
    if (--depth === 0) release();
  }
}

/** The lock goes last and in one step; whatever another process puts into the folder from then on is left alone. */
function release() {
  for (const name of readdirSync(scratch)) {
    if (name !== 'lock') rmSync(join(scratch, name), { recursive: true, force: true });
  }
  const aside = `${folder}.${token()}`;
  renameSync(folder, aside);
  rmSync(aside, { recursive: true, force: true });
}

async function acquire() {
  for (let told = false; ;) {
    if (tryAcquire()) return;
    const owner = readOwner(folder);
    if (isStale(owner)) {
      removeStale(owner);
      continue;
    }
    if (!told) say(`waiting for another process (${owner?.pid ?? '?'}) that installs or builds here`);
    told = true;
    await sleep(200);
  }
}

function tryAcquire() {
  try {
    mkdirSync(scratch, { recursive: true });
    mkdirSync(folder);
  } catch (error) {
    if (error.code === 'EEXIST' || error.code === 'ENOENT') return false;
    throw new PrepareError(`Cannot write to ${root} (${error.code}). Run as the user who owns that folder.`, {
      cause: error,
    });
  }
  writeFileSync(
    ownerFile,
    JSON.stringify({ pid: process.pid, startedAt: startTime(process.pid), token: token() }),
  );
  return true;
}

const token = () => randomBytes(8).toString('hex');

/** The owner's record; undefined when there is no lock; without a pid when it is not written yet. */
function readOwner(path) {
  try {
    return JSON.parse(readFileSync(join(path, 'owner.json'), 'utf8'));
  } catch {
    try {
      return { since: statSync(path).mtimeMs };
    } catch {
      return undefined;
    }
  }
}

function isStale(owner) {
  if (!owner) return false;
  if (owner.pid === undefined) return Date.now() - owner.since > 10_000;
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    return error.code === 'ESRCH';
  }
  return owner.startedAt !== undefined && owner.startedAt !== startTime(owner.pid);
}

/** Moves the lock aside first, so that of two which found it stale only one removes it; a fresh one is put back. */
function removeStale(owner) {
  const aside = `${folder}.${token()}`;
  try {
    renameSync(folder, aside);
  } catch {
    return;
  }
  if (readOwner(aside)?.token === owner.token) rmSync(aside, { recursive: true, force: true });
  else renameSync(aside, folder);
}

/** Start time of a process in ticks since boot, where the system tells it: a recycled pid has another. */
function startTime(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}
