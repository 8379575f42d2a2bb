import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../../src/app.module.js';
import { FixedClock } from '../../src/platform/clock/clock.js';
import { Environment } from '../../src/platform/config/environment.js';
import { loadSecretKey } from '../../src/platform/crypto/secret-key.js';
import { createHttpApp } from '../../src/platform/http/create-app.js';
import { keyFits } from '../../src/platform/installation/key-fits.js';
import { Logger } from '../../src/platform/logging/logger.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

/** The whole service over a fresh database; requests go through `app.inject` without a port. */
export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly database: TestDatabase;
  readonly clock: FixedClock;
  readonly environment: Environment;
  /** Where it listens; null when requests go through `app.inject`. */
  readonly url: string | null;
  /** Everything that was logged, a JSON line each. */
  readonly logLines: string[];
  close(): Promise<void>;
}

/** Starts the service for a spec; `settings` override environment variables; `listen` takes a free port. */
export async function createTestApp(
  settings: Partial<Environment> = {},
  now = new Date('2026-11-23T01:00:00Z'),
  options: { readonly listen?: boolean } = {},
): Promise<TestApp> {
  const database = await createTestDatabase();
  const clock = new FixedClock(now);
  const environment = Object.assign(new Environment(), {
    NODE_ENV: 'test',
    JOBS_ENABLED: false,
    CONGVU_SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
    ...settings,
  });
  const logLines: string[] = [];
  const logger = new Logger('info', { write: (line: string) => logLines.push(line) });
  const { dataSource } = database;
  // As every start does: the key of the installation is noted.
  await keyFits(dataSource, await loadSecretKey(environment), now);
  const app = await createHttpApp(
    AppModule.register({ environment, dataSource, clock, logger }),
    environment,
    logger,
  );
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  if (options.listen) await app.listen(0, '127.0.0.1');
  return {
    app,
    database,
    clock,
    environment,
    url: options.listen ? await app.getUrl() : null,
    logLines,
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}
