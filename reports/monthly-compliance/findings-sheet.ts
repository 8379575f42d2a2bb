import type { Worksheet } from 'exceljs';
import type { MonthlyReport } from './model.js';
import { sumOfPoints } from '../../src/core/compliance/finding-points.js';
import { putAnnexTitle } from './page.js';
import {
  columnName,
  fitHeight,
  putAcross,
  putDate,
  putFormula,
  putHead,
  putNumber,
  putText,
  rowHeight,
} from './styles.js';
import type { TableFrame, TableLine } from './table-xml.js';

const named = ['STT', 'Đơn vị', 'Họ và tên', 'Ngày', 'Mã', 'Nội dung', 'Bằng chứng', 'Căn cứ'] as const;
const bare = [6, 26, 24, 12, 9, 28, 32, 34] as const;
const counted = ['STT', 'Đơn vị', 'Nội dung', 'Số lượt', 'Mã', 'Căn cứ', '', ''] as const;
/** The column of points, where a scale was issued. */
const POINTS = { head: 'Điểm', width: 9, format: '#,##0.0#' } as const;
const small = { size: 11 };
const NONE = 'Chưa có vi phạm nào được xác nhận trong tháng.';

/**
 * PL3: confirmed breaches, by name with their evidence or, for superiors, as counts; what is still open only as counts. Gives the lines that
 * are to be put in: named ones are too many for a workbook in memory.
 */
export function addFindingsSheet(sheet: Worksheet, report: MonthlyReport): TableFrame | null {
  const scored = report.scales !== null;
  const widths = scored ? [...bare, POINTS.width] : bare;
  widths.forEach((width, index) => (sheet.getColumn(index + 1).width = width));
  const top = putAnnexTitle(sheet, report, widths.length, 'III', 'VI PHẠM ĐÃ XÁC NHẬN');
  const withNames = report.edition === 'director';
  putHead(sheet.getRow(top), [...(withNames ? named : counted), ...(scored ? [POINTS.head] : [])]);
  if (!withNames) sheet.mergeCells(top, 6, top, bare.length);
  sheet.views = [{ state: 'frozen', ySplit: top }];
  sheet.pageSetup.printTitlesRow = `${top}:${top}`;
  let row = withNames ? putPattern(sheet, top + 1, report) : putCounted(sheet, top + 1, report);
  if (row === top + 1) {
    putAcross(sheet, row, 1, widths.length, NONE, { font: { italic: true, size: 12 }, box: true });
    row += 1;
  } else if (withNames)
    sheet.autoFilter = { from: { row: top, column: 1 }, to: { row: row - 1, column: widths.length } };
  if (scored) {
    const points = (withNames ? report.confirmed : report.confirmedCounts).map((each) => each.points);
    if (!withNames) putPoints(sheet, top + 1, points);
    row = putPointsSum(sheet, top + 1, points);
  }
  row = putOpen(sheet, row + 1, report);
  sheet.pageSetup.printArea = `A1:${columnName(widths.length)}${row}`;
  return withNames && report.confirmed.length > 0 ? { pattern: top + 1, lines: namedLines(report) } : null;
}

/** The points beside the lines; empty where no scale was in force on the date. */
function putPoints(sheet: Worksheet, top: number, points: readonly (number | null)[]): void {
  const column = bare.length + 1;
  const look = { font: small, box: true, format: POINTS.format };
  points.forEach((each, index) => {
    const cell = sheet.getCell(top + index, column);
    if (each === null) putText(cell, '', { font: small, box: true });
    else putNumber(cell, each, look);
  });
}

/** Their sum. Gives the row after. */
function putPointsSum(sheet: Worksheet, top: number, points: readonly (number | null)[]): number {
  if (points.length === 0) return top + 1;
  const column = bare.length + 1;
  const total = top + points.length;
  const bold = { font: { bold: true, size: 11 }, box: true, format: POINTS.format };
  putAcross(sheet, total, 1, bare.length, 'Cộng điểm', { font: bold.font, box: true, align: { horizontal: 'right' } });
  const letters = columnName(column);
  putFormula(sheet.getCell(total, column), `SUM(${letters}${top}:${letters}${total - 1})`, sumOfPoints(points) ?? 0, bold);
  return total + 1;
} // prettier-ignore

/** The row that lines by name look like, where there are any. Gives the row after them. */
function putPattern(sheet: Worksheet, top: number, { confirmed, scales }: MonthlyReport): number {
  if (confirmed.length === 0) return top;
  const look = { font: small, box: true };
  putNumber(sheet.getCell(top, 1), 1, { ...look, align: { horizontal: 'center' } });
  for (const column of [2, 3, 5, 6, 7, 8]) putText(sheet.getCell(top, column), 'văn bản', look);
  putDate(sheet.getCell(top, 4), '2026-01-01', look);
  if (scales !== null) putNumber(sheet.getCell(top, bare.length + 1), 0, { ...look, format: POINTS.format });
  return top + confirmed.length;
}

function* namedLines({ confirmed, scales }: MonthlyReport): Generator<TableLine> {
  for (const [index, line] of confirmed.entries()) {
    const { unit, fullName, date, rule, words, evidence, article, points } = line;
    const cells = [index + 1, unit, fullName, { date }, rule, words, evidence, article];
    yield {
      cells: scales === null ? cells : [...cells, points],
      height: rowHeight(['', unit, fullName, '', rule, words, evidence, article], bare, small.size),
    };
  }
}

function putCounted(sheet: Worksheet, top: number, { confirmedCounts }: MonthlyReport): number {
  confirmedCounts.forEach(({ unit, rule, words, article, count }, index) => {
    const row = top + index;
    const look = { font: small, box: true };
    putNumber(sheet.getCell(row, 1), index + 1, { ...look, align: { horizontal: 'center' } });
    putText(sheet.getCell(row, 2), unit, look);
    putText(sheet.getCell(row, 3), words, look);
    putNumber(sheet.getCell(row, 4), count, look);
    putText(sheet.getCell(row, 5), rule, look);
    putAcross(sheet, row, 6, bare.length, article, look);
    fitHeight(sheet.getRow(row), ['', unit, words], bare);
  });
  return top + confirmedCounts.length;
}

function putOpen(sheet: Worksheet, top: number, { open }: MonthlyReport): number {
  const title = 'Nội dung ghi nhận chưa kết luận (chỉ nêu số lượng)';
  putAcross(sheet, top, 1, 6, title, { font: { bold: true, size: 12 } });
  putHead(sheet.getRow(top + 1), ['Mã', 'Nội dung ghi nhận', '', 'Số lượt']);
  sheet.mergeCells(top + 1, 2, top + 1, 3);
  open.forEach(({ rule, words, count }, index) => {
    const row = top + 2 + index;
    const code = { font: { size: 10 }, box: true, align: { wrapText: false, shrinkToFit: true } };
    putText(sheet.getCell(row, 1), rule, code);
    putAcross(sheet, row, 2, 3, words, { font: small, box: true });
    putNumber(sheet.getCell(row, 4), count, { font: small, box: true });
  });
  const total = top + 2 + open.length;
  const look = { font: { bold: true, size: 11 }, box: true };
  putText(sheet.getCell(total, 1), '', look);
  putAcross(sheet, total, 2, 3, 'Cộng', look);
  const sum = open.reduce((all, { count }) => all + count, 0);
  if (open.length === 0) putNumber(sheet.getCell(total, 4), 0, look);
  else putFormula(sheet.getCell(total, 4), `SUM(D${top + 2}:D${total - 1})`, sum, look);
  return total;
}
