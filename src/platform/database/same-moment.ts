import type { ClientBase, Pool } from 'pg';
import type { EntityManager } from 'typeorm';

/** So many connections stay free for whoever comes meanwhile. */
const SPARED = 2;

/** Whether the pool can give one more connection at once and has some left. */
export function hasConnectionToSpare({ connection }: EntityManager): boolean {
  const { master } = connection.driver as unknown as { readonly master?: Pool };
  if (master === undefined) return false;
  const { idleCount, totalCount, waitingCount, options } = master;
  return idleCount + options.max - totalCount - waitingCount > SPARED;
}

/** A moment of the database that another connection can see too, as long as the transaction lasts that told it. */
export type Moment = string & { readonly __moment: true };

/** The moment that the transaction of `manager`, one of REPEATABLE READ, sees. @throws TypeError without a transaction */
export async function momentOf(manager: EntityManager): Promise<Moment> {
  if (manager.queryRunner?.isTransactionActive !== true) throw new TypeError('a moment is of a transaction');
  const [{ moment }] = await manager.query<[{ moment: Moment }]>('SELECT pg_export_snapshot() AS moment');
  return moment;
}

/** Reads on a connection of its own what there was at `moment`. @throws what `work` throws */
export async function inMoment<T>(
  { connection }: EntityManager,
  moment: Moment,
  work: (client: ClientBase) => Promise<T>,
): Promise<T> {
  const runner = connection.createQueryRunner();
  try {
    const client = (await runner.connect()) as ClientBase;
    await runner.startTransaction('REPEATABLE READ');
    await runner.query(`SET TRANSACTION SNAPSHOT '${moment}'`);
    await runner.query('SET TRANSACTION READ ONLY');
    return await work(client);
  } finally {
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    await runner.release();
  }
}
