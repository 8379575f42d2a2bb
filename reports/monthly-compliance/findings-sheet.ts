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
} from './styles.js';

const named = ['STT', 'Đơn vị', 'Họ và tên', 'Ngày', 'Mã', 'Nội dung', 'Bằng chứng', 'Căn cứ'] as const;
const bare = [6, 26, 24, 12, 9, 28, 32, 34] as const;
const counted = ['STT', 'Đơn vị', 'Nội dung', 'Số lượt', 'Mã', 'Căn cứ', '', ''] as const;
/** The column of points, where a scale was issued. */
const POINTS = { head: 'Điểm', width: 9, format: '#,##0.0#' } as const;
const small = { size: 11 };
const NONE = 'Chưa có vi phạm nào được xác nhận trong tháng.';

/** PL3: confirmed breaches, by name with their evidence or, for superiors, as counts; what is still open only as counts. */
export function addFindingsSheet(sheet: Worksheet, report: MonthlyReport): void {
  const scored = report.scales !== null;
  const widths = scored ? [...bare, POINTS.width] : bare;
  widths.forEach((width, index) => (sheet.getColumn(index + 1).width = width));
  const top = putAnnexTitle(sheet, report, widths.length, 'III', 'VI PHẠM ĐÃ XÁC NHẬN');
  const withNames = report.edition === 'director';
  putHead(sheet.getRow(top), [...(withNames ? named : counted), ...(scored ? [POINTS.head] : [])]);
  if (!withNames) sheet.mergeCells(top, 6, top, bare.length);
  sheet.views = [{ state: 'frozen', ySplit: top }];
  sheet.pageSetup.printTitlesRow = `${top}:${top}`;
  let row = withNames ? putNamed(sheet, top + 1, report) : putCounted(sheet, top + 1, report);
  if (row === top + 1) {
    putAcross(sheet, row, 1, widths.length, NONE, { font: { italic: true, size: 12 }, box: true });
    row += 1;
  } else if (withNames)
    sheet.autoFilter = { from: { row: top, column: 1 }, to: { row: row - 1, column: widths.length } };
  if (scored) {
    const lines = withNames ? report.confirmed : report.confirmedCounts;
    row = putPoints(
      sheet,
      top + 1,
      lines.map(({ points }) => points),
    );
  }
  row = putOpen(sheet, row + 1, report);
  sheet.pageSetup.printArea = `A1:${columnName(widths.length)}${row}`;
}

/** The points beside the lines, and their sum; empty where no scale was in force on the date. Gives the row after. */
function putPoints(sheet: Worksheet, top: number, points: readonly (number | null)[]): number {
  const column = bare.length + 1;
  const look = { font: small, box: true, format: POINTS.format };
  points.forEach((each, index) => {
    const cell = sheet.getCell(top + index, column);
    if (each === null) putText(cell, '', { font: small, box: true });
    else putNumber(cell, each, look);
  });
  if (points.length === 0) return top + 1;
  const total = top + points.length;
  const bold = { ...look, font: { bold: true, size: 11 } };
  putAcross(sheet, total, 1, bare.length, 'Cộng điểm', { font: bold.font, box: true, align: { horizontal: 'right' } });
  const letters = columnName(column);
  putFormula(sheet.getCell(total, column), `SUM(${letters}${top}:${letters}${total - 1})`, sumOfPoints(points) ?? 0, bold);
  return total + 1;
} // prettier-ignore

function putNamed(sheet: Worksheet, top: number, { confirmed }: MonthlyReport): number {
  confirmed.forEach(({ unit, fullName, date, rule, words, evidence, article }, index) => {
    const row = top + index;
    putNumber(sheet.getCell(row, 1), index + 1, { font: small, align: { horizontal: 'center' }, box: true });
    [unit, fullName].forEach((text, place) =>
      putText(sheet.getCell(row, 2 + place), text, { font: small, box: true }),
    );
    putDate(sheet.getCell(row, 4), date, { font: small, box: true });
    [rule, words, evidence, article].forEach((text, place) =>
      putText(sheet.getCell(row, 5 + place), text, { font: small, box: true }),
    );
    fitHeight(sheet.getRow(row), ['', unit, fullName, '', rule, words, evidence, article], bare);
  });
  return top + confirmed.length;
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
