import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { MonthlyReportService } from '../../src/modules/reporting/monthly-report.service.js';
import { calendarEntry, withoutCalendar } from '../support/calendar-entry.js';
import { ClosingWorld } from '../support/closing-world.js';

const FIRST_DAY = 3;

/** The story goes on from sentence to sentence: the counter has a holiday on 30 November, the centre has none. */
describe('the shading of PL1', () => {
  let world: ClosingWorld;
  beforeAll(async () => {
    world = await ClosingWorld.build();
    await calendarEntry(world, '2026-11-30', 'holiday', null, 'confirmed', await world.way.unit('Q1'));
    await world.way.recompute('2026-11-26', '2026-12-01');
    await world.settle();
  });
  afterAll(() => world.close());

  /** The colours of 27, 29 and 30 November in the row of somebody, or of the head. */
  const colours = async (
    name: string,
    edition: 'director' | 'accounting' = 'director',
  ): Promise<(string | undefined)[]> => {
    const service = world.service.app.get(MonthlyReportService);
    const { bytes } = await service.export(world.way.caller, '2026-11', await world.way.unit('TT'), {
      edition,
      agencyId: null,
    });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
    const sheet = workbook.getWorksheet('PL1 Bảng chấm công');
    let found: ExcelJS.Row | undefined;
    sheet?.eachRow((row) => {
      if (row.getCell(2).value === name) found = row;
    });
    return [27, 29, 30].map((day) => {
      const fill = found?.getCell(FIRST_DAY + day - 1).fill;
      return fill?.type === 'pattern' ? fill.fgColor?.argb : undefined;
    });
  };

  it("follows the calendar of each person's own unit, and of the head what holds for all of them", async () => {
    const [work, weekend, holiday] = await colours('Lò Văn Ẩn');
    expect(new Set([work, weekend, holiday]).size).toBe(3);
    expect(await colours('Hà Thị Đào')).toEqual([work, weekend, work]);
    expect((await colours('Họ và tên'))[1]).toBe(weekend);
    expect((await colours('Họ và tên'))[2]).not.toBe(holiday);
  });

  it('of a sealed month stays as it was sealed, whatever the calendar says today', async () => {
    const before = [await colours('Lò Văn Ẩn'), await colours('Hà Thị Đào')];
    await world.sealNovember();
    expect([await colours('Lò Văn Ẩn'), await colours('Hà Thị Đào')]).toEqual(before);
    await withoutCalendar(world);
    // Another edition is laid out anew; that of the director was kept.
    const later = [await colours('Lò Văn Ẩn', 'accounting'), await colours('Hà Thị Đào', 'accounting')];
    expect(later).toEqual(before);
  });
});
