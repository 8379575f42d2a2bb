import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ExportedReport, Edition } from '../../src/modules/reporting/exported-report.js';
import { MonthlyReportService } from '../../src/modules/reporting/monthly-report.service.js';
import { systemCaller } from '../../src/platform/access/caller.js';
import { ClosingWorld } from '../support/closing-world.js';
import { xlsxCells, xlsxTexts, type XlsxSheets } from '../support/xlsx-cells.js';

const PL2 = 'PL2 Tổng hợp đơn vị';
const PL3 = 'PL3 Vi phạm đã xác nhận';
const NOT_ISSUED = /[Cc]hưa ban hành thang điểm/;

/** The story goes on from sentence to sentence: CB1 came 20 minutes late on 27 November, which is confirmed on 8 December. */
describe('points in reports and findings', () => {
  let world: ClosingWorld;
  let unitId: string;
  beforeAll(async () => {
    world = await ClosingWorld.build();
    unitId = await world.way.unit('TT');
  });
  afterAll(() => world.close());

  const report = (edition: Edition = 'director'): Promise<ExportedReport> =>
    world.service.app
      .get(MonthlyReportService)
      .export(systemCaller('test'), '2026-11', unitId, { edition, agencyId: null });
  const points = async (): Promise<(number | null)[]> => {
    const list = await world.call<{ items: { points: number | null }[] }>('GET', 'findings?month=2026-11', await world.as('TC'));
    return list.body.items.map((each) => each.points);
  }; // prettier-ignore
  /** The values of the row whose cell in `column` says `text`. */
  const row = (sheets: XlsxSheets, sheet: string, column: string, text: string): unknown[] => {
    const cells = [...(sheets.get(sheet) ?? [])];
    const [at = ''] = cells.find(([name, { value }]) => name.replace(/\d+/, '') === column && value === text) ?? [];
    return cells.filter(([name]) => name.replace(/[A-Z]+/, '') === at.replace(/[A-Z]+/, '')).map(([, { value }]) => value);
  }; // prettier-ignore

  it('are nowhere while the centre has issued no scale, and the front sheet says so', async () => {
    await world.checkNovember();
    const { model, bytes } = await report();
    const sheets = xlsxCells(bytes);
    expect(model.scales).toBeNull();
    expect(xlsxTexts(sheets, 'Báo cáo').filter((text) => NOT_ISSUED.test(text))).toHaveLength(1);
    expect(xlsxTexts(sheets, PL3)).not.toContain('Điểm');
    expect(xlsxTexts(sheets, PL2)).not.toContain('Điểm theo thang điểm');
    expect(await points()).toEqual([null]);
  });

  it('are told since the scale is in force, and none of a finding of the days before', async () => {
    await world.way.setRule('points.perRule', '{"TG-01":2}', '2026-11-28', 'TT');
    const { model, bytes } = await report();
    const sheets = xlsxCells(bytes);
    expect(model.scales).toEqual(['Thang điểm theo 01/QĐ-THU, áp dụng từ 28/11/2026.']);
    const front = xlsxTexts(sheets, 'Báo cáo').join('\n');
    expect(front).toContain('Thang điểm theo 01/QĐ-THU, áp dụng từ 28/11/2026.');
    expect(front).not.toMatch(NOT_ISSUED);
    expect(xlsxTexts(sheets, PL3)).toContain('Điểm');
    expect(model.confirmed).toMatchObject([{ rule: 'TG-01', points: null }]);
    expect(model.units.map((unit) => unit.points)).toEqual([null, null]);
    expect(await points()).toEqual([null]);
  });

  it('are those of the scale on the date of each finding, and are summed by unit', async () => {
    await world.way.setRule('points.perRule', '{"TG-01":1.5}', '2026-11-20', 'TT');
    const { model, bytes } = await report();
    const sheets = xlsxCells(bytes);
    expect(model.scales).toHaveLength(2);
    expect(row(sheets, PL3, 'C', 'Lò Văn Ẩn').at(-1)).toBe(1.5);
    expect(row(sheets, PL3, 'A', 'Cộng điểm').at(-1)).toBe(1.5);
    expect(row(sheets, PL2, 'B', 'Quầy một').at(-1)).toBe(1.5);
    expect(row(sheets, PL2, 'B', 'Cộng').at(-1)).toBe(1.5);
    expect(await points()).toEqual([1.5]);
    const own = await world.call<{ items: { points: number }[] }>('GET', 'me/findings?month=2026-11', await world.as('CB1'));
    expect(own.body.items).toMatchObject([{ points: 1.5 }]);
    // Superiors read sums without names, of small units together.
    const counted = xlsxCells((await report('superiors')).bytes);
    expect(row(counted, PL3, 'B', 'Các đơn vị khác').at(-1)).toBe(1.5);
  }); // prettier-ignore

  it('stay as they were sealed, whatever scale is issued afterwards', async () => {
    const [closing] = await world.query<{ id: string }>('SELECT id FROM closing');
    await world.settle();
    expect((await world.call('POST', `closings/${closing?.id}/seal`, await world.as('GD'), {})).status).toBe(201);
    const sealed = await report();
    expect(sealed.model.draft).toBe(false);
    world.at('2026-12-20T01:00:00Z');
    await world.way.setRule('points.perRule', '{"TG-01":9}', '2026-11-21', 'TT');
    await world.settle();
    const anew = await world.service.app
      .get(MonthlyReportService)
      .laidOut(systemCaller('test'), '2026-11', unitId, { edition: 'director', agencyId: null }, () => Promise.resolve(null));
    expect(anew.bytes.equals(sealed.bytes)).toBe(true);
    expect(anew.model.confirmed).toMatchObject([{ points: 1.5 }]);
    // The list of findings tells what holds today.
    expect(await points()).toEqual([9]);
  }); // prettier-ignore
});
