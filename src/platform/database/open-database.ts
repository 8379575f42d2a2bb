import { AppError } from '../errors/app-error.js';
import type { Environment } from '../config/environment.js';
import type { Logger } from '../logging/logger.js';
import { attachEmbeddedDatabase } from './embedded/attach.js';
import { startEmbeddedDatabase } from './embedded/embedded-postgres.js';
import type { EmbeddedDatabase } from './embedded/types.js';

/** The database of the service, wherever it is. */
export interface ServiceDatabase {
  /** For the service's own work. */
  readonly url: string;
  /** For migrations. */
  readonly ownerUrl: string;
  /** The role that migrations must let in; null when owner and service are the same. */
  readonly runtimeRole: string | null;
  readonly embedded: boolean;
  /** Stops an embedded server that this process started. */
  stop(): Promise<void>;
}

/**
 * The external database of DATABASE_URL, or the embedded one in the data folder. With `share`, an
 * embedded server that another process runs is used as it is (commands beside a running service).
 * @throws EmbeddedDatabaseError with a sentence that says what to do.
 */
export async function openDatabase(
  environment: Environment,
  logger: Logger,
  options: { readonly share: boolean },
): Promise<ServiceDatabase> {
  const { DATABASE_URL, MIGRATION_DATABASE_URL, CONGVU_DATA_DIR } = environment;
  if (DATABASE_URL) {
    const separate =
      MIGRATION_DATABASE_URL !== undefined && roleOf(MIGRATION_DATABASE_URL) !== roleOf(DATABASE_URL);
    return {
      url: DATABASE_URL,
      ownerUrl: MIGRATION_DATABASE_URL ?? DATABASE_URL,
      runtimeRole: separate ? roleOf(DATABASE_URL) : null,
      embedded: false,
      stop: () => Promise.resolve(),
    };
  }
  const running = options.share ? await attachEmbeddedDatabase(CONGVU_DATA_DIR) : undefined;
  const embedded = running ?? (await startWatched(CONGVU_DATA_DIR, logger));
  return {
    url: embedded.runtimeUrl,
    ownerUrl: embedded.ownerUrl,
    runtimeRole: roleOf(embedded.runtimeUrl),
    embedded: true,
    stop: () => embedded.stop(),
  };
}

/** Starts the embedded server and starts it again should it die. */
async function startWatched(dataDir: string, logger: Logger): Promise<EmbeddedDatabase> {
  const embedded: EmbeddedDatabase = await startEmbeddedDatabase({
    dataDir,
    log: (line) => logger.debug('postgres', { line }),
    onUnexpectedExit: (detail) => {
      logger.error('the embedded database ended unexpectedly; starting it again', { ...detail });
      const { port } = embedded;
      embedded.restart().then(
        () => {
          if (embedded.port === port) return;
          logger.error('the embedded database came back on another port; the service has to be restarted');
          process.kill(process.pid, 'SIGTERM');
        },
        (error: unknown) => logger.error('the embedded database does not start again', { error }),
      );
    },
  });
  return embedded;
}

function roleOf(url: string): string {
  const role = decodeURIComponent(new URL(url).username);
  if (role === '')
    throw new AppError('internal-error', { cause: new Error('a database address names no role') });
  return role;
}
