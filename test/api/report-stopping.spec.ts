import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MonthlyReportService } from '../../src/modules/reporting/monthly-report.service.js';
import type { ReportView } from '../../src/modules/reporting/reports.service.js';
import { JobsService } from '../../src/platform/jobs/jobs.service.js';
import { ClosingWorld } from '../support/closing-world.js';

/** The story goes on from sentence to sentence. */
describe('a report that is on its way', () => {
  let world: ClosingWorld;
  let id: string;
  beforeAll(async () => {
    world = await ClosingWorld.build();
    const body = { month: '2026-11', unitId: await world.way.unit('TT'), edition: 'director' };
    id = (await world.call<{ id: string }>('POST', 'reports/monthly', await world.as('GD'), body)).body.id;
  });
  afterAll(() => world.close());

  const change = async (what: string, code = 'GD') =>
    (await world.call('POST', `reports/${id}/${what}`, await world.as(code), {})).status;
  const report = async () =>
    (await world.call<ReportView>('GET', `reports/${id}`, await world.as('GD'))).body;
  const jobId = async (): Promise<string> =>
    (await world.query<{ jobId: string }>('SELECT job_id AS "jobId" FROM report WHERE id = $1', [id]))[0]
      ?.jobId ?? '';
  const work = async (): Promise<void> => world.service.app.get(JobsService).run(await jobId(), false);
  const noted = (action: string) =>
    world.query('SELECT FROM audit_entry WHERE action = $1 AND entity_id = $2', [action, id]);

  it('is stopped by whoever may ask for it, and then is not made', async () => {
    expect(await change('retry')).toBe(409);
    expect(await change('cancel')).toBe(204);
    await work();
    expect(await report()).toMatchObject({ status: 'cancelled', sha256: null });
    expect(await change('cancel')).toBe(409);
    expect(await noted('report.cancel')).toHaveLength(1);
  });

  it('is dropped also when it was stopped while it was being written', async () => {
    expect(await change('retry')).toBe(204);
    expect(await report()).toMatchObject({ status: 'queued', progress: 0 });
    const monthly = world.service.app.get(MonthlyReportService);
    const made = monthly.made.bind(monthly);
    monthly.made = async (...about) => {
      expect(await report()).toMatchObject({ status: 'running', progress: 10 });
      expect(await change('cancel')).toBe(204);
      return made(...about);
    };
    await work();
    monthly.made = made;
    expect(await report()).toMatchObject({ status: 'cancelled', sha256: null, fileName: null });
  });

  it('is made when it is asked for again, and then neither stopped nor made anew', async () => {
    expect(await change('retry')).toBe(204);
    expect(await noted('report.retry')).toHaveLength(2);
    await work();
    expect(await report()).toMatchObject({ status: 'done', progress: 100, draft: true });
    expect([await change('cancel'), await change('retry')]).toEqual([409, 409]);
  });

  it('is not there for others', async () => {
    expect(await change('cancel', 'CB1')).toBe(403);
  });
});
