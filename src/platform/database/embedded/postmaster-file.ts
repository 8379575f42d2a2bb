import { chown, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errnoOf } from './errno.js';
import { isPidAlive } from './process-identity.js';
import { runProgram } from './run-program.js';

/** What a running PostgreSQL writes into `postmaster.pid`. */
export interface Postmaster {
  pid: number;
  port: number;
  ready: boolean;
}

/** Returns what `postmaster.pid` of the cluster says, or undefined when there is none; pid 0 when it is empty. */
export async function readPostmaster(cluster: string): Promise<Postmaster | undefined> {
  try {
    const lines = (await readFile(join(cluster, 'postmaster.pid'), 'utf8')).split('\n');
    return { pid: Number(lines[0]) || 0, port: Number(lines[3]) || 0, ready: lines[7]?.trim() === 'ready' };
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Tells whether that pid is today a PostgreSQL which we started on this very cluster (a recycled pid is not). The command
 * line is what everybody may read of a foreign process, also root in a container.
 */
export async function isPostmasterOf(pid: number, cluster: string): Promise<boolean> {
  if (!(await isPidAlive(pid))) return false;
  if (process.platform === 'linux') {
    const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    return commandLine.split('\0').includes(cluster);
  }
  if (process.platform === 'win32') return true;
  const { output } = await runProgram('ps', ['-o', 'command=', '-p', String(pid)]);
  return output.includes(cluster);
}

/**
 * Lets PostgreSQL start although the pid in a left-over `postmaster.pid` belongs to some other process by now. The file is
 * not deleted: it names the shared memory by which PostgreSQL finds surviving children of the dead server. Naming our own
 * pid instead makes it skip the pid check only (a server never takes its parent for a rival).
 */
export async function disarmStalePostmaster(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  const text = await readFile(file, 'utf8');
  if (text.trim() === '') return rm(file);
  const { uid, gid } = await stat(file);
  await writeFile(`${file}.new`, text.replace(/^[^\n]*/, String(process.pid)), { mode: 0o600 });
  if (process.platform !== 'win32') await chown(`${file}.new`, uid, gid);
  await rename(`${file}.new`, file);
}
