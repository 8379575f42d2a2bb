import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ClosingWorld } from '../support/closing-world.js';
import { eventually } from '../support/eventually.js';

describe('the locks of a closing', () => {
  let world: ClosingWorld;
  let id: string;
  beforeAll(async () => {
    world = await ClosingWorld.build();
    id = await world.checkNovember();
  });
  afterAll(() => world.close());

  /** Whether a step that waits for the month, as behind a seal, leaves the closing itself free for the seal to lock. */
  const leavesClosingFree = async (take: () => Promise<unknown>): Promise<boolean> => {
    const seal = world.service.database.dataSource.createQueryRunner();
    try {
      await seal.query(`SELECT pg_advisory_lock(hashtext('closing ' || '2026-11'))`);
      const taken = take();
      await eventually(async () => {
        const waiting = await world.query(
          `SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND objid = (hashtext('closing 2026-11')::bigint & 4294967295)::oid`,
        );
        expect(waiting).toHaveLength(1);
      });
      const free = (await seal.query('SELECT FROM closing WHERE id = $1 FOR UPDATE SKIP LOCKED', [
        id,
      ])) as object[];
      await seal.query(`SELECT pg_advisory_unlock(hashtext('closing ' || '2026-11'))`);
      await taken;
      return free.length === 1;
    } finally {
      await seal.release();
    }
  };

  it('are taken in the order of the seal when HR checks: neither waits for the other', async () => {
    const hr = await world.as('TC');
    expect(await leavesClosingFree(() => world.call('POST', `closings/${id}/check`, hr, {}))).toBe(true);
  });

  it('are taken in the order of the seal when a head confirms', async () => {
    expect(await leavesClosingFree(() => world.confirmUnits('PGD', id))).toBe(true);
  });
});
