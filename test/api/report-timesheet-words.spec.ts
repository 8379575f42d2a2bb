import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MonthlyReportService } from '../../src/modules/reporting/monthly-report.service.js';
import { ClosingWorld } from '../support/closing-world.js';
import { xlsxCells } from '../support/xlsx-cells.js';

const PL1 = 'PL1 Bảng chấm công';
/** The 26th of November in PL1, and its four sums. */
const [DAY_26, DAY_27, DAY_30] = ['AB', 'AC', 'AF'];
const sums = ['AG', 'AH', 'AI', 'AJ'];

/** November 2026: from the 30th on the centre prints sick leave as `OM` instead of `Ô`. */
describe('the words of PL1', () => {
  let world: ClosingWorld;
  beforeAll(async () => {
    world = await ClosingWorld.build();
    await sick('CB1', '2026-11-26', null);
    await sick('CB1', '2026-11-30', null);
    await sick('TC', '2026-11-27', 'B');
    await world.way.setRule('timesheet.symbol.leave-sick', 'OM', '2026-11-30', 'TT');
    await world.way.setRule('timesheet.insuranceSymbols', 'OM Cô Ts T', '2026-11-30', 'TT');
    await world.way.setRule('timesheet.mode', 'hours', '2026-11-01', 'Q1');
    await world.way.recompute('2026-11-26', '2026-12-01');
    await world.settle();
  });
  afterAll(() => world.close());

  const sick = async (code: string, date: string, symbol: string | null): Promise<void> => {
    await world.query(
      `INSERT INTO excuse (id, kind, paid, employee_id, period, status, reason, symbol, proposed_by, proposed_at, decided_by, decided_at)
       VALUES (gen_random_uuid(), 'leave-sick', false, $1, tstzrange($2::timestamptz, $2::timestamptz + interval '1 day'), 'approved', 'Ốm', $3,
         'test', '2026-11-20T00:00:00Z', 'test', '2026-11-20T00:00:00Z')`,
      [await world.employee(code), `${date}T00:00:00+07:00`, symbol],
    );
  };
  const report = async (unit = 'TT') =>
    world.service.app
      .get(MonthlyReportService)
      .export(world.way.caller, '2026-11', await world.way.unit(unit), {
        edition: 'accounting',
        agencyId: null,
      });
  const row = async (name: string, columns: readonly string[], unit = 'TT') => {
    const cells = xlsxCells((await report(unit)).bytes).get(PL1);
    const at = [...(cells ?? [])].find(([, { value }]) => value === name)?.[0].slice(1) ?? '';
    return columns.map((column) => cells?.get(`${column}${at}`)?.value);
  };

  const told = () => {
    it('count every day of sick leave as insurance has it, by the symbols of that day', async () => {
      expect(await row('Lò Văn Ẩn', sums)).toEqual([1, 0, 2, 0]);
    });

    it('count sick leave under a symbol of its own as sick leave', async () => {
      expect(await row('Nguyễn Thị Ánh Nguyệt', [DAY_26, DAY_27, DAY_30, ...sums])).toEqual(['+', 'B', '+', 2, 0, 1, 0]); // prettier-ignore
    });

    it('stand in the legend, every symbol that is printed with what it means', async () => {
      const { legend } = (await report()).model;
      const meaning = legend.find(({ symbol }) => symbol === 'Ô')?.meaning;
      expect(meaning).toMatch(/ốm/i);
      for (const symbol of ['OM', 'B'])
        expect([symbol, legend.find((each) => each.symbol === symbol)?.meaning]).toEqual([symbol, meaning]);
    });

    it("are the counter's in the sheet of the centre as in its own", async () => {
      const days = ['+8', 'OM8'];
      expect(await row('Lò Văn Ẩn', [DAY_27, DAY_30], 'Q1')).toEqual(days);
      expect(await row('Lò Văn Ẩn', [DAY_27, DAY_30])).toEqual(days);
    });
  };

  describe('of a draft', told);

  describe('of a sealed month', () => {
    beforeAll(() => world.sealNovember());
    told();
  });
});
