import type { Binaries } from './binaries.js';
import { clearOrphan } from './clear-orphan.js';
import { explainError } from './explain-failure.js';
import { launchServer, type LaunchedServer } from './launch-server.js';
import type { Location } from './location.js';
import { type Access, connectionUrl } from './provision.js';
import type { DatabaseSecrets } from './secrets.js';
import type { ServiceLock } from './service-lock.js';
import type { EmbeddedDatabase, EmbeddedDatabaseOptions } from './types.js';

interface Parts {
  location: Location;
  binaries: Binaries;
  secrets: DatabaseSecrets;
  database: string;
  lock: ServiceLock;
  options: EmbeddedDatabaseOptions;
  log: (line: string) => void;
}

/** A server that this process started and answers for. */
export class RunningDatabase implements EmbeddedDatabase {
  readonly attached = false;
  private current: LaunchedServer | undefined;
  private lastPort = 0;
  /** True while we end the server ourselves, so that its exit surprises nobody. */
  private ending = false;
  /** Stop and restart wait for one another. */
  private queue: Promise<void> = Promise.resolve();
  private released = false;

  constructor(private readonly parts: Parts) {}

  get port(): number {
    return this.lastPort;
  }
  get ownerUrl(): string {
    return connectionUrl(this.access, 'owner');
  }
  get runtimeUrl(): string {
    return connectionUrl(this.access, 'app');
  }
  get adminUrl(): string {
    return connectionUrl(this.access, 'admin', 'postgres');
  }
  get access(): Access {
    return { port: this.lastPort, database: this.parts.database, secrets: this.parts.secrets };
  }

  /** Starts the server; called once before the database is handed out. */
  async launch(): Promise<void> {
    const { location, binaries, options, log } = this.parts;
    this.ending = false;
    const launched = await launchServer(location, binaries, options.settings ?? {}, log, this.lastPort);
    this.current = launched;
    this.lastPort = launched.port;
    void launched.server.exited.then((detail) => {
      if (this.current === launched) this.current = undefined;
      if (!this.ending) options.onUnexpectedExit?.(detail);
    });
  }

  stop(): Promise<void> {
    return this.enqueue(async () => {
      if (this.released) return;
      await this.end();
      this.released = true;
      await this.parts.lock.release();
    });
  }

  restart(): Promise<void> {
    return this.enqueue(async () => {
      const { location, binaries, log } = this.parts;
      if (this.released) throw new Error('This embedded database was stopped; start it anew.');
      try {
        await this.end();
        await clearOrphan(location.cluster, binaries, log);
        await this.launch();
      } catch (error) {
        throw explainError('restart the embedded database', error, location.cluster);
      }
    });
  }

  private async end(): Promise<void> {
    this.ending = true;
    await this.current?.server.stop();
    this.current = undefined;
  }

  private enqueue(work: () => Promise<void>): Promise<void> {
    const result = this.queue.then(work);
    this.queue = result.catch(() => undefined);
    return result;
  }
}
