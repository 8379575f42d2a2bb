import type { ServerExit } from './server-process.js';

/** A PostgreSQL of our own that accepts connections on 127.0.0.1. */
export interface EmbeddedDatabase {
  readonly port: number;
  /** `congvu_owner`: owns database and schema, runs the migrations. */
  readonly ownerUrl: string;
  /** `congvu_app`: what the service works with; may connect and nothing else until a migration grants it. */
  readonly runtimeUrl: string;
  /** `congvu_admin`: superuser, connected to the database `postgres`; for tests, backup and repair. */
  readonly adminUrl: string;
  /** True when another process runs the server: then `stop` does nothing and `restart` is refused. */
  readonly attached: boolean;
  /** Shuts the server down (fast, after 20 s immediate) and gives the data folder free. Doing it twice is harmless. */
  stop(): Promise<void>;
  /**
   * Starts the server again after an unexpected exit (or stops and starts it), on the same port when that is still free;
   * read `port` and the URLs anew afterwards.
   * @throws EmbeddedDatabaseError when PostgreSQL does not start.
   */
  restart(): Promise<void>;
}

/** How the server ended although nobody had asked it to. */
export type UnexpectedExit = ServerExit;

/** What `startEmbeddedDatabase` wants to know. */
export interface EmbeddedDatabaseOptions {
  dataDir: string;
  /** Lower-case name of the database to create; `congvu` when absent. */
  database?: string;
  /** Settings of postgresql.conf that override ours. `fsync: 'off'` also skips the flush when the cluster is created. */
  settings?: Record<string, string>;
  /** Takes every line that PostgreSQL or the launcher has to say. */
  log?: (line: string) => void;
  onUnexpectedExit?: (detail: UnexpectedExit) => void;
}
