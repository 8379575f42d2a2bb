import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ReportView } from '../../src/modules/reporting/reports.service.js';
import { ThreadedWorkbookMaker } from '../../src/modules/reporting/workbook/threaded-workbook-maker.js';
import { WorkbookMaker } from '../../src/modules/reporting/workbook/workbook-maker.js';
import { JobsService } from '../../src/platform/jobs/jobs.service.js';
import { AtOnce } from '../../src/platform/work/at-once.js';
import { ClosingWorld } from '../support/closing-world.js';

/** A file is there whole or not at all, whatever breaks. The story goes on from sentence to sentence. */
describe('reports whose making is disturbed', () => {
  let world: ClosingWorld;
  let unitId: string;
  beforeAll(async () => {
    world = await ClosingWorld.build();
    unitId = await world.way.unit('TT');
  });
  afterAll(() => world.close());

  const ask = async (): Promise<string> => {
    const body = { month: '2026-11', unitId, edition: 'director' };
    const asked = await world.call<{ id: string }>('POST', 'reports/monthly', await world.as('GD'), body);
    expect(asked.status).toBe(202);
    return asked.body.id;
  };
  const queued = async (kind: string): Promise<string[]> => {
    const sql = `SELECT id FROM job_run WHERE kind = $1 AND status = 'queued' ORDER BY created_at, id`;
    return (await world.query<{ id: string }>(sql, [kind])).map(({ id }) => id);
  };
  const run = (id: string): Promise<void> => world.service.app.get(JobsService).run(id, false);
  const seen = async (id: string): Promise<ReportView> =>
    (await world.call<ReportView>('GET', `reports/${id}`, await world.as('GD'))).body;
  const fileOf = async (id: string): Promise<number> =>
    (
      await world.service.app.inject({
        url: `/api/v1/reports/${id}/file`,
        headers: { cookie: (await world.as('GD')).cookie },
      })
    ).statusCode;
  /** Lets workbooks be laid out on threads that end. */
  const onThread = async (script: string, work: () => Promise<void>): Promise<void> => {
    const maker = world.service.app.get(WorkbookMaker);
    const broken = new ThreadedWorkbookMaker(
      new AtOnce(1),
      new URL(`../support/threads/${script}`, import.meta.url),
    );
    const open = maker.open.bind(maker);
    maker.open = (patience) => broken.open(patience);
    try {
      await work();
    } finally {
      maker.open = open;
    }
  };
  /** Lets the database refuse to write into a table, as it does when its disk is full. */
  const onFullDisk = async (table: string, work: () => Promise<void>): Promise<void> => {
    await world.tamper(
      table,
      `CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
         RAISE EXCEPTION 'could not extend file "base/5/16384": No space left on device' USING ERRCODE = '53100'; END $$;
       CREATE TRIGGER full_disk BEFORE INSERT OR UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION full_disk()`,
    );
    try {
      await work();
    } finally {
      await world.tamper(table, `DROP TRIGGER full_disk ON ${table}; DROP FUNCTION full_disk()`);
    }
  };

  it.each([['ends-with-order.mjs', /thread ended with 9/], ['ends-at-once.mjs', /thread ended with 3/]] as const)(
    'are made by the next attempt when the thread %s, and there is no half of a file',
    async (script, why) => {
      const id = await ask();
      const [job = ''] = await queued('report.make');
      await onThread(script, async () => {
        await expect(run(job)).rejects.toThrow(why);
      });
      expect(await seen(id)).toMatchObject({ status: 'queued', error: expect.stringMatching(why), madeAt: null, sha256: null });
      expect(await fileOf(id)).toBe(404);
      expect(await queued('report.make')).toEqual([job]);
      await run(job);
      expect(await seen(id)).toMatchObject({ status: 'done', error: null });
      expect(await fileOf(id)).toBe(200);
    },
  ); // prettier-ignore

  it('are made by the next attempt when the disk of the database was full, and say so until then', async () => {
    const id = await ask();
    const [job = ''] = await queued('report.make');
    await onFullDisk('report', async () => {
      await expect(run(job)).rejects.toThrow('No space left on device');
    });
    expect(await seen(id)).toMatchObject({ status: 'queued', error: expect.stringContaining('No space left'), madeAt: null });
    expect(await fileOf(id)).toBe(404);
    await run(job);
    expect(await fileOf(id)).toBe(200);
  }); // prettier-ignore

  it('wait for their turn, and who waits for an answer is told when to come again', async () => {
    const maker = world.service.app.get(WorkbookMaker);
    const { environment } = world.service;
    environment.REPORTS_PATIENCE = 0;
    const held = [];
    for (let count = 0; count < environment.REPORTS_AT_ONCE; count += 1) held.push(await maker.open());
    const document = async () =>
      world.service.app.inject({
        url: `/api/v1/report-documents?month=2026-11&unitId=${unitId}&format=docx`,
        headers: { cookie: (await world.as('GD')).cookie },
      });
    const refused = await document();
    expect([refused.statusCode, refused.json<{ code: string }>().code, refused.headers['retry-after']]).toEqual([503, 'server-busy', '10']);
    const payroll = await world.service.app.inject({
      url: `/api/v1/payroll-handover?month=2026-11&unitId=${unitId}`,
      headers: { cookie: (await world.as('GD')).cookie },
    });
    expect([payroll.statusCode, payroll.json<{ code: string }>().code]).toEqual([503, 'server-busy']);
    // A job waits.
    await ask();
    const [job = ''] = await queued('report.make');
    let done = false;
    const running = run(job).then(() => (done = true));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(done).toBe(false);
    for (const bench of held) await bench.close();
    await running;
    expect((await document()).statusCode).toBe(200);
  }); // prettier-ignore

  it('are one final file where a month is sealed twice at the same moment, and its jobs run twice', async () => {
    const closing = await world.checkNovember();
    const who = await world.as('GD');
    const seals = await Promise.all([1, 2, 3].map(() => world.call('POST', `closings/${closing}/seal`, who, {})));
    expect(seals.filter(({ status }) => status === 201)).toHaveLength(1);
    for (const kind of ['closing.sealed', 'report.make'])
      for (const id of await queued(kind)) await Promise.all([run(id), run(id)]);
    const made = await world.query(`SELECT count(*)::int AS files, count(DISTINCT sha256)::int AS contents FROM report WHERE NOT draft`);
    expect(made).toEqual([{ files: 1, contents: 1 }]);
    expect(await world.query('SELECT revision FROM closing_revision')).toEqual([{ revision: 1 }]);
  }); // prettier-ignore

  it('are refused with the reason where the document of a sealed month finds the disk full, and nothing is kept', async () => {
    const document = async () =>
      world.service.app.inject({
        url: `/api/v1/report-documents?month=2026-11&unitId=${unitId}&format=docx`,
        headers: { cookie: (await world.as('GD')).cookie },
      });
    await onFullDisk('report_document', async () => {
      const refused = await document();
      expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([507, 'disk-full']);
    });
    expect(await world.query('SELECT FROM report_document')).toEqual([]);
    expect((await document()).statusCode).toBe(200);
  });

  it.each(['payroll-handover', 'overtime-sheets', 'person-sheets'])(
    'are refused with the reason where the file %s of a sealed month finds the disk full, and nothing is kept',
    async (path) => {
      const person = path === 'person-sheets' ? `&employeeId=${await world.employee('TC')}` : '';
      const file = async () =>
        world.service.app.inject({
          url: `/api/v1/${path}?month=2026-11&unitId=${unitId}${person}`, headers: { cookie: (await world.as('GD')).cookie },
        });
      const kept = async (): Promise<number> => (await world.query('SELECT FROM report_sheet')).length;
      const before = await kept();
      await onFullDisk('report_sheet', async () => {
        const refused = await file();
        expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([507, 'disk-full']);
      });
      expect(await kept()).toBe(before);
      expect((await file()).statusCode).toBe(200);
      expect(await kept()).toBe(before + 1);
    },
  ); // prettier-ignore
});
