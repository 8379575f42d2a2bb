import { createHash } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { ReportJobs } from '../../src/modules/reporting/report-jobs.js';
import type { DeliveryView, ReportView } from '../../src/modules/reporting/reports.service.js';
import { JobsService } from '../../src/platform/jobs/jobs.service.js';
import { SchedulerService } from '../../src/platform/jobs/scheduler.service.js';
import { ClosingWorld } from '../support/closing-world.js';
import { xlsxCells, xlsxTexts } from '../support/xlsx-cells.js';

type Detail = ReportView & { deliveries: DeliveryView[] };

/** The story goes on from sentence to sentence. */
describe('reports that are asked for and that come by themselves', () => {
  const received: string[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        received.push(Buffer.concat(chunks).toString('utf8'));
        done();
      });
    },
  });
  let world: ClosingWorld;
  let unitId: string;
  let asked: string;
  beforeAll(async () => {
    await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
    world = await ClosingWorld.build();
    unitId = await world.way.unit('TT');
    world.service.environment.SMTP_URL = `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`;
    world.service.environment.PUBLIC_URL = 'https://congvu.example.vn/';
  });
  afterAll(async () => {
    await world.close();
    await new Promise<void>((resolve) => smtp.close(resolve));
  });

  /** Runs every queued job of a kind as the worker does; gives how many. */
  const work = async (kind: string): Promise<number> => {
    const runs = await world.query<{ id: string }>(
      `SELECT id FROM job_run WHERE kind = $1 AND status = 'queued' ORDER BY created_at, id`,
      [kind],
    );
    for (const { id } of runs)
      await world.service.app
        .get(JobsService)
        .run(id, false)
        .catch(() => undefined);
    return runs.length;
  };
  const detail = async (id: string): Promise<Detail> =>
    (await world.call<Detail>('GET', `reports/${id}`, await world.as('GD'))).body;
  const ask = async (body: object, code = 'GD') =>
    world.call<{ id: string }>('POST', 'reports/monthly', await world.as(code), body);
  const list = async (): Promise<ReportView[]> =>
    (await world.call<{ items: ReportView[] }>('GET', 'reports?limit=200', await world.as('GD'))).body.items;

  it('are made in the background, and say how far they are', async () => {
    const made = await ask({ month: '2026-11', unitId, edition: 'director' });
    expect(made.status).toBe(202);
    asked = made.body.id;
    expect(await detail(asked)).toMatchObject({ status: 'queued', progress: 0, sha256: null, cause: 'request' });
    const file = await world.call('GET', `reports/${asked}/file`, await world.as('GD'));
    expect(file.status).toBe(404);
    expect(await work('report.make')).toBe(1);
    expect(await detail(asked)).toMatchObject({
      status: 'done', progress: 100, draft: true, fileName: 'bao-cao-2026-11-TT-director-du-thao.xlsx', deliveries: [],
    });
  }); // prettier-ignore

  it('are fetched with their SHA-256, and each fetching is noted', async () => {
    const answer = await world.service.app.inject({
      url: `/api/v1/reports/${asked}/file`, headers: { cookie: (await world.as('GD')).cookie },
    }); // prettier-ignore
    const { sha256, size } = await detail(asked);
    expect(createHash('sha256').update(answer.rawPayload).digest('hex')).toBe(sha256);
    expect(answer.rawPayload).toHaveLength(size ?? 0);
    expect(answer.headers).toMatchObject({
      'x-content-sha256': sha256,
      'cache-control': 'private, no-store',
    });
    expect([...xlsxCells(answer.rawPayload).keys()]).toContain('PL7 Điều chỉnh');
    const [entry] = await world.query(
      `SELECT actor_employee_id AS who, after->>'sha256' AS sha256 FROM audit_entry WHERE action = 'report.download'`,
    );
    expect(entry).toEqual({ who: await world.employee('GD'), sha256 });
  });

  it('are refused for a unit that is not the own, for a month to come, and to who may not', async () => {
    const other = await world.way.unit('BV');
    expect((await ask({ month: '2026-11', unitId: other, edition: 'director' })).status).toBe(404);
    expect((await ask({ month: '2027-01', unitId, edition: 'director' })).body.code).toBe('invalid-input');
    expect((await ask({ month: '2026-13', unitId, edition: 'director' })).status).toBe(422);
    expect((await ask({ month: '2026-11', unitId, edition: 'press' })).status).toBe(422);
    expect((await ask({ month: '2026-11', unitId, edition: 'agency' })).status).toBe(422);
    expect((await ask({ month: '2026-11', unitId, edition: 'director' }, 'PGD')).status).toBe(403);
    const counter = await ask({ month: '2026-11', unitId: await world.way.unit('Q1'), edition: 'director' });
    expect(counter.status).toBe(202);
    expect((await world.call('GET', `reports/${asked}`, await world.as('PGD'))).status).toBe(403);
  });

  it('have a list of addresses for each unit', async () => {
    const hr = await world.as('TC');
    const recipient = { unitId, edition: 'superiors', name: 'Văn phòng UBND tỉnh', address: 'vp@example.vn', way: 'link' }; // prettier-ignore
    const made = await world.call<{ id: string }>('POST', 'report-recipients', hr, recipient);
    expect(made.status).toBe(201);
    const again = await world.call('POST', 'report-recipients', hr, {
      ...recipient,
      address: 'VP@example.vn',
    });
    expect(again.body.code).toBe('already-exists');
    for (const address of ['không phải thư', 'a@b@c', 'a@b,c@d'])
      expect((await world.call('POST', 'report-recipients', hr, { ...recipient, address })).status).toBe(422);
    const accounting = { unitId, edition: 'accounting', name: 'Kế toán', address: 'kt@example.vn', way: 'file' }; // prettier-ignore
    expect((await world.call('POST', 'report-recipients', hr, accounting)).status).toBe(201);
    const gone = { ...accounting, address: 'cu@example.vn' };
    const { body } = await world.call<{ id: string }>('POST', 'report-recipients', hr, gone);
    expect((await world.call('DELETE', `report-recipients/${body.id}`, hr)).status).toBe(204);
    expect((await world.call('DELETE', `report-recipients/${body.id}`, hr)).status).toBe(404);
    const { items } = (await world.call<{ items: { address: string }[] }>('GET', 'report-recipients', hr))
      .body;
    expect(items.map(({ address }) => address)).toEqual(['kt@example.vn', 'vp@example.vn']);
  });

  it('come as drafts with a reminder on the day of the month, once however many servers ask', async () => {
    world.at('2026-12-05T01:00:00Z'); // 08:00 in Việt Nam
    const scheduler = world.service.app.get(SchedulerService);
    await scheduler.catchUp();
    await scheduler.catchUp();
    const [due] = await world.query(`SELECT period FROM job_run WHERE kind = 'report.monthly'`);
    expect(due).toEqual({ period: '2026-12' });
    expect(await work('report.monthly')).toBe(1);
    // A second server with the same work finds it done.
    await world.service.app.get(ReportJobs).sendDrafts('2026-11');
    expect(await work('report.make')).toBe(3); // two that are listed, and the counter's that was asked for
    expect(await work('report.deliver')).toBe(2);
    expect(received).toHaveLength(2);
    const link = received.find((mail) => mail.includes('To: vp@example.vn')) ?? '';
    const file = received.find((mail) => mail.includes('To: kt@example.vn')) ?? '';
    expect(link).not.toContain('.xlsx');
    expect(file).toContain('bao-cao-2026-11-TT-accounting-du-thao.xlsx');
    const drafts = (await list()).filter(({ cause }) => cause === 'schedule');
    expect(drafts.map(({ edition, draft }) => [edition, draft])).toEqual(expect.arrayContaining([['superiors', true], ['accounting', true]])); // prettier-ignore
    for (const { id } of drafts) expect((await detail(id)).deliveries).toMatchObject([{ status: 'done', attempts: 1, error: null }]); // prettier-ignore
  });

  it('come by themselves when the month is sealed, the last revision for good', async () => {
    await world.sealNovember();
    received.length = 0;
    expect(await work('closing.sealed')).toBe(1);
    expect(await work('report.make')).toBe(3);
    const final = (await list()).filter(({ cause }) => cause === 'sealing');
    expect(final.map(({ edition, draft }) => `${edition} ${draft}`).sort()).toEqual(['accounting false', 'director false', 'superiors false']); // prettier-ignore
    expect(await work('report.deliver')).toBe(2);
    expect(received).toHaveLength(2);
    // Asked for again, it is the same file.
    const director = final.find(({ edition }) => edition === 'director');
    world.at('2026-12-20T01:00:00Z');
    const again = await ask({ month: '2026-11', unitId, edition: 'director' });
    await work('report.make');
    expect(await detail(again.body.id)).toMatchObject({ draft: false, sha256: director?.sha256, fingerprint: director?.fingerprint }); // prettier-ignore
  });

  it('send no draft of what is sealed, nor of a counter below it', async () => {
    const counter = { unitId: await world.way.unit('Q1'), edition: 'director', name: 'Trưởng quầy', address: 'tq@example.vn', way: 'link' }; // prettier-ignore
    expect((await world.call('POST', 'report-recipients', await world.as('TC'), counter)).status).toBe(201);
    await world.service.app.get(ReportJobs).sendDrafts('2026-11');
    expect(await work('report.make')).toBe(0);
  });

  it('show a sending that failed, and send it when the mail server is back', async () => {
    const { SMTP_URL } = world.service.environment;
    world.service.environment.SMTP_URL = 'smtp://127.0.0.1:1';
    await world.service.app.get(ReportJobs).sendDrafts('2026-12');
    expect(await work('report.make')).toBe(3);
    expect(await work('report.deliver')).toBe(3);
    const december = (await list()).filter(({ month }) => month === '2026-12');
    for (const { id } of december) {
      const { deliveries } = await detail(id);
      expect(deliveries).toMatchObject([{ status: 'queued', attempts: 1, sentAt: null }]);
      expect(deliveries[0]?.error).toMatch(/ECONNREFUSED/);
    }
    received.length = 0;
    world.service.environment.SMTP_URL = SMTP_URL!;
    await work('report.deliver');
    expect(received).toHaveLength(3);
  });

  it('hand a sealed month over to payroll, a line for each person with the code of what was sealed', async () => {
    const answer = await world.service.app.inject({
      url: `/api/v1/payroll-handover?month=2026-11&unitId=${unitId}`, headers: { cookie: (await world.as('TC')).cookie },
    }); // prettier-ignore
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    const lines = answer.body.trim().split('\r\n');
    expect(lines).toHaveLength(1 + 5);
    const late = lines.find((line) => line.includes('Lò Văn Ẩn'));
    expect(late).toMatch(/^2026-11,Q1,CB1,Lò Văn Ẩn,3,0,0,0,3,1,20,yes,[0-9A-F]{4}(-[0-9A-F]{4}){3}$/);
  });

  it("give a person's sheet of the month to sign", async () => {
    const of = async (code: string, unit: string) =>
      world.service.app.inject({
        url: `/api/v1/person-sheets?month=2026-11&unitId=${await world.way.unit(unit)}&employeeId=${await world.employee(code)}`,
        headers: { cookie: (await world.as('TC')).cookie },
      });
    const sheets = xlsxCells((await of('CB1', 'Q1')).rawPayload);
    const texts = xlsxTexts(sheets, 'Bảng công cá nhân');
    expect(texts).toEqual(expect.arrayContaining(['BẢNG CÔNG CÁ NHÂN', 'Họ và tên: Lò Văn Ẩn (mã CB1)', 'Người được chấm công']));
    expect(texts.filter((text) => text === '+')).toHaveLength(3);
    expect((await of('CB1', 'TT')).statusCode).toBe(404);
  }); // prettier-ignore

  it('are never changed once they are made', async () => {
    const change = world.query(`UPDATE report SET sha256 = repeat('0', 64) WHERE id = $1`, [asked]);
    await expect(change).rejects.toThrow(/append-only/);
    await expect(world.query('DELETE FROM report WHERE id = $1', [asked])).rejects.toThrow(/append-only/);
  });
});
