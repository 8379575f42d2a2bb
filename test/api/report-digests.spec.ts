import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ReportView } from '../../src/modules/reporting/reports.service.js';
import { JobsService } from '../../src/platform/jobs/jobs.service.js';
import { ReportJobs } from '../../src/modules/reporting/report-jobs.js';
import { SchedulerService } from '../../src/platform/jobs/scheduler.service.js';
import { ClosingWorld } from '../support/closing-world.js';
import { xlsxCells, xlsxTexts, type XlsxSheets } from '../support/xlsx-cells.js';

const people = /Lò Văn Ẩn|Sùng Mí Già|Hà Thị Đào|Nguyễn Thị Ánh Nguyệt|Đặng Văn Ước/;

/** The story goes on from sentence to sentence: November 2026 of a centre is sealed, of the rest of the year there is nothing. */
describe('the digest of a quarter or a year', () => {
  let world: ClosingWorld;
  let unitId: string;
  beforeAll(async () => {
    world = await ClosingWorld.build();
    unitId = await world.way.unit('TT');
    await world.sealNovember();
  });
  afterAll(() => world.close());

  const ask = async (period: string, edition = 'director', unit = unitId, code = 'GD') =>
    world.call<{ id: string }>('POST', 'reports/digests', await world.as(code), {
      period,
      edition,
      unitId: unit,
    });
  const work = async (kind: string): Promise<number> => {
    const sql = `SELECT id FROM job_run WHERE kind = $1 AND status = 'queued' ORDER BY created_at, id`;
    const runs = await world.query<{ id: string }>(sql, [kind]);
    for (const { id } of runs) await world.service.app.get(JobsService).run(id, false);
    return runs.length;
  };
  const report = async (id: string): Promise<ReportView> =>
    (await world.call<ReportView>('GET', `reports/${id}`, await world.as('GD'))).body;
  const made = async (period: string, edition = 'director'): Promise<{ view: ReportView; bytes: Buffer; sheets: XlsxSheets }> => {
    const { id } = (await ask(period, edition)).body;
    await work('report.make');
    const { rawPayload } = await world.service.app.inject({
      url: `/api/v1/reports/${id}/file`, headers: { cookie: (await world.as('GD')).cookie },
    });
    return { view: await report(id), bytes: rawPayload, sheets: xlsxCells(rawPayload) };
  }; // prettier-ignore
  const rowOf = (sheets: XlsxSheets, sheet: string, column: string, text: string | number): unknown[] => {
    const cells = sheets.get(sheet);
    const [at = ''] = [...(cells ?? [])].find(([name, { value }]) => name.replace(/\d+/, '') === column && value === text) ?? [];
    const row = at.replace(/[A-Z]+/, '');
    return [...(cells ?? [])].filter(([name]) => name.replace(/[A-Z]+/, '') === row).map(([, { value }]) => value);
  }; // prettier-ignore

  /** A month as a date of Excel: its first day. */
  const firstDay = (month: string): number => Date.parse(`${month}-01`) / 86_400_000 + 25_569;

  it('tells month by month what is sealed, what is not and what has not come, and makes nothing up', async () => {
    // December still runs: who has no day in it yet may have one tomorrow.
    world.at('2026-12-31T16:59:59Z');
    const running = await made('2026-Q4');
    expect(running.view).toMatchObject({
      draft: true,
      fileName: 'tong-hop-2026-Q4-TT-director-du-thao.xlsx',
    });
    expect(rowOf(running.sheets, 'Tổng hợp', 'A', firstDay('2026-12'))).toContain('Chưa khóa công (dự thảo)');
    expect(xlsxTexts(running.sheets, 'Tổng hợp')).toContain('BẢN DỰ THẢO');
    world.at('2026-12-31T17:00:00Z'); // midnight in Việt Nam
    const { view, sheets } = await made('2026-Q4');
    expect(view).toMatchObject({ month: '2026-Q4', status: 'done', draft: false });
    expect(view.fileName).toBe('tong-hop-2026-Q4-TT-director.xlsx');
    expect([...sheets.keys()]).toEqual(['Tổng hợp', 'Theo đơn vị', 'Theo người']);
    expect(rowOf(sheets, 'Tổng hợp', 'A', firstDay('2026-10'))).toContain('Chưa có dữ liệu');
    expect(rowOf(sheets, 'Tổng hợp', 'A', firstDay('2026-11'))).toEqual(
      expect.arrayContaining(['Đã khóa công', expect.stringMatching(/^[0-9A-F]{4}(-[0-9A-F]{4}){3}$/)]),
    );
    expect(xlsxTexts(sheets, 'Tổng hợp')).toContain(
      '11/2026. Nhật ký kiểm toán khi khóa: chưa có mắt xích nào được niêm phong.',
    );
    const year = await made('2026');
    expect(year.view.draft).toBe(false);
    world.at('2027-01-09T01:00:00Z');
    const early = await made('2027-Q1');
    expect(early.view.draft).toBe(true);
    expect(rowOf(early.sheets, 'Tổng hợp', 'A', firstDay('2027-02'))).toContain('Chưa đến kỳ');
    expect(xlsxTexts(early.sheets, 'Tổng hợp')).toEqual(
      expect.arrayContaining(['BẢN DỰ THẢO', 'Tháng chưa đến kỳ: 02/2027, 03/2027.']),
    );
  });

  it('sums the days of units and people, and the findings that were confirmed', async () => {
    const { sheets } = await made('2026-Q4');
    // Five people on three days; CB1 came late once, TC left early once within the grace.
    const units = sheets.get('Theo đơn vị');
    const [, total] = [...(units ?? [])].filter(([, { formula }]) => formula?.startsWith('SUM(D'))[0] ?? [];
    expect(total?.value).toBe(15);
    const late = rowOf(sheets, 'Theo người', 'C', 'Lò Văn Ẩn');
    expect(late.slice(1, 4)).toEqual(['CB1', 'Lò Văn Ẩn', 'Quầy một']);
    // Months with days, those of them sealed, planned, present, paid, waiting, late arrivals and minutes.
    expect(late.slice(4, 12)).toEqual([1, 1, 3, 3, 3, 0, 1, 20]);
    expect(late.slice(12, 19)).toEqual([0, 0, 0, 0, 0, 0, 1]);
    expect(late.slice(19).reduce<number>((all, count) => all + Number(count), 0)).toBe(1);
  });

  it('is the same bytes once all that it tells is sealed', async () => {
    const first = await made('2026-Q4');
    world.at('2027-01-09T02:00:00Z');
    await world.scan(1, 30, '07:40');
    const again = await made('2026-Q4');
    expect(again.bytes.equals(first.bytes)).toBe(true);
    expect(again.view).toMatchObject({ sha256: first.view.sha256, fingerprint: first.view.fingerprint });
  });

  it('feeds the general criterion of the year, and leaves every point to the centre', async () => {
    const { sheets } = await made('2026');
    expect([...sheets.keys()]).toContain('Tiêu chí chung');
    const texts = xlsxTexts(sheets, 'Tiêu chí chung').join('\n');
    expect(texts).toContain('Nghị định 335/2025/NĐ-CP, Điều 12: tiêu chí chung tối đa 30 điểm');
    expect(texts).toContain('Trung tâm xác nhận: cách chia 30 điểm');
    expect(texts).toContain('Cộng (tối đa 30)');
    // STT, code, name, unit, five figures, four contents: the five last cells are empty.
    const row = rowOf(sheets, 'Tiêu chí chung', 'C', 'Lò Văn Ẩn');
    expect(row.slice(4, 9)).toEqual([3, 3, 1, 0, 0]);
    expect(row.slice(13).filter((value) => value !== '' && value !== null && value !== undefined)).toEqual(
      [],
    );
  });

  it('gives superiors no name of anybody', async () => {
    const { sheets } = await made('2026', 'superiors');
    expect([...sheets.keys()]).toEqual(['Tổng hợp', 'Theo đơn vị']);
    expect(xlsxTexts(sheets, 'Theo đơn vị')).toContain('Các đơn vị khác');
    expect(xlsxTexts(sheets, 'Theo đơn vị')).not.toContain('Quầy một');
    for (const name of sheets.keys()) expect(xlsxTexts(sheets, name).join('\n')).not.toMatch(people);
  });

  it('is refused for a period that has not begun or is none, another edition, a unit that is not the own, and who may not', async () => {
    expect((await ask('2027-Q2')).body.code).toBe('invalid-input');
    for (const period of ['2026-Q5', '2026-11', 'Q4'])
      expect([period, (await ask(period)).status]).toEqual([period, 422]);
    expect((await ask('2026', 'accounting')).status).toBe(422);
    expect((await ask('2026', 'director', await world.way.unit('BV'))).status).toBe(404);
    expect((await ask('2026', 'director', unitId, 'PGD')).status).toBe(403);
  });

  it('is sent by itself after the quarter and by the first of December, once, to those who get the reports of the director and superiors', async () => {
    for (const edition of ['superiors', 'accounting']) {
      const recipient = { unitId, edition, name: edition, address: `${edition}@example.vn`, way: 'file' };
      expect((await world.call('POST', 'report-recipients', await world.as('TC'), recipient)).status).toBe(
        201,
      );
    }
    const scheduler = world.service.app.get(SchedulerService);
    const digests = async (): Promise<string[]> => {
      const sql = `SELECT month || ' ' || edition AS what FROM report WHERE cause = 'schedule' AND month !~ '-[0-9]{2}$' ORDER BY 1`;
      return (await world.query<{ what: string }>(sql)).map(({ what }) => what);
    };
    world.at('2027-01-09T01:00:00Z');
    await scheduler.catchUp();
    await work('report.quarterly');
    await work('report.yearly');
    expect(await digests()).toEqual([]);
    world.at('2027-01-10T01:00:00Z'); // 08:00 in Việt Nam
    await scheduler.catchUp();
    await scheduler.catchUp();
    expect(await work('report.quarterly')).toBe(1);
    expect(await digests()).toEqual(['2026-Q4 superiors']);
    world.at('2027-11-30T16:00:00Z');
    await scheduler.catchUp();
    await work('report.yearly');
    expect(await digests()).toEqual(['2026-Q4 superiors']);
    world.at('2027-12-01T01:00:00Z');
    await scheduler.catchUp();
    // The rounds of the months between came late, and are asked for once; only December's has a digest of the year.
    await work('report.yearly');
    await work('report.quarterly');
    expect(await digests()).toEqual([
      '2026-Q4 superiors',
      '2027 superiors',
      '2027-Q1 superiors',
      '2027-Q2 superiors',
      '2027-Q3 superiors',
    ]);
    await scheduler.catchUp();
    expect(await work('report.yearly')).toBe(0);
  });

  it('is made anew and sent once more when a month of it is sealed anew, and the old one stays with its revision', async () => {
    const seen = async (): Promise<ReportView[]> => {
      const who = await world.as('GD');
      return (await world.call<{ items: ReportView[] }>('GET', 'reports?kind=digest&limit=200', who)).body.items;
    };
    const newest = async (edition: string): Promise<ReportView> =>
      (await seen()).find((each) => each.month === '2026-Q4' && each.edition === edition)!;
    const sentTo = async (id: string): Promise<string[]> => {
      const sql = `SELECT p.address FROM report_delivery d JOIN report_recipient p ON p.id = d.recipient_id WHERE d.report_id = $1`;
      return (await world.query<{ address: string }>(sql, [id])).map(({ address }) => address);
    };
    const recipient = { unitId, edition: 'director', name: 'Giám đốc', address: 'gd@example.vn', way: 'file' };
    await world.call('POST', 'report-recipients', await world.as('TC'), recipient);
    await work('report.make');
    const [sent, askedFor] = [await newest('superiors'), await newest('director')];
    const revisions = [{ month: '2026-11', revision: 1 }];
    expect(sent).toMatchObject({ cause: 'schedule', draft: false, revisions, superseded: false });
    expect(askedFor).toMatchObject({ cause: 'request', draft: false, revisions });
    await work('closing.sealed');
    expect(await newest('superiors')).toMatchObject({ id: sent.id });

    const closing = await world.resealNovember();
    const [first] = await world.query<{ count: number }>(`SELECT count(*)::int AS count FROM report`);
    expect(await work('closing.sealed')).toBe(1);
    // The month for the director and two of the lists, and the digests of the quarter and the year in both editions.
    const [then] = await world.query<{ count: number }>(`SELECT count(*)::int AS count FROM report`);
    expect(then!.count - first!.count).toBe(3 + 4);
    await world.query(`UPDATE job_run SET status = 'queued' WHERE kind = 'closing.sealed'`);
    await work('closing.sealed');
    expect(await world.query(`SELECT count(*)::int AS count FROM report`)).toEqual([then]);
    await work('report.make');

    const [again, director] = [await newest('superiors'), await newest('director')];
    expect(again).toMatchObject({ cause: 'sealing', draft: false, superseded: false, revisions: [{ month: '2026-11', revision: 2 }] });
    expect(await sentTo(again.id)).toEqual(['superiors@example.vn']);
    // Whoever asked for it had it made for themselves: it is there anew, and nobody is sent it.
    expect(director).toMatchObject({ cause: 'sealing', draft: false, revisions: [{ month: '2026-11', revision: 2 }] });
    expect(await sentTo(director.id)).toEqual([]);
    // Nor when it is made anew once more: that the one before was made by itself sent nobody anything.
    await world.resealNovember();
    await work('closing.sealed');
    await work('report.make');
    const third = await newest('director');
    expect(third).toMatchObject({ cause: 'sealing', revisions: [{ month: '2026-11', revision: 3 }] });
    expect(await sentTo(third.id)).toEqual([]);
    expect(await sentTo((await newest('superiors')).id)).toEqual(['superiors@example.vn']);
    const old = (await seen()).find(({ id }) => id === sent.id);
    expect(old).toMatchObject({ sha256: sent.sha256, revisions, superseded: true });
    const file = async (id: string): Promise<XlsxSheets> => {
      const headers = { cookie: (await world.as('GD')).cookie };
      return xlsxCells((await world.service.app.inject({ url: `/api/v1/reports/${id}/file`, headers })).rawPayload);
    };
    expect(rowOf(await file(sent.id), 'Tổng hợp', 'A', firstDay('2026-11'))).toContain('Đã khóa công');
    expect(rowOf(await file(again.id), 'Tổng hợp', 'A', firstDay('2026-11'))).toContain('Đã khóa công, bản khóa số 2');
    expect((await world.query('SELECT revision FROM closing WHERE id = $1', [closing]))).toEqual([{ revision: 3 }]);
  }); // prettier-ignore

  it('is listed apart from the reports of months', async () => {
    const months = async (kind: string): Promise<string[]> => {
      const answer = await world.call<{ items: ReportView[] }>(
        'GET',
        `reports?kind=${kind}&limit=200`,
        await world.as('GD'),
      );
      return [...new Set(answer.body.items.map(({ month }) => month))];
    };
    expect(await months('month')).toEqual(['2026-11']);
    expect(await months('digest')).toEqual(['2027-Q3', '2027-Q2', '2027-Q1', '2027', '2026-Q4', '2026']);
    expect((await world.call('GET', 'reports?kind=week', await world.as('GD'))).status).toBe(422);
  });

  it('of a quarter goes as a draft to the director only, superiors get it once nothing is open; that of a year is due before December', async () => {
    const recipient = { unitId, edition: 'director', name: 'Giám đốc', address: 'gd@example.vn', way: 'file' };
    const added = await world.call<{ id: string }>('POST', 'report-recipients', await world.as('TC'), recipient);
    world.at('2028-12-01T01:00:00Z');
    const { app } = world.service;
    await world.query(`UPDATE job_run SET status = 'cancelled' WHERE status = 'queued'`);
    await app.get(ReportJobs).sendDigests('2028');
    await app.get(ReportJobs).sendDigests('2028-Q3');
    await work('report.make');
    const sent = await world.query<{ what: string; draft: boolean; count: number }>(
      `SELECT r.month || ' ' || r.edition AS what, r.draft, (SELECT count(*)::int FROM report_delivery d WHERE d.report_id = r.id) AS count
       FROM report r WHERE r.month LIKE '2028%' ORDER BY 1`,
    );
    expect(sent).toEqual([
      { what: '2028 director', draft: true, count: 1 }, { what: '2028 superiors', draft: true, count: 1 },
      { what: '2028-Q3 director', draft: true, count: 1 }, { what: '2028-Q3 superiors', draft: true, count: 0 },
    ]);
    await world.call('DELETE', `report-recipients/${added.body.id}`, await world.as('TC'));
  }); // prettier-ignore
});
