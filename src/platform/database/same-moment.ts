import type { ClientBase, Pool } from 'pg';
import type { EntityManager } from 'typeorm';

/** So many connections were free besides when one was taken: scans and people who sign in need some. */
const SPARED = 2;

/** Whether the pool can give one more connection at once and has some left. */
export function hasConnectionToSpare({ connection }: EntityManager): boolean {
  const { master } = connection.driver as unknown as { readonly master?: Pool };
  if (master === undefined) return false;
  const { idleCount, totalCount, waitingCount, options } = master;
  return idleCount + options.max - totalCount - waitingCount > SPARED;
}

/**
 * Does `work` with a second connection that sees what the transaction of `manager`, one of REPEATABLE READ, sees: both may read at the same
 * time, and what they read agrees. Where none is to spare `work` gets null. It must have ended with both when it ends.
 * @throws what `work` throws
 */
export async function withSecondReader<T>(
  manager: EntityManager,
  work: (second: ClientBase | null) => Promise<T>,
): Promise<T> {
  if (!hasConnectionToSpare(manager)) return work(null);
  const runner = manager.connection.createQueryRunner();
  // Taken at once: whoever looks next sees one less.
  const client = await (runner.connect() as Promise<ClientBase>).catch(() => null);
  try {
    if (client !== null) {
      const [{ moment }] = await manager.query<[{ moment: string }]>('SELECT pg_export_snapshot() AS moment');
      await runner.startTransaction('REPEATABLE READ');
      await runner.query(`SET TRANSACTION SNAPSHOT '${moment}'`);
      await runner.query('SET TRANSACTION READ ONLY');
    }
    return await work(client);
  } finally {
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    await runner.release();
  }
}
