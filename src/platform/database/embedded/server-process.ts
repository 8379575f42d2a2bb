import { type ChildProcess, spawn } from 'node:child_process';
import { parse } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Binaries, programOf } from './binaries.js';
import type { Location } from './location.js';
import { readPostmaster } from './postmaster-file.js';
import { cleanEnvironment } from './run-program.js';
import { serverArguments } from './server-settings.js';
import { endPostmaster } from './signal-postmaster.js';

/** How a server process ended, with the last lines it wrote. */
export interface ServerExit {
  code: number | null;
  signal: NodeJS.Signals | null;
  lastLines: string[];
}

/** A PostgreSQL process started by us. */
export interface ServerProcess {
  pid: number;
  /** Settles when the process has ended, for whatever reason. */
  exited: Promise<ServerExit>;
  /** Returns undefined when it accepts connections, or how it ended instead. */
  ready(): Promise<ServerExit | undefined>;
  stop(): Promise<void>;
}

/**
 * Starts `postgres` in a session of its own, so that Ctrl-C in a terminal reaches only us and we can finish our requests
 * before the database goes. Should this process end without `stop`, it still asks the server to shut down.
 * Rejects when the program cannot be started at all.
 */
export async function spawnServer(
  location: Location,
  binaries: Binaries,
  port: number,
  settings: Record<string, string>,
  log: (line: string) => void,
): Promise<ServerProcess> {
  const child = spawn(programOf(binaries, 'postgres'), serverArguments(location.cluster, port, settings), {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    cwd: parse(process.execPath).root,
    env: cleanEnvironment(),
    windowsHide: true,
    ...(location.user && { uid: location.user.uid, gid: location.user.gid }),
  });
  await new Promise((resolve, reject) => child.once('spawn', () => resolve(undefined)).once('error', reject));
  const pid = child.pid ?? 0;
  const exited = watch(child, log);
  let over: ServerExit | undefined;
  const askToEnd = () => child.kill('SIGINT');
  process.once('exit', askToEnd);
  void exited.then((exit) => {
    over = exit;
    process.removeListener('exit', askToEnd);
  });
  return {
    pid,
    exited,
    async ready() {
      const since = Date.now();
      for (let tick = 1; !over; tick++) {
        const postmaster = await readPostmaster(location.cluster);
        if (postmaster?.pid === pid && postmaster.ready) return undefined;
        if (tick % 500 === 0)
          log(`PostgreSQL is not ready yet after ${Math.round((Date.now() - since) / 1000)} s; waiting.`);
        await sleep(20);
      }
      return over;
    },
    async stop() {
      if (!over) await endPostmaster(binaries, pid, log);
      await exited;
    },
  };
}

/** Passes on what the server writes, and keeps its last lines for the report of an exit. */
function watch(child: ChildProcess, log: (line: string) => void): Promise<ServerExit> {
  const lastLines: string[] = [];
  let rest = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      lastLines.push(line);
      if (lastLines.length > 20) lastLines.shift();
      log(line);
    }
  });
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => setTimeout(() => resolve({ code, signal, lastLines }), 20));
  });
}
