import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EntityManager, QueryRunner } from 'typeorm';
import { hasConnectionToSpare, withSecondReader } from '../../src/platform/database/same-moment.js';
import { createTestApp, type TestApp } from '../support/test-app.js';

describe('one moment on two connections', () => {
  let service: TestApp;
  let connection: TestApp['database']['dataSource'];
  beforeAll(async () => {
    service = await createTestApp();
    connection = service.database.dataSource;
  });
  afterAll(() => service.close());

  const marks = 'SELECT count(*)::int AS n FROM stale_mark';
  const mark = (): Promise<unknown> =>
    connection.query(
      `INSERT INTO stale_mark (employee_id, from_date, cause) VALUES (gen_random_uuid(), '2026-10-01', 'seed')`,
    );
  const moment = <T>(work: (manager: EntityManager) => Promise<T>): Promise<T> =>
    connection.transaction('REPEATABLE READ', work);

  it('shows both what there was when the transaction began to look', async () => {
    await moment(async (manager) => {
      const [before] = await manager.query<[{ n: number }]>(marks);
      await mark();
      const [now] = await connection.query<[{ n: number }]>(marks);
      expect(now.n).toBe(before.n + 1);
      const beside = await withSecondReader(manager, async (client) => {
        const { rows } = await client!.query<{ n: number }>(marks);
        return rows[0]?.n;
      });
      expect(beside).toBe(before.n);
    });
  });

  it('changes nothing, and gives its connection back after a failure', async () => {
    const before = idle();
    for (let turn = 0; turn < 30; turn += 1)
      await moment(async (manager) => {
        const failing = withSecondReader(manager, (client) => client!.query('DELETE FROM stale_mark'));
        await expect(failing).rejects.toThrow('read-only transaction');
      });
    expect(idle()).toBeGreaterThanOrEqual(before);
    expect((await connection.query<[{ n: number }]>(marks))[0].n).toBeGreaterThan(0);
  });

  it('is given to no more than there are connections to spare, however many ask at once', async () => {
    const readers = await Promise.all(
      Array.from({ length: 4 }, () =>
        moment((manager) =>
          withSecondReader(manager, async (client) => {
            await setTimeout(100);
            return client !== null;
          }),
        ),
      ),
    );
    expect(readers).toHaveLength(4);
    expect(readers.filter((second) => second).length).toBeLessThan(4);
    expect(readers).toContain(true);
  });

  it('is not asked for where the last connections would go', async () => {
    const taken: QueryRunner[] = [];
    try {
      while (hasConnectionToSpare(connection.manager) && taken.length < 50) {
        const runner = connection.createQueryRunner();
        await runner.connect();
        taken.push(runner);
      }
      expect(taken.length).toBeGreaterThan(0);
      expect(hasConnectionToSpare(connection.manager)).toBe(false);
      await taken.pop()?.release();
      expect(hasConnectionToSpare(connection.manager)).toBe(true);
      // The two that are left are for whoever comes.
      await connection.query('SELECT 1');
    } finally {
      await Promise.all(taken.map((runner) => runner.release()));
    }
  });

  function idle(): number {
    return (connection.driver as unknown as { master: { idleCount: number } }).master.idleCount;
  }
});
