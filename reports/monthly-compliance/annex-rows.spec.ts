import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import type { AdjustmentLine, ConfirmedFinding, MonthlyReport } from './model.js';
import { monthlyWorkbook } from './workbook.js';

const zero = { inspected: 0, kept: 0, share: null, low: null, high: null };
const finding = (fullName: string, date: string, points: number | null): ConfirmedFinding => ({
  unit: 'Quầy một', fullName, date, rule: 'TG-01', words: 'Đi muộn', evidence: '08:00 - 08:20, 20 phút', article: 'mục II.1', points,
}); // prettier-ignore
const adjustment = (scope: string, date: string, late: boolean): AdjustmentLine => ({
  kind: 'Lượt chấm bổ sung', words: '07:25, vào', scope, date, document: '', reason: '=1+1', askedBy: 'A', askedAt: '2026-10-06T09:00', approvedBy: 'B',
  approvedAt: '2026-10-31T23:59', late,
}); // prettier-ignore

const report: MonthlyReport = {
  month: '2026-10', period: null, edition: 'director', draft: true, issuer: { parent: null, name: 'Trung tâm' }, generatedAt: new Date(0),
  generatedText: '', sealed: [], differences: null, people: 2, unsettledDays: 0,
  units: [{
    unitId: 'q1', name: 'Quầy một', people: 2, plannedDays: 44, presentDays: 44, paidDays: 44, provisionalDays: 0, workedMinutes: 0, lateArrivals: 1,
    lateArrivalMinutes: 20, earlyDepartures: 0, earlyDepartureMinutes: 0, absences: 0, missingIns: 0, missingOuts: 0, openFindings: 3,
    confirmedFindings: 3, dueDays: 44, onTimeDays: 43, excusedSessions: 0, badge: zero, uniform: zero, severities: [], points: 2.5,
  }],
  comparison: { previous: null, lastYear: null }, days: [], timesheets: [], form: { number: null, basis: null, paper: 'A4' },
  policy: { nameUnits: true, smallestUnit: 5 }, legend: [], areas: [],
  confirmed: [finding('Lò Văn Ẩn', '2026-10-05', 1), finding('=HYPERLINK("http://x")', '2026-10-06', null), finding('Sùng Mí Già', '2026-10-07', 1.5)],
  confirmedCounts: [], open: [{ rule: 'TG-03', words: 'Về sớm', count: 3 }], scales: ['Thang điểm 12/QĐ'], rules: [], conduct: [],
  adjustments: [adjustment('Lò Văn Ẩn', '2026-10-05', false), adjustment('Sùng Mí Già', '2026-10-06', true)], adjustmentCounts: [], agency: null,
  data: { days: 62, latestRevision: 1, fingerprint: 'f' },
}; // prettier-ignore

async function* nobody(): AsyncGenerator<never[]> {
  // PL1 has no people here.
}

async function sheet(name: string, changes: Partial<MonthlyReport> = {}): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  const bytes = await monthlyWorkbook({ ...report, ...changes }, nobody());
  await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  const found = workbook.getWorksheet(name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
} // prettier-ignore

/** The row in whose first columns a value stands. */
function rowOf(of: ExcelJS.Worksheet, column: number, value: unknown): number {
  for (let row = 1; row <= of.rowCount; row += 1)
    if (of.getCell(row, column).value === value) return row;
  throw new Error(`no ${String(value)}`);
} // prettier-ignore

describe('the lines of long annexes', () => {
  it('of PL3 are numbers, texts and dates in the look of the table, one after the other', async () => {
    const pl3 = await sheet('PL3 Vi phạm đã xác nhận');
    const head = rowOf(pl3, 1, 'STT');
    const first = pl3.getRow(head + 1);
    expect([1, 2, 3, 4, 5].map((column) => first.getCell(column).value)).toEqual([
      1, 'Quầy một', 'Lò Văn Ẩn', new Date('2026-10-05T00:00:00Z'), 'TG-01',
    ]); // prettier-ignore
    expect(first.getCell(4).numFmt).toBe('dd/mm/yyyy');
    expect(first.getCell(3).border.top?.style).toBe('thin');
    expect(pl3.getCell(head + 2, 3).value).toBe('=HYPERLINK("http://x")');
    expect(pl3.getCell(head + 3, 3).value).toBe('Sùng Mí Già');
    expect([1, 2, 3].map((line) => pl3.getCell(head + line, 9).value)).toEqual([1, null, 1.5]);
  });

  it('of PL3 are followed by their sum and by what is open, and are what the filter is over', async () => {
    const pl3 = await sheet('PL3 Vi phạm đã xác nhận');
    const head = rowOf(pl3, 1, 'STT');
    expect(pl3.getCell(head + 4, 9).value).toMatchObject({
      formula: `SUM(I${head + 1}:I${head + 3})`,
      result: 2.5,
    });
    expect(pl3.autoFilter).toBe(`A${head}:I${head + 3}`);
    const open = rowOf(pl3, 1, 'TG-03');
    expect(open).toBeGreaterThan(head + 4);
    expect(pl3.getCell(open, 4).value).toBe(3);
  });

  it('of PL7 keep what begins like a formula as text, and mark what was approved late', async () => {
    const pl7 = await sheet('PL7 Điều chỉnh');
    const head = rowOf(pl7, 1, 'STT');
    expect([1, 3, 4, 6, 7, 12].map((column) => pl7.getCell(head + 1, column).value)).toEqual([
      1, 'Lò Văn Ẩn', new Date('2026-10-05T00:00:00Z'), '=1+1', null, null,
    ]); // prettier-ignore
    expect([1, 3, 12].map((column) => pl7.getCell(head + 2, column).value)).toEqual([2, 'Sùng Mí Già', 'Có']);
    const times = [9, 11].map((column) => pl7.getCell(head + 1, column));
    expect(times.map(({ value }) => value)).toEqual([
      new Date('2026-10-06T09:00Z'),
      new Date('2026-10-31T23:59Z'),
    ]);
    expect(times.map(({ numFmt }) => numFmt)).toEqual(['dd/mm/yyyy hh:mm', 'dd/mm/yyyy hh:mm']);
    expect(pl7.rowCount).toBe(head + 2);
    expect(pl7.autoFilter).toBe(`A${head}:L${head + 2}`);
  });

  it('say so where there are none', async () => {
    const pl3 = await sheet('PL3 Vi phạm đã xác nhận', { confirmed: [], scales: null });
    expect(pl3.getCell(rowOf(pl3, 1, 'STT') + 1, 1).value).toBe('Chưa có vi phạm nào được xác nhận trong tháng.');
    const pl7 = await sheet('PL7 Điều chỉnh', { adjustments: [] });
    expect(pl7.getCell(rowOf(pl7, 1, 'STT') + 1, 1).value).toBe('Không có điều chỉnh nào trong tháng.');
  }); // prettier-ignore

  it('of PL2 say of satisfaction and dossiers that there is no data', async () => {
    const pl2 = await sheet('PL2 Tổng hợp đơn vị');
    const head = pl2.getRow(rowOf(pl2, 1, 'STT'));
    for (const name of ['Hài lòng', 'Hồ sơ đúng hạn']) {
      const column = (head.values as unknown[]).indexOf(name);
      const told = [1, 2].map((below) => pl2.getCell(head.number + below, column).value);
      expect([name, ...told]).toEqual([name, 'Chưa có dữ liệu', 'Chưa có dữ liệu']);
    }
  });

  it.each(['director', 'superiors'] as const)(
    'have a print area on every sheet of the edition for %s',
    async (edition) => {
      const whole = await sheet('PL2 Tổng hợp đơn vị', { edition });
      const without = whole.workbook.worksheets.filter(({ pageSetup }) => !pageSetup.printArea);
      expect(without.map(({ name }) => name)).toEqual([]);
    },
  );

  it('of PL1 stand below the left head of the form, with dots for what is not known', async () => {
    const pl1 = await sheet('PL1 Bảng chấm công');
    const head = rowOf(pl1, 1, 'STT');
    const left = [3, 2, 1].map((above) => pl1.getCell(head - above, 1).value);
    expect(left).toEqual([
      'Đơn vị: Trung tâm',
      expect.stringMatching(/^Bộ phận: …/),
      expect.stringMatching(/^Mã đơn vị QHNS: …/),
    ]);
  });

  it('are the same bytes each time', async () => {
    const [one, other] = [await monthlyWorkbook(report, nobody()), await monthlyWorkbook(report, nobody())];
    expect(one.equals(other)).toBe(true);
  });
});
