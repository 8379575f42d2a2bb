import type { Worksheet } from 'exceljs';
import type { InspectedShare } from '../../src/core/inspections/inspected-share.js';
import type { MonthlyReport } from './model.js';
import {
  columnName,
  fitHeight,
  putAcross,
  putFormula,
  putHead,
  putNumber,
  putText,
  shades,
} from './styles.js';

const small = { size: 11 };
const title = { font: { bold: true, size: 12 } };
const note = { font: { italic: true, size: 11 } };
const FIRST = 3;
/** Of the first two columns, as the sheet has them. */
const widths = [5, 28] as const;

/** Badge and uniform: how many were inspected, how many keep the rule, and how sure the share is. Gives the row after. */
export function putInspections(sheet: Worksheet, top: number, { units }: MonthlyReport, last: number): number {
  putAcross(sheet, top, 1, last, 'Kết quả kiểm tra thẻ và trang phục', title);
  const heads = ['Thẻ', 'Trang phục'].flatMap((what) => [
    `${what}: số lượt kiểm tra`,
    `${what}: đúng quy định`,
    `${what}: tỷ lệ`,
    `${what}: tỷ lệ thấp nhất (95%)`,
    `${what}: tỷ lệ cao nhất (95%)`,
  ]);
  putHead(sheet.getRow(top + 1), ['STT', 'Đơn vị', ...heads], 10);
  sheet.getRow(top + 1).height = 84;
  units.forEach((unit, index) => {
    const row = top + 2 + index;
    putNumber(sheet.getCell(row, 1), index + 1, { font: small, align: { horizontal: 'center' }, box: true });
    putText(sheet.getCell(row, 2), unit.name, { font: small, box: true });
    fitHeight(sheet.getRow(row), ['', unit.name], widths);
    putShare(sheet, row, FIRST, unit.badge);
    putShare(sheet, row, FIRST + 5, unit.uniform);
  });
  const words = 'Khoảng tin cậy 95% tính theo Wilson; số lượt kiểm tra càng ít, khoảng càng rộng.';
  putAcross(sheet, top + 2 + units.length, 1, last, words, note);
  return top + 3 + units.length;
} // prettier-ignore

function putShare(sheet: Worksheet, row: number, first: number, { inspected, kept, low, high }: InspectedShare): void {
  const look = { font: small, box: true };
  putNumber(sheet.getCell(row, first), inspected, look);
  putNumber(sheet.getCell(row, first + 1), kept, look);
  const rate = sheet.getCell(row, first + 2);
  const [of, whole] = [`${columnName(first + 1)}${row}`, `${columnName(first)}${row}`];
  if (inspected > 0) putFormula(rate, `${of}/${whole}`, kept / inspected, { ...look, format: '0.0%' });
  else putText(rate, 'Chưa kiểm tra', { ...look, align: { horizontal: 'center', shrinkToFit: true, wrapText: false } });
  [low, high].forEach((bound, place) => {
    const cell = sheet.getCell(row, first + 3 + place);
    if (bound === null) putText(cell, '', look);
    else putNumber(cell, bound, { ...look, format: '0.0%' });
  });
} // prettier-ignore

const severities = ['nhẹ', 'vừa', 'nặng'] as const;

/** Confirmed breaches of each unit by the four contents and how grave they are. Gives the row after. */
export function putSeverities(sheet: Worksheet, top: number, { units, areas }: MonthlyReport, last: number): number {
  putAcross(sheet, top, 1, last, 'Vi phạm đã xác nhận theo nội dung và mức độ', title);
  const heads = areas.flatMap(({ name }) => severities.map((severity) => `${name}: ${severity}`));
  putHead(sheet.getRow(top + 1), ['STT', 'Đơn vị', ...heads, 'Cộng'], 10);
  sheet.getRow(top + 1).height = 84;
  const look = { font: small, box: true };
  units.forEach((unit, index) => {
    const row = top + 2 + index;
    putNumber(sheet.getCell(row, 1), index + 1, { font: small, align: { horizontal: 'center' }, box: true });
    putText(sheet.getCell(row, 2), unit.name, look);
    fitHeight(sheet.getRow(row), ['', unit.name], widths);
    const counts = unit.severities.flatMap((each) => each.counts);
    counts.forEach((count, place) => putNumber(sheet.getCell(row, FIRST + place), count, look));
    const range = `${columnName(FIRST)}${row}:${columnName(FIRST + counts.length - 1)}${row}`;
    const sum = counts.reduce((all, count) => all + count, 0);
    putFormula(sheet.getCell(row, FIRST + counts.length), `SUM(${range})`, sum, {
      ...look,
      font: { bold: true, size: 11 },
      fill: shades.head,
    });
  });
  return top + 2 + units.length;
} // prettier-ignore
