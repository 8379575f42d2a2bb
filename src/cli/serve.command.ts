import type { Command } from 'commander';
import { offerSetup, serve, untilStopped } from '../main.js';
import { loadEnvironment } from '../platform/config/environment.js';
import { Logger } from '../platform/logging/logger.js';

/** `congvu serve`: the service in production. */
export function addServeCommand(program: Command): void {
  program
    .command('serve')
    .description('run the service (configuration by environment variables, see README)')
    .addHelpText('after', '\nExample:\n  PORT=8080 DATABASE_URL=postgres://congvu@db/congvu congvu serve')
    .action(async () => {
      const environment = loadEnvironment(process.env);
      const logger = new Logger(environment.LOG_LEVEL);
      const service = await serve(environment, logger);
      const stopped = untilStopped(service, logger);
      const say = (line: string): void => void process.stdout.write(`${line}\n`);
      say(`Công vụ: ${service.url}`);
      await offerSetup(service, say);
      process.exitCode = await stopped;
    });
}
