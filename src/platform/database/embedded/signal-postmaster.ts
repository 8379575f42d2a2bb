import { setTimeout as sleep } from 'node:timers/promises';
import { type Binaries, programOf } from './binaries.js';
import { errnoOf } from './errno.js';
import { isPidAlive } from './process-identity.js';
import { runProgram } from './run-program.js';

/** How PostgreSQL ends: sessions cut and everything written, at once (recovery follows), or not asked at all. */
const STEPS = [
  { signal: 'SIGINT', name: 'fast', waitSeconds: 20 },
  { signal: 'SIGQUIT', name: 'immediate', waitSeconds: 10 },
  { signal: 'SIGKILL', name: 'kill', waitSeconds: 10 },
] as const;

/** Sends a shutdown signal; on Windows, where there are no signals, through pg_ctl. A dead process is no error. */
export async function signalPostmaster(
  binaries: Binaries,
  pid: number,
  signal: (typeof STEPS)[number]['signal'],
) {
  if (process.platform === 'win32' && signal !== 'SIGKILL') {
    await runProgram(programOf(binaries, 'pg_ctl'), ['kill', signal.slice(3), String(pid)]);
    return;
  }
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (errnoOf(error) !== 'ESRCH') throw error;
  }
}

/**
 * Ends a PostgreSQL server and returns when its process is gone: fast shutdown, after 20 s immediate, after 10 s kill.
 * @throws Error when it survives even that.
 */
export async function endPostmaster(
  binaries: Binaries,
  pid: number,
  log: (line: string) => void,
): Promise<void> {
  for (const step of STEPS) {
    if (step.signal !== 'SIGINT')
      log(`PostgreSQL (process ${pid}) did not end in time; going on with shutdown "${step.name}".`);
    await signalPostmaster(binaries, pid, step.signal);
    const deadline = Date.now() + step.waitSeconds * 1000;
    for (let pause = 5; Date.now() < deadline; pause = Math.min(pause * 2, 100)) {
      if (!(await isPidAlive(pid))) return;
      await sleep(pause);
    }
  }
  throw new Error(`PostgreSQL (process ${pid}) cannot be ended.`);
}
