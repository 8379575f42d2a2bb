import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { backOffMs } from '../../devices/gate/back-off.js';
import { readEnrolment, writeEnrolment } from '../../devices/gate/enrolment.js';
import { systemGateClock } from '../../devices/gate/gate-clock.js';
import type { LocalGateService } from '../modules/scans/gates/local-gate.service.js';
import { describeVariables } from '../platform/config/environment.js';
import type { Logger } from '../platform/logging/logger.js';

export interface LocalGateOptions {
  readonly gates: LocalGateService;
  /** Address of this server as this machine reaches it. */
  readonly server: string;
  readonly dataFolder: string;
  /** Bindings in place of those of the server. */
  readonly bindingsFile?: string;
  readonly logger: Logger;
}

const CLI = fileURLToPath(new URL('../cli.js', import.meta.url));
/** An installation without units gets its first one by hand. */
const NO_UNIT_MS = 5_000;
const SOUND_MS = 60_000;
const LONGEST_STOP_MS = 6_000;

/**
 * Runs the gate agent for the readers of this machine as a process of its own, enrolled by itself, and starts it again when it
 * dies: a crash in a reader's library never reaches the server. Returns how to stop it.
 */
export function startLocalGate(options: LocalGateOptions): () => Promise<void> {
  const stopping = new AbortController();
  let child: ChildProcess | undefined;
  const run = async (): Promise<void> => {
    const { signal } = stopping;
    for (let failures = 0; !signal.aborted;) {
      const began = performance.now();
      const enrolled = await prepare(options);
      if (signal.aborted) return;
      if (!enrolled) {
        await systemGateClock.sleep(NO_UNIT_MS, signal);
        continue;
      }
      child = startChild(options);
      const why = await ended(child);
      if (signal.aborted) return;
      failures = performance.now() - began > SOUND_MS ? 1 : failures + 1;
      options.logger.warn('the local gate ended and is started again', { why, failures });
      // Not below 0.8 s, so that one which cannot start does not burn the processor.
      await systemGateClock.sleep(backOffMs(failures + 4, Math.random()), signal);
    }
  };
  const running = run();
  return async () => {
    stopping.abort();
    child?.kill('SIGTERM');
    const timer = setTimeout(() => child?.kill('SIGKILL'), LONGEST_STOP_MS);
    await running;
    clearTimeout(timer);
  };
}

/** Sees to it that the data folder holds a good key; false while there is none to be had. */
async function prepare({ gates, server, dataFolder, logger }: LocalGateOptions): Promise<boolean> {
  const folder = join(dataFolder, 'gate');
  try {
    const known = await readEnrolment(folder).catch(() => undefined);
    const gate = await gates.prepare(known?.key ?? null);
    if (gate === undefined) return false;
    await writeEnrolment(folder, { server, ...gate });
    return true;
  } catch (error) {
    logger.warn('the local gate could not be enrolled', { error });
    return false;
  }
}

function startChild({ dataFolder, bindingsFile, logger }: LocalGateOptions): ChildProcess {
  // Of the service's variables it needs none, and the database is none of its business.
  const ours = new Set(describeVariables().map(({ name }) => name));
  const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.has(name)));
  const options = ['--quiet', '--data', join(dataFolder, 'gate')];
  if (bindingsFile !== undefined) options.push('--bindings', bindingsFile);
  const child = spawn(process.execPath, [CLI, 'gate', 'run', ...options], {
    env: environment,
    // Through the channel it notices that the server has gone, however that came.
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  if (child.stderr !== null)
    createInterface({ input: child.stderr }).on('line', (line) => logger.info('local gate', { line }));
  logger.info('local gate started', { pid: child.pid });
  return child;
}

function ended(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
}
