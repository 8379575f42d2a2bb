import pg from 'pg';
import { DataSource, type EntitySchema, type MigrationInterface } from 'typeorm';

/** Civil dates come back as the text `yyyy-MM-dd`, never as a `Date` of this machine's zone. */
pg.types.setTypeParser(pg.types.builtins.DATE, (text: string) => text);
/** Counters stay far below 2^53. */
pg.types.setTypeParser(pg.types.builtins.INT8, (text: string) => Number(text));

type Class<T> = new (...args: never[]) => T;

/** What a data source needs to know; entities and migrations are listed explicitly. */
export interface DataSourceSettings {
  readonly url: string;
  readonly entities: readonly (Class<object> | EntitySchema)[];
  readonly migrations: readonly Class<MigrationInterface>[];
  readonly poolSize?: number;
  /** How long a request waits for a connection before the database counts as away. */
  readonly connectTimeoutMs?: number;
  readonly applicationName?: string;
  /** How long a statement may take, in ms; 0 for as long as it takes. A minute where nothing is said. */
  readonly statementTimeoutMs?: number;
}

/** A TypeORM data source of PostgreSQL, not yet connected. Nothing is synchronised or cascaded. */
export function createDataSource(settings: DataSourceSettings): DataSource {
  return new DataSource({
    type: 'postgres',
    url: settings.url,
    entities: [...settings.entities],
    migrations: [...settings.migrations],
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    installExtensions: false,
    applicationName: settings.applicationName ?? 'congvu',
    poolSize: settings.poolSize ?? 10,
    connectTimeoutMS: settings.connectTimeoutMs ?? 5_000,
    poolErrorHandler: () => undefined,
    extra: {
      statement_timeout: settings.statementTimeoutMs ?? 60_000,
      idle_in_transaction_session_timeout: 60_000,
      keepAlive: true,
      options: '-c timezone=UTC',
    },
  });
}
