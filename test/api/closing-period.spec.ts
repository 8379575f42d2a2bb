import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { VerificationView } from '../../src/modules/closing/closings.dto.js';
import { MonthlyReportService } from '../../src/modules/reporting/monthly-report.service.js';
import { systemCaller } from '../../src/platform/access/caller.js';
import { ClosingWorld } from '../support/closing-world.js';
import { xlsxCells, xlsxTexts, type XlsxSheets } from '../support/xlsx-cells.js';

interface Closing {
  id: string;
  month: string;
  fromDate: string;
  toDate: string;
}
interface Sealed {
  items: { employeeCode: string; days: { date: string }[]; findings: { date: string; rule: string }[] }[];
}

/**
 * A centre that reports from the 28th to the 27th: November 2026 is 28 October to 27 November. There are days on 26, 27 and 30 November; on the
 * 27th CB1 comes 20 minutes late, on the 30th TC leaves early.
 */
describe('a reporting period that is no calendar month', () => {
  let world: ClosingWorld;
  let unitId: string;
  let id: string;
  beforeAll(async () => {
    world = await ClosingWorld.build();
    unitId = await world.way.unit('TT');
    await world.way.setRule('closing.periodStartDay', '28', '2026-10-01', 'TT');
    await world.settle();
  });
  afterAll(() => world.close());

  const get = async <T>(path: string): Promise<T> =>
    (await world.call<T>('GET', path, await world.as('GD'))).body;
  const report = () =>
    world.service.app
      .get(MonthlyReportService)
      .export(systemCaller('test'), '2026-11', unitId, { edition: 'director', agencyId: null });
  const texts = (sheets: XlsxSheets, name: string): string => xlsxTexts(sheets, name).join('\n');

  it('is told by the draft of the report: its headings, the days of its timesheet, its figures', async () => {
    const { bytes, model } = await report();
    expect(model.period).toEqual({ from: '2026-10-28', to: '2026-11-27' });
    const sheets = xlsxCells(bytes);
    for (const name of ['Báo cáo', 'PL1 Bảng chấm công', 'PL2 Tổng hợp đơn vị'])
      expect(texts(sheets, name)).toContain('(Từ ngày 28/10/2026 đến ngày 27/11/2026)');
    const dates = model.days.map(({ date }) => date);
    expect([dates.length, dates[0], dates[30]]).toEqual([31, '2026-10-28', '2026-11-27']);
    const sum = (of: 'presentDays' | 'lateArrivals' | 'earlyDepartureMinutes'): number =>
      model.units.reduce((all, unit) => all + unit[of], 0);
    // Two days of five people: the 30th is of December.
    expect([sum('presentDays'), sum('lateArrivals'), sum('earlyDepartureMinutes')]).toEqual([10, 1, 0]);
    expect(model.open).toMatchObject([{ rule: 'TG-01', count: 1 }]);
  });

  it('puts each day of the timesheet under its own date', async () => {
    const sheet = xlsxCells((await report()).bytes).get('PL1 Bảng chấm công');
    const rows = [...(sheet ?? [])].map(([at, { value }]) => ({ at, column: at.replace(/\d+$/, ''), row: at.replace(/^\D+/, ''), value }));
    const name = rows.find(({ value }) => value === 'Lò Văn Ẩn');
    // A day stands as its number of days since 30/12/1899.
    const serial = (date: string) => (Date.parse(date) - Date.UTC(1899, 11, 30)) / 86_400_000;
    const head = rows.find(({ value }) => value === serial('2026-10-28'));
    const columnOf = (date: string) => rows.find(({ row, value }) => row === head?.row && value === serial(date))?.column;
    const cell = (day: string) => rows.find(({ row, column }) => row === name?.row && column === columnOf(day))?.value ?? '';
    expect(['2026-10-28', '2026-11-25', '2026-11-26', '2026-11-27'].map(cell)).toEqual(['', '', '+', '+']);
    // The 28th of October comes first.
    expect(columnOf('2026-10-28')).toBe('C');
  }); // prettier-ignore

  it('is closed as it stands when it is opened, also before its calendar month is over', async () => {
    world.at('2026-11-27T18:00:00Z'); // Saturday the 28th, 01:00
    const hr = await world.as('TC');
    const open = (month: string) => world.call<{ id: string }>('POST', 'closings', hr, { unitId, month });
    const made = await open('2026-11');
    expect(made.status).toBe(201);
    id = made.body.id;
    expect((await open('2026-12')).status).toBe(201);
    expect((await open('2027-01')).body.code).toBe('invalid-input');
    const { items } = await get<{ items: Closing[] }>('closings');
    expect(items.map(({ month, fromDate, toDate }) => `${month} ${fromDate} ${toDate}`)).toEqual([
      '2026-12 2026-11-28 2026-12-27',
      '2026-11 2026-10-28 2026-11-27',
    ]);
    // Due three working days after the period, not after the month.
    expect(await get(`closings/${id}`)).toMatchObject({ dueOn: '2026-12-02', people: { count: 5 } });
  });

  it('is never closed twice for a day: where the centre goes back to calendar months, the one before gives way', async () => {
    await world.way.setRule('closing.periodStartDay', '1', '2026-10-01', 'TT');
    const hr = await world.as('TC');
    const period = (month: string) =>
      get<{ from: string; to: string }>(`reporting-periods?month=${month}&unit=${unitId}`);
    expect(await period('2026-10')).toMatchObject({ from: '2026-10-01', to: '2026-10-27' });
    expect(await period('2026-11')).toMatchObject({ from: '2026-10-28', to: '2026-11-27' });
    expect(await period('2027-01')).toMatchObject({ from: '2026-12-28', to: '2027-01-31' });
    const counter = await world.way.unit('Q1');
    // The days of the counter are among those that the centre is closing, whichever month they are named for.
    const again = await world.call('POST', 'closings', hr, { unitId: counter, month: '2026-11' });
    expect(again.body.code).toBe('closing-overlaps');
    await world.way.setRule('closing.periodStartDay', '28', '2026-10-01', 'TT');
  });

  it('is sealed with its own days and findings, verified, and reported with its dates', async () => {
    world.at('2026-12-08T01:00:00Z');
    await world.settle();
    const ok = async (code: string, method: 'POST' | 'PUT', url: string, body: object) => {
      const answer = await world.call<{ code?: string }>(method, url, await world.as(code), body);
      expect([url, answer.status < 300, answer.body.code]).toEqual([url, true, undefined]);
    };
    const superiorId = await world.employee('TQ1');
    await ok('TC', 'PUT', 'superiors', {
      unitId: await world.way.unit('Q1'), superiorId, from: '2026-01-01', document: '12/QĐ',
    }); // prettier-ignore
    const finding = (await world.query<{ id: string }>(`SELECT id FROM finding WHERE rule = 'TG-01'`))[0]?.id;
    const verdict = { status: 'confirmed', reason: 'Không giải trình', ground: 'Nội quy, điều 5' };
    await ok('TQ1', 'POST', `findings/${finding}/decision`, verdict);
    expect((await world.confirmUnits('PGD', id)).status).toBe(204);
    await ok('TC', 'POST', `closings/${id}/check`, {});
    await ok('GD', 'POST', `closings/${id}/seal`, {});
    const { items } = await get<Sealed>(`closings/${id}/revisions/1`);
    const dates = [...new Set(items.flatMap(({ days }) => days.map(({ date }) => date)))].sort();
    expect([dates[0]! >= '2026-10-28', dates.at(-1)]).toEqual([true, '2026-11-27']);
    expect(items.flatMap(({ findings }) => findings.map(({ date }) => date))).toEqual(['2026-11-27']);
    const verified = await get<VerificationView>(`closings/${id}/verification`);
    expect(verified).toMatchObject({
      intact: true, differences: { people: [], rules: [] }, revisions: [{ result: { differing: 0, withoutInputs: 0 } }],
    }); // prettier-ignore
    const { bytes, model } = await report();
    expect([model.draft, model.period]).toEqual([false, { from: '2026-10-28', to: '2026-11-27' }]);
    expect(model.confirmed).toHaveLength(1);
    expect(texts(xlsxCells(bytes), 'Báo cáo')).toContain('(Từ ngày 28/10/2026 đến ngày 27/11/2026)');
    // What comes on the 30th is of the next period.
    await world.scan(4, 30, '17:30');
    expect((await get<VerificationView>(`closings/${id}/verification`)).differences?.people).toEqual([]);
  });

  it('is what it was when it was sealed, whatever the rule says later', async () => {
    await world.way.setRule('closing.periodStartDay', '1', '2026-10-01', 'TT');
    const { model } = await report();
    expect([model.draft, model.period]).toEqual([false, { from: '2026-10-28', to: '2026-11-27' }]);
    await world.tamper('closing', `UPDATE closing SET from_date = '2026-10-29' WHERE month = '2026-11'`);
    const { revisions } = await get<VerificationView>(`closings/${id}/verification`);
    expect(revisions[0]?.faults).toEqual(['content']);
  });
});
