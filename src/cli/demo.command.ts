import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { openDemoDoor, removeDemoDoor } from '../demo/demo-door.js';
import { seedHistory } from '../demo/history/seed-history.js';
import { seedDemo, type DemoSignIn } from '../demo/seed-demo.js';
import { ownAddress, serve, untilStopped, type RunningService } from '../main.js';
import { roleNames } from '../platform/access/permission.js';
import { systemCaller, type Caller } from '../platform/access/caller.js';
import { loadEnvironment, type Environment } from '../platform/config/environment.js';
import { removeEmbeddedDatabase } from '../platform/database/embedded/remove.js';
import { StartError } from '../platform/errors/start-error.js';
import { withRequestContext } from '../platform/http/request-context.js';
import { Logger } from '../platform/logging/logger.js';

const FIRST_PORT = 3000;
const LAST_PORT = 3099;

/** `congvu demo`: the service with a made-up centre. */
export function addDemoCommand(program: Command): void {
  program
    .command('demo')
    .description('run the service with a made-up centre and one account per role')
    .option('--reset', 'delete the demo data first')
    .option('--scans', 'let its people come in: a gate beside the service reads a card every three seconds')
    .option('--json', 'print one JSON line {url, accounts} when it listens')
    .addHelpText('after', '\nExample:\n  PORT=8080 congvu demo --reset')
    .action(async (options: { reset?: boolean; scans?: boolean; json?: boolean }) => {
      const environment = loadEnvironment({
        ...process.env,
        NODE_ENV: process.env['NODE_ENV'] ?? 'development',
        LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn',
      });
      const logger = new Logger(environment.LOG_LEVEL);
      if (options.reset) await reset(environment);
      // The gate at the demo's door takes the place of the one for real readers.
      if (options.scans) environment.GATE = 'off';
      let service = await serveOnFreePort(environment, logger);
      let accounts: DemoSignIn[];
      try {
        const caller = systemCaller('congvu demo');
        const context = { requestId: 'demo', ip: null, userAgent: null, caller };
        accounts = await withRequestContext(context, () => seedDemo(service.app, caller));
        await withRequestContext(context, () => seedHistory(service.app, caller));
        if (options.scans) {
          service = await withRequestContext(context, () => withDoor(service, caller, environment, logger));
        }
      } catch (error) {
        await service.stop();
        throw error;
      }
      process.stdout.write(
        options.json ? `${JSON.stringify({ url: service.url, accounts })}\n` : tell(service.url, accounts),
      );
      process.exitCode = await untilStopped(service, logger);
    });
}

async function reset(environment: Environment): Promise<void> {
  if (environment.DATABASE_URL) {
    throw new StartError(
      '--reset deletes only the embedded database; empty the one of DATABASE_URL yourself.',
    );
  }
  await removeEmbeddedDatabase(environment.CONGVU_DATA_DIR);
  await rm(join(environment.CONGVU_DATA_DIR, 'audit-heads.jsonl'), { force: true });
  await removeDemoDoor(environment.CONGVU_DATA_DIR);
}

/** The service with people coming in at its door; stopping it closes the door first. */
async function withDoor(
  service: RunningService,
  caller: Caller,
  environment: Environment,
  logger: Logger,
): Promise<RunningService> {
  const server = ownAddress(await service.app.getUrl());
  const dataFolder = environment.CONGVU_DATA_DIR;
  const close = await openDemoDoor({ services: service.app, caller, server, dataFolder, logger });
  const stop = async (): Promise<void> => {
    await close();
    await service.stop();
  };
  return { ...service, stop };
}

/** Without PORT the demo takes the first free port, so that two of them run side by side. */
async function serveOnFreePort(environment: Environment, logger: Logger): Promise<RunningService> {
  if (process.env['PORT']) return serve(environment, logger);
  for (environment.PORT = FIRST_PORT; environment.PORT < LAST_PORT; environment.PORT += 1) {
    try {
      return await serve(environment, logger);
    } catch (error) {
      const taken = error instanceof StartError && error.message.startsWith('Port');
      if (!taken) throw error;
    }
  }
  throw new StartError(`No port from ${FIRST_PORT} to ${LAST_PORT} is free. Set PORT.`);
}

function tell(url: string, accounts: readonly DemoSignIn[]): string {
  const width = Math.max(...accounts.map(({ username }) => username.length));
  const lines = accounts.map(({ role, username, password, totpSecret }) =>
    [
      `  ${username.padEnd(width)}  ${password}  ${roleNames[role]} (${role})`,
      totpSecret ? `, TOTP ${totpSecret}` : '',
    ].join(''),
  );
  return [
    '',
    `Công vụ (demo): ${url}`,
    '',
    ...lines,
    '',
    'Ctrl-C ends it. "npm run demo -- --reset" starts over.',
    '',
  ].join('\n');
}
