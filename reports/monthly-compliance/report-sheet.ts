import type { Worksheet } from 'exceljs';
import type { ComparedFigures, MonthlyReport } from './model.js';
import { monthWords, putDraftMark } from './page.js';
import { putAcross, putFormula, putHead, putNumber } from './styles.js';
import type { UnitsTotals } from './units-sheet.js';

const COLUMNS = 8;
const HALF = COLUMNS / 2;
const centre = { horizontal: 'center' } as const;
const cell = { font: { size: 12 }, box: true };

const figures: readonly {
  readonly words: string;
  readonly unit: string;
  readonly key: keyof ComparedFigures;
  readonly format?: string;
}[] = [
  { words: 'Số người được chấm công', unit: 'người', key: 'people' },
  { words: 'Số ngày phải làm việc', unit: 'ngày người', key: 'plannedDays' },
  { words: 'Số ngày có mặt', unit: 'ngày người', key: 'presentDays' },
  { words: 'Số ngày công hưởng lương', unit: 'ngày công', key: 'paidDays', format: '#,##0.0' },
  { words: 'Số ngày công chờ giải trình', unit: 'ngày công', key: 'provisionalDays', format: '#,##0.0' },
  { words: 'Thời gian làm việc', unit: 'phút', key: 'workedMinutes' },
  { words: 'Đi muộn', unit: 'lượt', key: 'lateArrivals' },
  { words: 'Thời gian đi muộn', unit: 'phút', key: 'lateArrivalMinutes' },
  { words: 'Về sớm', unit: 'lượt', key: 'earlyDepartures' },
  { words: 'Thời gian về sớm', unit: 'phút', key: 'earlyDepartureMinutes' },
  { words: 'Vắng chưa có lý do', unit: 'buổi', key: 'absences' },
  { words: 'Thiếu lượt chấm vào', unit: 'lượt', key: 'missingIns' },
  { words: 'Thiếu lượt chấm ra', unit: 'lượt', key: 'missingOuts' },
];

/** The front sheet: the report as an office types it, by Nghị định 30/2020/NĐ-CP. Its figures refer to PL2. */
export function addReportSheet(sheet: Worksheet, report: MonthlyReport, units: UnitsTotals): void {
  for (let column = 1; column <= COLUMNS; column += 1) sheet.getColumn(column).width = 10.3;
  let row = putLetterhead(sheet, report);
  row = putFigures(sheet, row, report, units);
  row = putAreas(sheet, row, report);
  row = putDecisions(sheet, row, report);
  row = putClosing(sheet, row + 1);
  sheet.pageSetup.printArea = `A1:H${row}`;
}

function putLetterhead(sheet: Worksheet, report: MonthlyReport): number {
  const { parent, name } = report.issuer;
  let row = 1;
  if (report.draft) putDraftMark(sheet, row++, COLUMNS);
  putAcross(sheet, row, 1, HALF, (parent ?? '').toUpperCase(), { font: { size: 12 }, align: centre });
  putAcross(sheet, row++, HALF + 1, COLUMNS, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', {
    font: { bold: true, size: 12 },
    align: { ...centre, shrinkToFit: true, wrapText: false },
  });
  putAcross(sheet, row, 1, HALF, name.toUpperCase(), {
    font: { bold: true, size: 12 },
    align: { ...centre, vertical: 'top' },
  });
  // The line under the motto is as long as the motto: an underlined text is.
  putAcross(sheet, row, HALF + 1, COLUMNS, 'Độc lập - Tự do - Hạnh phúc', {
    font: { bold: true, size: 13, underline: true },
    align: { ...centre, vertical: 'top' },
  });
  sheet.getRow(row++).height = 34;
  putAcross(sheet, row, 1, HALF, 'Số:          /BC-', { align: centre });
  putAcross(sheet, row++, HALF + 1, COLUMNS, '…………, ngày      tháng      năm ……', {
    font: { italic: true },
    align: centre,
  });
  row += 1;
  putAcross(sheet, row++, 1, COLUMNS, 'BÁO CÁO', { font: { bold: true, size: 14 }, align: centre });
  const title = `Kết quả chấp hành thời giờ làm việc và thực hiện văn hóa công vụ ${monthWords(report.month)}`;
  putAcross(sheet, row, 1, COLUMNS, title, { font: { bold: true, size: 14 }, align: centre });
  sheet.getRow(row++).height = 40;
  putAcross(sheet, row++, 1, COLUMNS, '──────────────', { font: { size: 10 }, align: centre });
  return row + 1;
}

function putHeading(sheet: Worksheet, row: number, text: string): number {
  putAcross(sheet, row, 1, COLUMNS, text, { font: { bold: true } });
  return row + 1;
}

/** The month beside the one before and the same month a year ago; nothing is made up where those have no data. */
function putFigures(sheet: Worksheet, top: number, report: MonthlyReport, units: UnitsTotals): number {
  const { previous, lastYear } = report.comparison;
  let row = putHeading(sheet, top, 'I. SỐ LIỆU TRONG THÁNG');
  putHead(
    sheet.getRow(row),
    ['Chỉ tiêu', '', '', 'Đơn vị tính', 'Trong tháng', 'Tháng trước', 'Tăng, giảm', 'Cùng tháng năm trước'],
    11,
  );
  sheet.mergeCells(row, 1, row, 3);
  sheet.getRow(row).height = 48;
  row += 1;
  for (const { words, unit, key, format = '#,##0' } of figures) {
    const { formula, result } = units.total(key);
    putAcross(sheet, row, 1, 3, words, cell);
    putAcross(sheet, row, 4, 4, unit, { ...cell, align: centre });
    putFormula(sheet.getCell(row, 5), formula, result, { ...cell, format });
    putCompared(sheet, row, 6, previous, key, format);
    const change = sheet.getCell(row, 7);
    if (previous === null) putAcross(sheet, row, 7, 7, '', cell);
    else
      putFormula(change, `E${row}-F${row}`, result - previous[key], {
        ...cell,
        format: `+${format};-${format};0`,
      });
    putCompared(sheet, row, 8, lastYear, key, format);
    row += 1;
  }
  return row + 1;
}

function putCompared(
  sheet: Worksheet,
  row: number,
  column: number,
  month: ComparedFigures | null,
  key: keyof ComparedFigures,
  format: string,
): void {
  if (month !== null) return putNumber(sheet.getCell(row, column), month[key], { ...cell, format });
  const look = { ...cell, font: { size: 10, italic: true }, align: { ...centre, shrinkToFit: true, wrapText: false } };
  putAcross(sheet, row, column, column, 'Chưa có dữ liệu', look);
} // prettier-ignore

function putAreas(sheet: Worksheet, top: number, { areas }: MonthlyReport): number {
  let row = putHeading(sheet, top, 'II. THEO BỐN NỘI DUNG VĂN HÓA CÔNG VỤ');
  putRowHead(sheet, row++, ['Nội dung', 'Ghi nhận, chưa kết luận', 'Vi phạm đã xác nhận']);
  for (const { name, open, confirmed } of areas) {
    putAcross(sheet, row, 1, 4, name, cell);
    [open, confirmed].forEach((count, index) => {
      const column = 5 + index * 2;
      putAcross(sheet, row, column, column + 1, count === null ? 'Chưa có dữ liệu' : '', {
        ...cell,
        align: centre,
      });
      if (count !== null) putNumber(sheet.getCell(row, column), count, cell);
    });
    row += 1;
  }
  return row + 1;
}

function putDecisions(
  sheet: Worksheet,
  top: number,
  { unsettledDays, draft, sealed }: MonthlyReport,
): number {
  let row = putHeading(sheet, top, 'III. NHỮNG VIỆC CẦN QUYẾT ĐỊNH');
  const lines = [
    `1. Còn ${unsettledDays} ngày công chưa chính thức hoặc đang chờ giải trình.`,
    draft
      ? '2. Tháng chưa khóa công; số liệu còn có thể thay đổi.'
      : `2. Tháng đã khóa công. Mã kiểm chứng: ${sealed.map(({ code }) => code).join(', ')}.`,
    '3. Chưa ban hành thang điểm; báo cáo không chấm điểm.',
  ];
  for (const text of lines)
    putAcross(sheet, row++, 1, COLUMNS, text, { align: { horizontal: 'left', indent: 1 } });
  return row;
}

function putClosing(sheet: Worksheet, top: number): number {
  putAcross(sheet, top, 1, HALF, 'Nơi nhận:', { font: { bold: true, italic: true, size: 12 } });
  putAcross(sheet, top, HALF + 1, COLUMNS, 'GIÁM ĐỐC', { font: { bold: true }, align: centre });
  ['- ……………………;', '- Lưu: VT.'].forEach((text, index) =>
    putAcross(sheet, top + 1 + index, 1, HALF, text, { font: { size: 11 } }),
  );
  return top + 6;
}

function putRowHead(
  sheet: Worksheet,
  row: number,
  [first, second, third]: readonly [string, string, string],
): void {
  putHead(sheet.getRow(row), [first, '', '', '', second, '', third, ''], 12);
  sheet.mergeCells(row, 1, row, 4);
  sheet.mergeCells(row, 5, row, 6);
  sheet.mergeCells(row, 7, row, 8);
  sheet.getRow(row).height = 34;
}
