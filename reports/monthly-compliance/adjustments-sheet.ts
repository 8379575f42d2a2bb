import type { Worksheet } from 'exceljs';
import type { MonthlyReport } from './model.js';
import { putAnnexTitle } from './page.js';
import { columnName, putAcross, putDate, putHead, putNumber, putText, rowHeight } from './styles.js';
import type { TableFrame, TableLine } from './table-xml.js';

const heads = [
  'STT', 'Loại', 'Người, đơn vị', 'Ngày', 'Nội dung', 'Lý do', 'Văn bản', 'Người đề nghị', 'Đề nghị lúc', 'Người duyệt', 'Duyệt lúc',
  'Duyệt sau khi hết tháng',
] as const; // prettier-ignore
const widths = [5, 18, 26, 12, 32, 30, 18, 20, 16, 20, 16, 11] as const;
const small = { size: 11 };
const TIME = 'dd/mm/yyyy hh:mm';
const NONE = 'Không có điều chỉnh nào trong tháng.';

/**
 * PL7: everything that was set by hand in the month, with who asked for it, who approved it and why; for superiors only how many of each
 * kind. Gives the lines that are to be put in, which are too many for a workbook in memory.
 */
export function addAdjustmentsSheet(sheet: Worksheet, report: MonthlyReport): TableFrame | null {
  if (report.edition === 'superiors') {
    addCounts(sheet, report);
    return null;
  }
  widths.forEach((width, index) => (sheet.getColumn(index + 1).width = width));
  const top = putAnnexTitle(sheet, report, heads.length, 'VII', 'ĐIỀU CHỈNH');
  putHead(sheet.getRow(top), heads);
  sheet.getRow(top).height = 48;
  sheet.views = [{ state: 'frozen', ySplit: top }];
  sheet.pageSetup.printTitlesRow = `${top}:${top}`;
  if (report.adjustments.length > 0) {
    const look = { font: small, box: true };
    heads.forEach((_, column) => putText(sheet.getCell(top + 1, column + 1), 'văn bản', look));
    putNumber(sheet.getCell(top + 1, 1), 1, { ...look, align: { horizontal: 'center' } });
    putDate(sheet.getCell(top + 1, 4), '2026-01-01', look);
    for (const column of [9, 11])
      putDate(sheet.getCell(top + 1, column), '2026-01-01', { ...look, format: TIME });
  }
  if (report.adjustments.length === 0)
    putAcross(sheet, top + 1, 1, heads.length, NONE, { font: { italic: true, size: 12 }, box: true });
  else {
    const last = { row: top + report.adjustments.length, column: heads.length };
    sheet.autoFilter = { from: { row: top, column: 1 }, to: last };
  }
  sheet.pageSetup.printArea = `A1:${columnName(heads.length)}${top + Math.max(1, report.adjustments.length)}`;
  return report.adjustments.length === 0 ? null : { pattern: top + 1, lines: linesOf(report) };
}

function* linesOf({ adjustments }: MonthlyReport): Generator<TableLine> {
  for (const [index, line] of adjustments.entries()) {
    const { kind, scope, date, words, reason, document, askedBy, askedAt, approvedBy, approvedAt, late } =
      line;
    const isLate = late ? 'Có' : '';
    const asked = [askedBy, { date: askedAt }, approvedBy, { date: approvedAt }];
    yield {
      cells: [index + 1, kind, scope, { date }, words, reason, document, ...asked, isLate],
      height: rowHeight(
        ['', kind, scope, '', words, reason, document, askedBy, '', approvedBy, '', isLate],
        widths,
        small.size,
      ),
    };
  }
}

function addCounts(sheet: Worksheet, report: MonthlyReport): void {
  const own = [6, 60, 18, 26];
  own.forEach((width, index) => (sheet.getColumn(index + 1).width = width));
  const top = putAnnexTitle(sheet, report, own.length, 'VII', 'ĐIỀU CHỈNH');
  putHead(sheet.getRow(top), ['STT', 'Loại', 'Số lượng', 'Duyệt sau khi hết tháng']);
  report.adjustmentCounts.forEach(({ kind, count, late }, index) => {
    const row = top + 1 + index;
    putNumber(sheet.getCell(row, 1), index + 1, { font: small, align: { horizontal: 'center' }, box: true });
    putText(sheet.getCell(row, 2), kind, { font: small, box: true });
    putNumber(sheet.getCell(row, 3), count, { font: small, box: true });
    putNumber(sheet.getCell(row, 4), late, { font: small, box: true });
  });
  if (report.adjustmentCounts.length === 0)
    putAcross(sheet, top + 1, 1, own.length, NONE, { font: { italic: true, size: 12 }, box: true });
  sheet.pageSetup.printArea = `A1:${columnName(own.length)}${top + Math.max(1, report.adjustmentCounts.length)}`;
}
