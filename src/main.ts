import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DataSource } from 'typeorm';
import { AppModule } from './app.module.js';
import { startLocalGate } from './cli/local-gate.js';
import { LocalGateService } from './modules/scans/gates/local-gate.service.js';
import { SetupService } from './modules/identity/setup.service.js';
import { SystemClock } from './platform/clock/clock.js';
import type { Environment } from './platform/config/environment.js';
import { loadSecretKey } from './platform/crypto/secret-key.js';
import { createDataSource } from './platform/database/data-source.js';
import { migrate, pendingMigrations, runtimeRoleOwnsTables } from './platform/database/migrate.js';
import { connecting, workingOnTables } from './platform/database/explain-database.js';
import { openDatabase, type ServiceDatabase } from './platform/database/open-database.js';
import { StartError } from './platform/errors/start-error.js';
import { createHttpApp } from './platform/http/create-app.js';
import { checkPort, explainListening } from './platform/http/listening.js';
import { tlsFiles } from './platform/http/tls.js';
import { keyFits } from './platform/installation/key-fits.js';
import { Logger } from './platform/logging/logger.js';
import { entities, migrations } from './schema.js';

/** The service, running. */
export interface RunningService {
  readonly app: NestFastifyApplication;
  readonly dataSource: DataSource;
  /** Where people reach it. */
  readonly url: string;
  /** Finishes requests and jobs, then stops database connections and the embedded database. */
  stop(): Promise<void>;
  /** Whether it has been told to stop. */
  isEnding(): boolean;
}

/**
 * Opens the database, migrates it where that is allowed, and connects as the service's role.
 * @throws StartError on pending migrations of an external database in production, or when it does not answer.
 */
export async function connect(
  environment: Environment,
  logger: Logger,
  options: { readonly share: boolean; readonly migrate?: boolean },
): Promise<{ database: ServiceDatabase; dataSource: DataSource }> {
  const database = await openDatabase(environment, logger, options);
  try {
    await workingOnTables(migrateIfAllowed(database, environment, logger, options.migrate ?? false));
    const dataSource = createDataSource({
      url: database.url,
      entities,
      migrations,
      poolSize: environment.DATABASE_POOL_SIZE,
    });
    await connecting(dataSource.initialize());
    return { database, dataSource };
  } catch (error) {
    await database.stop();
    throw error;
  }
}

async function migrateIfAllowed(
  database: ServiceDatabase,
  environment: Environment,
  logger: Logger,
  wanted: boolean,
): Promise<void> {
  // A migration of a province's days takes as long as it takes.
  const owner = createDataSource({
    url: database.ownerUrl,
    entities,
    migrations,
    poolSize: 2,
    statementTimeoutMs: 0,
  });
  await connecting(owner.initialize());
  try {
    const pending = await pendingMigrations(owner);
    if (wanted || database.embedded || environment.NODE_ENV !== 'production') {
      const { applied } = await migrate(owner, database.runtimeRole);
      for (const name of applied) logger.info('migration applied', { name });
    } else if (pending.length > 0) {
      throw new StartError(
        `The database lacks ${pending.length} migration(s): ${pending.join(', ')}. Run "congvu migrate" first.`,
      );
    }
    if (database.runtimeRole === null && (await runtimeRoleOwnsTables(owner))) {
      logger.warn(
        'the service works as owner of its tables: set MIGRATION_DATABASE_URL to the owner and DATABASE_URL to a lesser role, or only triggers guard scans and audit',
      );
    }
  } finally {
    await owner.destroy();
  }
}

/**
 * Starts the whole service and listens.
 * @throws StartError or ConfigurationError with a sentence for the operator.
 */
export async function serve(
  environment: Environment,
  logger = new Logger(environment.LOG_LEVEL),
): Promise<RunningService> {
  await checkPort(environment);
  const tls = await tlsFiles(environment);
  const { database, dataSource } = await connect(environment, logger, { share: false });
  const clock = new SystemClock();
  let app: NestFastifyApplication | undefined;
  let stopGate: (() => Promise<void>) | undefined;
  let ending = false;
  const stop = async (): Promise<void> => {
    ending = true;
    await stopGate?.();
    await app?.close();
    if (dataSource.isInitialized) await dataSource.destroy();
    await database.stop();
  };
  try {
    const key = await loadSecretKey(environment);
    if (!(await keyFits(dataSource, key, clock.now()))) throw wrongKey(environment);
    app = await createHttpApp(
      AppModule.register({ environment, dataSource, clock, logger }),
      environment,
      logger,
      tls,
    );
    await explainListening(environment, app.listen(environment.PORT, environment.HOST));
  } catch (error) {
    await stop();
    throw error;
  }
  const listening = await app.getUrl();
  const url = environment.PUBLIC_URL ?? addressOf(listening, environment.HOST);
  if (environment.GATE === 'child') {
    const gates = app.get(LocalGateService);
    stopGate = startLocalGate({
      gates,
      // The certificate names the public address, not that of this machine.
      server: tls === undefined ? ownAddress(listening) : url,
      dataFolder: environment.CONGVU_DATA_DIR,
      logger,
    });
  }
  logger.info('listening', { url });
  return { app, dataSource, url, stop, isEnding: () => ending };
}

function wrongKey({ CONGVU_SECRET_KEY, CONGVU_DATA_DIR }: Environment): StartError {
  const used = CONGVU_SECRET_KEY ? 'CONGVU_SECRET_KEY' : `secret.key in ${CONGVU_DATA_DIR}`;
  return new StartError(
    `The key in ${used} is not the one of this database: second factors could not be read. Set CONGVU_SECRET_KEY to the key of the ` +
      'first server (its variable, or the content of secret.key in its data folder). If that key is lost, empty the table ' +
      '"installation" as the owner of the tables (TRUNCATE installation) and have second factors set up anew.',
  );
}

/** How this machine reaches itself, of the address it listens on; `localhost` might mean the other family of addresses. */
export function ownAddress(listening: string): string {
  const address = new URL(listening);
  if (address.hostname === '0.0.0.0') address.hostname = '127.0.0.1';
  if (address.hostname === '[::]') address.hostname = '[::1]';
  return address.origin;
}

function addressOf(listening: string, host: string): string {
  const address = new URL(listening);
  if (host === '0.0.0.0' || host === '::') address.hostname = 'localhost';
  return address.origin;
}

/** Prints the one-time link of an installation without accounts. */
export async function offerSetup(service: RunningService, print: (line: string) => void): Promise<void> {
  const secret = await service.app
    .get(SetupService)
    .offer()
    .catch((error: unknown) => {
      // Told to stop a moment after it began to listen: the database is being closed, and that is no failure.
      if (service.isEnding()) return null;
      throw error;
    });
  if (secret === null) return;
  print('There is no account yet. Open this link once, within 24 hours, to set up the first administrator:');
  print(`  ${service.url}/setup#${secret}`);
}

/**
 * Stops `service` at SIGINT or SIGTERM and resolves with the exit code; a second signal ends at once.
 */
export function untilStopped(service: RunningService, logger: Logger): Promise<number> {
  return new Promise((resolve) => {
    let stopping = false;
    const onSignal = (signal: NodeJS.Signals): void => {
      if (stopping) {
        logger.warn('second signal: ending at once', { signal });
        process.exit(1);
      }
      stopping = true;
      logger.info('stopping', { signal });
      service.stop().then(
        () => resolve(0),
        (error: unknown) => {
          logger.error('stopping failed', { error });
          resolve(1);
        },
      );
    };
    process.on('SIGINT', onSignal);
    process.on('SIGTERM', onSignal);
    // A bug: say so in the log (scrubbed), end the database properly, and let the supervisor start anew.
    process.on('uncaughtException', (error) => {
      logger.error('ending after an unexpected error', { error });
      setTimeout(() => process.exit(1), 10_000).unref();
      service.stop().then(
        () => resolve(1),
        () => process.exit(1),
      );
    });
  });
}
