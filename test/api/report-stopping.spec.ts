import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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
  const report = async () => (await world.call<ReportView>('GET', `reports/${id}`, await world.as('GD'))).body;
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
    // The making asks how it stands when the file is written: the stop comes before that.
    await world.query(
      `CREATE FUNCTION stop_it() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
         UPDATE job_run SET status = 'cancelled', finished_at = now() WHERE id = NEW.id; RETURN NULL; END $$`,
    );
    await world.query(
      `CREATE TRIGGER stop_it AFTER UPDATE ON job_run FOR EACH ROW
         WHEN (NEW.progress = 10 AND OLD.progress = 0 AND NEW.status = 'running') EXECUTE FUNCTION stop_it()`,
    );
    await work();
    await world.query('DROP TRIGGER stop_it ON job_run');
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
