import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { userInfo } from 'node:os';
import { randomUUID } from 'node:crypto';
import { AppModule } from '../app.module.js';
import { connect } from '../main.js';
import { systemCaller, type Caller } from '../platform/access/caller.js';
import { SystemClock } from '../platform/clock/clock.js';
import { loadEnvironment, type Environment } from '../platform/config/environment.js';
import { withRequestContext } from '../platform/http/request-context.js';
import { Logger } from '../platform/logging/logger.js';

export { UsageError } from './usage-error.js';

/** What a command works with. */
export interface CommandContext {
  readonly services: INestApplicationContext;
  readonly environment: Environment;
  readonly caller: Caller;
}

/**
 * Runs `work` with the service's modules but without its HTTP port, beside a running service or alone.
 * The audit shows the operating-system user and the command.
 */
export async function withService<T>(
  command: string,
  work: (context: CommandContext) => Promise<T>,
): Promise<T> {
  const environment = loadEnvironment({ ...process.env, LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn' });
  environment.JOBS_ENABLED = false;
  const logger = new Logger(environment.LOG_LEVEL);
  const { database, dataSource } = await connect(environment, logger, { share: true });
  try {
    const services = await NestFactory.createApplicationContext(
      AppModule.register({ environment, dataSource, clock: new SystemClock(), logger }),
      { logger, abortOnError: false },
    );
    try {
      const caller = systemCaller(`${userInfo().username}: congvu ${command}`);
      const context = { requestId: randomUUID(), ip: null, userAgent: null, caller };
      return await withRequestContext(context, () => work({ services, environment, caller }));
    } finally {
      await services.close();
    }
  } finally {
    if (dataSource.isInitialized) await dataSource.destroy();
    await database.stop();
  }
}

/** Writes a result: one JSON line for machines, else the sentence. */
export function print(json: boolean | undefined, value: object, sentence: string): void {
  process.stdout.write(`${json ? JSON.stringify(value) : sentence}\n`);
}
