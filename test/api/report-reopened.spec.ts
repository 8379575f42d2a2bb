import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { JobsService } from '../../src/platform/jobs/jobs.service.js';
import { ClosingWorld } from '../support/closing-world.js';

describe('a month that is opened again while the reports of its sealing wait to be made', () => {
  let world: ClosingWorld;
  const editions = ['accounting', 'director', 'superiors'];
  beforeAll(async () => {
    world = await ClosingWorld.build();
    const unitId = await world.way.unit('TT');
    for (const edition of editions) {
      const recipient = { unitId, edition, name: edition, address: `${edition}@example.vn`, way: 'file' };
      expect((await world.call('POST', 'report-recipients', await world.as('TC'), recipient)).status).toBe(201);
    }
  }); // prettier-ignore
  afterAll(() => world.close());

  const work = async (kind: string): Promise<number> => {
    const sql = `SELECT id FROM job_run WHERE kind = $1 AND status = 'queued' ORDER BY created_at, id`;
    const runs = await world.query<{ id: string }>(sql, [kind]);
    for (const { id } of runs) await world.service.app.get(JobsService).run(id, false);
    return runs.length;
  };
  const made = (draft: boolean) =>
    world.query(
      `SELECT r.edition, (SELECT count(*)::int FROM report_delivery d WHERE d.report_id = r.id) AS sendings
       FROM report r WHERE r.draft = $1 AND r.made_at IS NOT NULL ORDER BY 1`,
      [draft],
    );

  it('goes to nobody as the draft that it is, neither to superiors nor to those who work on it', async () => {
    await world.sealNovember();
    await work('closing.sealed');
    await world.reopenNovember();
    expect(await work('report.make')).toBe(3);
    expect(await made(true)).toEqual(editions.map((edition) => ({ edition, sendings: 0 })));
    expect(await made(false)).toEqual([]);
  });

  it('goes to all of them once it is sealed again', async () => {
    const [{ id } = { id: '' }] = await world.query<{ id: string }>('SELECT id FROM closing');
    await world.resealNovember(id);
    await work('closing.sealed');
    expect(await work('report.make')).toBe(3);
    expect(await made(false)).toEqual(editions.map((edition) => ({ edition, sendings: 1 })));
  });
});
