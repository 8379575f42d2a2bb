import { createHash } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { ReportJobs } from '../../src/modules/reporting/report-jobs.js';
import type { DeliveryView, ReportView } from '../../src/modules/reporting/reports.service.js';
import { JobsService } from '../../src/platform/jobs/jobs.service.js';
import { SchedulerService } from '../../src/platform/jobs/scheduler.service.js';
import { ClosingWorld } from '../support/closing-world.js';
import { signInAs } from '../support/sign-in-as.js';
import { MULTIPART, multipart } from '../support/upload.js';
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
  const work = async (kind: string, last = false): Promise<number> => {
    const runs = await world.query<{ id: string }>(
      `SELECT id FROM job_run WHERE kind = $1 AND status = 'queued' ORDER BY created_at, id`,
      [kind],
    );
    for (const { id } of runs)
      await world.service.app
        .get(JobsService)
        .run(id, last)
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
    const recipient = { unitId, edition: 'director', name: 'Ban Giám đốc', address: 'vp@example.vn', way: 'link' }; // prettier-ignore
    const address = world.service.environment.PUBLIC_URL!;
    delete world.service.environment.PUBLIC_URL;
    const refused = await world.call('POST', 'report-recipients', hr, recipient);
    expect([refused.status, refused.body.code]).toEqual([409, 'public-url-missing']);
    world.service.environment.PUBLIC_URL = address;
    const made = await world.call<{ id: string }>('POST', 'report-recipients', hr, recipient);
    expect(made.status).toBe(201);
    const again = await world.call('POST', 'report-recipients', hr, {
      ...recipient,
      address: 'VP@example.vn',
    });
    expect(again.body.code).toBe('already-exists');
    for (const wrong of ['không phải thư', 'a@b@c', 'a@b,c@d'])
      expect(
        (await world.call('POST', 'report-recipients', hr, { ...recipient, address: wrong })).status,
      ).toBe(422);
    const accounting = { unitId, edition: 'accounting', name: 'Kế toán', address: 'kt@example.vn', way: 'file' }; // prettier-ignore
    expect((await world.call('POST', 'report-recipients', hr, accounting)).status).toBe(201);
    const gone = { ...accounting, address: 'cu@example.vn' };
    const { body } = await world.call<{ id: string }>('POST', 'report-recipients', hr, gone);
    expect((await world.call('DELETE', `report-recipients/${body.id}`, hr)).status).toBe(204);
    expect((await world.call('DELETE', `report-recipients/${body.id}`, hr)).status).toBe(404);
    const { items } = (await world.call<{ items: { address: string }[] }>('GET', 'report-recipients', hr))
      .body;
    expect(items.map(({ address }) => address)).toEqual(['vp@example.vn', 'kt@example.vn']);
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
    // Each sending is in the audit trail: what was sent to whom, and how.
    const sent = await world.query(
      `SELECT a.actor_label AS by, a.unit_id AS "unitId", a.after->>'address' AS address, a.after->>'way' AS way,
         a.after->>'outcome' AS outcome, a.after->>'sha256' = r.sha256 AS same
       FROM audit_entry a JOIN report r ON r.id::text = a.entity_id WHERE a.action = 'report.send' ORDER BY 3`,
    );
    const noted = { by: 'Công vụ', unitId, outcome: 'sent', same: true };
    expect(sent).toEqual([
      { ...noted, address: 'kt@example.vn', way: 'file' },
      { ...noted, address: 'vp@example.vn', way: 'link' },
    ]);
    const drafts = (await list()).filter(({ cause }) => cause === 'schedule');
    expect(drafts.map(({ edition, draft }) => [edition, draft])).toEqual(expect.arrayContaining([['director', true], ['accounting', true]])); // prettier-ignore
    for (const { id } of drafts) expect((await detail(id)).deliveries).toMatchObject([{ status: 'done', attempts: 1, error: null }]); // prettier-ignore
  });

  it('come by themselves when the month is sealed, the last revision for good', async () => {
    await world.sealNovember();
    received.length = 0;
    expect(await work('closing.sealed')).toBe(1);
    expect(await work('report.make')).toBe(2);
    const final = (await list()).filter(({ cause }) => cause === 'sealing');
    expect(final.map(({ edition, draft }) => `${edition} ${draft}`).sort()).toEqual(['accounting false', 'director false']); // prettier-ignore
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

  it('tell who looks after the service at the first attempt that fails, once, and anew when it was the last', async () => {
    const { SMTP_URL } = world.service.environment;
    world.service.environment.SMTP_URL = 'smtp://127.0.0.1:1';
    world.at('2027-01-06T01:00:00Z');
    const administrator = await signInAs(world.service, 'administrator', 'TT', await world.employee('CB1'));
    await world.service.app.get(ReportJobs).sendDrafts('2027-01');
    await work('report.make');
    const told = () =>
      world.query<{ who: string; what: string }>(
        `SELECT e.code AS who, n.params->'what'->>'vi' AS what FROM notice n JOIN employee e ON e.id = n.employee_id
         WHERE n.kind = 'report-not-delivered' ORDER BY 2, 1`,
      );
    const notices = async () =>
      (await world.call<{ items: { vi: string }[] }>('GET', 'me/notices', administrator)).body.items
        .map(({ vi }) => vi)
        .join('\n');
    await work('report.deliver');
    const first = await told();
    expect(first.map(({ who }) => who)).toContain('CB1');
    // Tried for 36 hours from the morning of 6 January on.
    expect(await notices()).toContain('Chưa gửi được báo cáo tháng 01/2027');
    expect(await notices()).toContain('còn thử lại đến ngày 07/01/2027');
    for (let attempt = 2; attempt <= 5; attempt += 1) await work('report.deliver');
    expect(await told()).toEqual(first);
    await work('report.deliver', true);
    const failed = await world.query(
      `SELECT after->>'attempts' AS attempts FROM audit_entry WHERE action = 'report.send' AND after->>'outcome' = 'failed'`,
    );
    expect(failed).toEqual([{ attempts: '6' }, { attempts: '6' }, { attempts: '6' }]);
    expect(await told()).toContainEqual({
      who: 'CB1',
      what: 'báo cáo tháng 01/2027 của Trung tâm Phục vụ hành chính công đến Kế toán',
    });
    expect((await told()).map(({ who }) => who)).not.toContain('TC');
    const before = (await told()).length;
    await work('report.deliver');
    expect(await told()).toHaveLength(before);
    expect(await notices()).toContain('Không gửi được báo cáo tháng 01/2027');
    expect(await notices()).not.toContain('Chưa gửi được');
    const metrics = await world.service.app.inject({ url: '/metrics' });
    if (metrics.statusCode === 200)
      expect(metrics.body).toContain('congvu_report_deliveries_total{outcome="failed"}');
    world.service.environment.SMTP_URL = SMTP_URL!;
  });

  it('are tried again at growing pauses for more than a night', async () => {
    const [carried] = await world.query<object>(
      `SELECT j.retry_limit AS "limit", j.retry_delay AS pause, j.retry_backoff AS growing FROM pgboss.job j
       JOIN job_run r ON r.id::text = j.data->>'id' WHERE r.kind = 'report.deliver' LIMIT 1`,
    );
    expect(carried).toEqual({ limit: 22, pause: 300, growing: false });
  });

  it('are sent again where somebody asks who may read the report: what was given up or waits, nothing that was sent', async () => {
    const given = await world.query<{ id: string; reportId: string }>(
      `SELECT d.id, d.report_id AS "reportId" FROM report_delivery d JOIN job_run j ON j.id = d.job_id WHERE j.status = 'failed' ORDER BY d.id`,
    );
    const [first, second] = given;
    const again = async (of = first, code = 'TC') =>
      world.call('POST', `reports/${of?.reportId}/deliveries/${of?.id}/retry`, await world.as(code), {});
    expect((await again(first, 'PGD')).status).toBe(403);
    const other = { id: first?.id ?? '', reportId: second?.reportId ?? '' };
    expect((await again(other)).status).toBe(404);
    received.length = 0;
    expect((await again()).status).toBe(204);
    expect(await work('report.deliver')).toBe(1);
    expect(received).toHaveLength(1);
    const notices = await world.query<{ id: string }>(
      `SELECT DISTINCT subject_id AS id FROM notice WHERE kind = 'report-not-delivered' ORDER BY 1`,
    );
    expect(notices).toEqual(given.slice(1).map(({ id }) => ({ id })));
    expect(await again()).toMatchObject({ status: 409, body: { code: 'job-settled' } });
    const noted = await world.query(
      `SELECT after->>'deliveryId' AS id FROM audit_entry WHERE action = 'report.send-again'`,
    );
    expect(noted).toEqual([{ id: first?.id }]);
  });

  it('take the notice back when the mail server is there again by itself', async () => {
    const { SMTP_URL } = world.service.environment;
    const waiting = () =>
      world.query<{ what: string }>(
        `SELECT DISTINCT params->'what'->>'vi' AS what FROM notice WHERE kind = 'report-not-delivered' AND params->>'until' IS NOT NULL`,
      );
    world.service.environment.SMTP_URL = 'smtp://127.0.0.1:1';
    await world.service.app.get(ReportJobs).sendDrafts('2026-10');
    await work('report.make');
    const tried = await work('report.deliver');
    expect(tried).toBeGreaterThan(0);
    expect(await waiting()).toHaveLength(tried);
    world.service.environment.SMTP_URL = SMTP_URL!;
    received.length = 0;
    await work('report.deliver');
    expect(received).toHaveLength(tried);
    expect(await waiting()).toEqual([]);
  });

  it('take the notice back when the address was taken from the list while its sending waited', async () => {
    const { SMTP_URL } = world.service.environment;
    const notices = async () =>
      (
        await world.query<{ what: string }>(
          `SELECT DISTINCT params->'what'->>'vi' AS what FROM notice WHERE kind = 'report-not-delivered' AND params->'what'->>'vi' LIKE '%09/2026%' ORDER BY 1`,
        )
      ).map(({ what }) => what.slice(what.indexOf(' đến ')));
    const hr = await world.as('TC');
    const gone = {
      unitId,
      edition: 'accounting',
      name: 'Người đã đi',
      address: 'di@example.vn',
      way: 'file',
    };
    const { body } = await world.call<{ id: string }>('POST', 'report-recipients', hr, gone);
    world.service.environment.SMTP_URL = 'smtp://127.0.0.1:1';
    await world.service.app.get(ReportJobs).sendDrafts('2026-09');
    await work('report.make');
    await work('report.deliver');
    const before = await notices();
    expect(before).toContain(' đến Người đã đi');
    expect((await world.call('DELETE', `report-recipients/${body.id}`, hr)).status).toBe(204);
    expect(await notices()).toEqual(before);
    await work('report.deliver');
    expect(await notices()).toEqual(before.filter((name) => name !== ' đến Người đã đi'));
    world.service.environment.SMTP_URL = SMTP_URL!;
    await work('report.deliver');
    expect(await notices()).toEqual([]);
  });

  it('take back the signed scan of a final report, and of no draft', async () => {
    const [final] = (await list()).filter(({ draft, edition }) => draft === false && edition === 'director');
    const [draft] = (await list()).filter((each) => each.draft === true);
    const file = async (id: string, bytes: Buffer, number = '15/BC-TTPVHCC', signedOn = '2026-12-09') =>
      world.service.app.inject({
        method: 'POST',
        url: `/api/v1/reports/${id}/signed?number=${encodeURIComponent(number)}&signedOn=${signedOn}`,
        payload: multipart(bytes, 'Bản đã ký.pdf'),
        headers: { 'content-type': MULTIPART, cookie: (await world.as('TC')).cookie },
      });
    const scan = Buffer.from('%PDF-1.7\nbản quét\n%%EOF\n');
    expect((await file(draft!.id, scan)).json()).toMatchObject({ status: 409, code: 'report-not-final' });
    expect((await file(final!.id, Buffer.from('MZ'))).json()).toMatchObject({ code: 'wrong-file-type' });
    expect((await file(final!.id, scan, '15/BC', '2030-01-01')).json()).toMatchObject({
      code: 'invalid-input',
    });
    const filed = await file(final!.id, scan);
    expect(filed.statusCode).toBe(201);
    expect((await file(final!.id, scan)).json()).toMatchObject({ code: 'already-exists' });
    const director = await world.as('GD');
    const { items } = (await world.call<{ items: object[] }>('GET', `reports/${final!.id}/signed`, director))
      .body;
    expect(items).toMatchObject([
      { number: '15/BC-TTPVHCC', signedOn: '2026-12-09', mediaType: 'application/pdf' },
    ]);
    const { id } = filed.json<{ id: string }>();
    const url = `/api/v1/reports/${final!.id}/signed/${id}/file`;
    const read = await world.service.app.inject({ url, headers: { cookie: director.cookie } });
    expect(read.rawPayload.equals(scan)).toBe(true);
    const noted = await world.query<{ action: string }>(
      `SELECT action FROM audit_entry WHERE action IN ('report.file-signed', 'report.download-signed') ORDER BY action`,
    );
    expect(noted.map(({ action }) => action)).toEqual(['report.download-signed', 'report.file-signed']);
    await expect(world.query('DELETE FROM signed_report')).rejects.toThrow(/append-only|permission denied/);
  });

  it('hand a sealed month over to payroll, a line for each person with the code of what was sealed', async () => {
    const answer = await world.service.app.inject({
      url: `/api/v1/payroll-handover?month=2026-11&unitId=${unitId}`, headers: { cookie: (await world.as('TC')).cookie },
    }); // prettier-ignore
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    const lines = answer.body.trim().split('\r\n');
    expect(lines).toHaveLength(1 + 5);
    const late = lines.find((line) => line.includes('Lò Văn Ẩn'));
    expect(late).toMatch(
      /^2026-11,Q1,CB1,Lò Văn Ẩn,3,0,0,0,3,1,20,yes,[0-9A-F]{4}(-[0-9A-F]{4}){3},2026-11-01,2026-11-30$/,
    );
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
    expect(texts.join('\n')).toMatch(/Mã kiểm chứng: [-0-9A-F]{19}\nNhật ký kiểm toán khi khóa: chưa có mắt xích nào/);
    expect((await of('CB1', 'TT')).statusCode).toBe(404);
  }); // prettier-ignore

  it('never bring the file to who is to get a link, nor anything to who was taken from the list meanwhile', async () => {
    // What waited from the month before.
    await work('report.deliver');
    world.at('2027-02-06T01:00:00Z');
    const hr = await world.as('TC');
    const address = world.service.environment.PUBLIC_URL!;
    const taken = { unitId, edition: 'accounting', name: 'Người cũ', address: 'nc@example.vn', way: 'file' };
    const { body } = await world.call<{ id: string }>('POST', 'report-recipients', hr, taken);
    await world.service.app.get(ReportJobs).sendDrafts('2027-02');
    await work('report.make');
    received.length = 0;
    expect((await world.call('DELETE', `report-recipients/${body.id}`, hr)).status).toBe(204);
    delete world.service.environment.PUBLIC_URL;
    await work('report.deliver');
    world.service.environment.PUBLIC_URL = address;
    expect(received.map((mail) => /To: (\S+)/.exec(mail)?.[1])).toEqual(['kt@example.vn']);
    const february = (await list()).filter(({ month, edition }) => month === '2027-02' && edition === 'accounting');
    const { deliveries } = await detail(february[0]!.id);
    expect(deliveries).toMatchObject([{ name: 'Kế toán', sentAt: expect.anything() }, { name: 'Người cũ', status: 'done', sentAt: null }]);
    await work('report.deliver');
    expect(received.filter((mail) => mail.includes('To: vp@example.vn'))).toHaveLength(1);
  }); // prettier-ignore

  it('come to a unit above once all that it has is sealed, and as a draft as long as it is not', async () => {
    const above = await world.way.unit('BV');
    await world.query('UPDATE org_unit SET parent_id = $1 WHERE id = $2', [above, unitId]);
    const hr = await signInAs(world.service, 'hr-officer', 'BV');
    const recipient = { unitId: above, edition: 'director', name: 'Sở', address: 'so@example.vn', way: 'link' };
    expect((await world.call('POST', 'report-recipients', hr, recipient)).status).toBe(201);
    const theirs = async (): Promise<string[]> => {
      const { items } = (await world.call<{ items: ReportView[] }>('GET', `reports?unitId=${above}`, hr)).body;
      return items.map(({ cause, edition, month, draft }) => `${month} ${cause} ${edition} ${draft}`);
    };
    const sealing = async (): Promise<void> => {
      await world.query(`UPDATE job_run SET status = 'queued' WHERE kind = 'closing.sealed'`);
      await work('closing.sealed');
      await world.service.app.get(ReportJobs).sendDrafts('2026-11');
      await work('report.make');
    };
    const move = (from: string, to: string) =>
      world.query(`UPDATE attendance_day SET unit_id = $2 WHERE unit_id = $1 AND date = '2026-11-30'`, [from, to]);
    await move(unitId, above);
    await sealing();
    expect(await theirs()).toEqual(['2026-11 schedule director true']);
    await move(above, unitId);
    await sealing();
    await sealing();
    expect((await theirs()).sort()).toEqual(['2026-11 schedule director true', '2026-11 sealing director false'].sort());
  }); // prettier-ignore

  it('make up for months that were missed while no server was up: made for each that is open, sent of the latest only', async () => {
    world.at('2027-06-05T01:00:00Z'); // 08:00 in Việt Nam
    const scheduler = world.service.app.get(SchedulerService);
    await scheduler.catchUp();
    await scheduler.catchUp();
    expect(await work('report.monthly')).toBe(6); // of January to June; the last that was asked for was December's
    await work('report.make');
    const made = await world.query(
      `SELECT r.month, count(DISTINCT r.id)::int AS reports, count(d.id) > 0 AS sent FROM report r LEFT JOIN report_delivery d ON d.report_id = r.id
       WHERE r.cause = 'schedule' AND r.month >= '2027-03' AND r.unit_id = $1 GROUP BY r.month ORDER BY r.month`,
      [unitId],
    );
    expect(made).toEqual([
      { month: '2027-03', reports: 2, sent: false },
      { month: '2027-04', reports: 2, sent: false },
      { month: '2027-05', reports: 2, sent: true },
    ]);
  });

  it('are never changed once they are made', async () => {
    const change = world.query(`UPDATE report SET sha256 = repeat('0', 64) WHERE id = $1`, [asked]);
    await expect(change).rejects.toThrow(/append-only/);
    await expect(world.query('DELETE FROM report WHERE id = $1', [asked])).rejects.toThrow(/append-only/);
  });
});
