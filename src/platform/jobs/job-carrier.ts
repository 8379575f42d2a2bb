import PgBoss from 'pg-boss';
import type pg from 'pg';
import type { DataSource, EntityManager } from 'typeorm';

/** Schema of pg-boss; it only carries ids of job runs. */
export const CARRIER_SCHEMA = 'pgboss';
/** The one queue. */
export const QUEUE = 'job-run';
/** Attempts after the first, with growing pauses from half a minute. */
export const RETRIES = 5;

/** pg-boss over the pool of the service; it changes nothing in its schema at run time. */
export function createCarrier(dataSource: DataSource): PgBoss {
  const { master } = dataSource.driver as unknown as { master: pg.Pool };
  return new PgBoss({
    db: { executeSql: (text, values) => master.query(text, values) },
    schema: CARRIER_SCHEMA,
    migrate: false,
    schedule: false,
    supervise: false,
  });
}

/** Lets pg-boss write inside the transaction of `manager`. */
export function inTransaction(manager: EntityManager): PgBoss.Db {
  return {
    executeSql: async (text, values) => {
      const result = await manager.queryRunner?.query(text, values, true);
      return { rows: (result?.records ?? []) as unknown[] };
    },
  };
}

/** Makes or updates the schema and the queue, as the owner; part of `congvu migrate`. */
export async function migrateCarrier(owner: DataSource, runtimeRole: string | null): Promise<void> {
  const { url } = owner.options as { url?: string };
  if (url === undefined) throw new Error('the owner data source has no address');
  const boss = new PgBoss({
    connectionString: url,
    schema: CARRIER_SCHEMA,
    max: 1,
    schedule: false,
    supervise: false,
  });
  await boss.start();
  try {
    await boss.createQueue(QUEUE, {
      name: QUEUE,
      retryLimit: RETRIES,
      retryDelay: 30,
      retryBackoff: true,
      expireInMinutes: 30,
    });
  } finally {
    await boss.stop({ graceful: false });
  }
  if (runtimeRole === null) return;
  const role = `"${runtimeRole.replaceAll('"', '""')}"`;
  await owner.query(`GRANT USAGE ON SCHEMA ${CARRIER_SCHEMA} TO ${role}`);
  await owner.query(
    `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${CARRIER_SCHEMA} TO ${role}`,
  );
  await owner.query(`GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${CARRIER_SCHEMA} TO ${role}`);
}
