import type { Worksheet } from 'exceljs';
import { columnName, putFormula, putNumber, shades } from '../monthly-compliance/styles.js';
import type { DigestFigures } from './model.js';

/** The figures of a digest in the order in which they are told. */
export const digestColumns: readonly {
  readonly key: keyof DigestFigures;
  readonly head: string;
  readonly format?: string;
}[] = [
  { key: 'plannedDays', head: 'Ngày phải làm' },
  { key: 'presentDays', head: 'Ngày có mặt' },
  { key: 'paidDays', head: 'Ngày công hưởng lương', format: '#,##0.0' },
  { key: 'provisionalDays', head: 'Ngày công chờ giải trình', format: '#,##0.0' },
  { key: 'lateArrivals', head: 'Đi muộn (lượt)' },
  { key: 'lateArrivalMinutes', head: 'Đi muộn (phút)' },
  { key: 'earlyDepartures', head: 'Về sớm (lượt)' },
  { key: 'earlyDepartureMinutes', head: 'Về sớm (phút)' },
  { key: 'absences', head: 'Vắng chưa có lý do (buổi)' },
  { key: 'missingIns', head: 'Thiếu lượt vào' },
  { key: 'missingOuts', head: 'Thiếu lượt ra' },
  { key: 'openFindings', head: 'Ghi nhận, chưa kết luận' },
  { key: 'confirmedFindings', head: 'Vi phạm đã xác nhận' },
];

const small = { size: 11 };

/** A line of figures from column `first` on. */
export function putDigestFigures(sheet: Worksheet, row: number, first: number, figures: DigestFigures): void {
  digestColumns.forEach(({ key, format = '#,##0' }, place) =>
    putNumber(sheet.getCell(row, first + place), figures[key], { font: small, box: true, format }),
  );
}

/** Their sums over the rows from `top` to before `row`, with the values that they have. */
export function putDigestSums(
  sheet: Worksheet,
  row: number,
  first: number,
  top: number,
  lines: readonly DigestFigures[],
): void {
  digestColumns.forEach(({ key, format = '#,##0' }, place) => {
    const letters = columnName(first + place);
    const look = { font: { bold: true, size: 11 }, box: true, fill: shades.head, format };
    const sum = sumOf(lines.map((each) => each[key]));
    const cell = sheet.getCell(row, first + place);
    if (lines.length === 0) putNumber(cell, 0, look);
    else putFormula(cell, `SUM(${letters}${top}:${letters}${row - 1})`, sum, look);
  });
}

const STEPS = 1_000_000;

/** Three thirds of a day are a day. */
function sumOf(values: readonly number[]): number {
  return Math.round(values.reduce((all, value) => all + value, 0) * STEPS) / STEPS;
}
