import ExcelJS, { type Worksheet } from 'exceljs';
import type { CivilDate } from '../../src/core/time/civil-date.js';
import { weekdayOf } from '../../src/core/time/civil-date.js';
import type { CivilMonth } from '../../src/core/time/civil-month.js';
import { fixedZip } from '../monthly-compliance/fixed-zip.js';
import type { SheetDay } from '../monthly-compliance/model.js';
import { addPage, monthWords, periodWords, putDraftMark } from '../monthly-compliance/page.js';
import { auditHeadWords, type Seal } from '../monthly-compliance/seal-lines.js';
import {
  putAcross,
  putDate,
  putFormula,
  putHead,
  putNumber,
  putText,
  shades,
} from '../monthly-compliance/styles.js';

/** A person's month, as they confirm it with their signature. */
export interface PersonMonthSheet {
  readonly month: CivilMonth;
  /** null where it is the calendar month. */
  readonly period: { readonly from: CivilDate; readonly to: CivilDate } | null;
  readonly draft: boolean;
  /** null for a draft. */
  readonly seal: Seal | null;
  readonly madeAt: Date;
  readonly unit: string;
  readonly fullName: string;
  readonly employeeCode: string;
  readonly days: readonly PersonDay[];
  readonly totals: readonly { readonly words: string; readonly value: number; readonly unit: string }[];
}

export interface PersonDay {
  readonly date: CivilDate;
  /** As on the timesheet; empty where nobody was expected. */
  readonly symbol: string;
  /** The part of a paid day. */
  readonly credit: number;
  readonly shade: SheetDay['shade'];
}

const widths = [8, 14, 14, 22, 14, 20] as const;
const LAST = widths.length;
/** Two lines of small letters. */
const HEAD_HEIGHT = 24;
const centre = { horizontal: 'center' } as const;
const small = { size: 11 };
const weekdays = ['Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy', 'Chủ nhật'];

/** The sheet of one person's month, as the bytes of an .xlsx file: the same model is the same bytes. */
export async function personWorkbook(person: PersonMonthSheet): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = person.unit;
  workbook.lastModifiedBy = person.unit;
  workbook.created = person.madeAt;
  workbook.modified = person.madeAt;
  const sheet = addPage(workbook, 'Bảng công cá nhân', 'portrait', person.draft);
  widths.forEach((width, index) => (sheet.getColumn(index + 1).width = width));
  let row = putTitle(sheet, person);
  row = putDays(sheet, row, person.days);
  row = putTotals(sheet, row + 1, person);
  row = putSigned(sheet, row + 1);
  sheet.pageSetup.printArea = `A1:F${row}`;
  return fixedZip(Buffer.from(await workbook.xlsx.writeBuffer()));
}

function putTitle(sheet: Worksheet, { month, period, draft, seal, unit, fullName, employeeCode }: PersonMonthSheet): number {
  let row = 1;
  if (draft) putDraftMark(sheet, row++, LAST);
  putAcross(sheet, row++, 1, LAST, `Đơn vị: ${unit}`, { font: { size: 12 } });
  putAcross(sheet, row++, 1, LAST, 'BẢNG CÔNG CÁ NHÂN', { font: { bold: true, size: 14 }, align: centre });
  const words = monthWords(month);
  putAcross(sheet, row++, 1, LAST, `${words[0]?.toUpperCase()}${words.slice(1)}`, { font: { bold: true }, align: centre });
  if (period !== null) putAcross(sheet, row++, 1, LAST, periodWords(period), { align: centre });
  putAcross(sheet, row++, 1, LAST, `Họ và tên: ${fullName} (mã ${employeeCode})`, { font: { bold: true } });
  if (seal !== null) {
    putAcross(sheet, row++, 1, LAST, `Đã khóa công. Mã kiểm chứng: ${seal.code}`, { font: { size: 11 } });
    putAcross(sheet, row, 1, LAST, auditHeadWords(seal.auditHead), { font: { size: 8 } });
    sheet.getRow(row++).height = HEAD_HEIGHT;
  }
  return row + 1;
} // prettier-ignore

function putDays(sheet: Worksheet, top: number, days: readonly PersonDay[]): number {
  putHead(sheet.getRow(top), ['STT', 'Ngày', 'Thứ', 'Ký hiệu chấm công', 'Số công', 'Ghi chú']);
  days.forEach(({ date, symbol, credit, shade }, index) => {
    const row = top + 1 + index;
    const weekday = weekdayOf(date);
    const fill = shade === 'work' ? undefined : shades[shade];
    const look = { font: small, box: true, align: centre, fill };
    putNumber(sheet.getCell(row, 1), index + 1, look);
    putDate(sheet.getCell(row, 2), date, look);
    putText(sheet.getCell(row, 3), weekdays[weekday - 1] ?? '', look);
    putText(sheet.getCell(row, 4), symbol, look);
    putNumber(sheet.getCell(row, 5), credit, { ...look, format: '0.0#' });
    putText(sheet.getCell(row, 6), '', look);
  });
  const total = top + 1 + days.length;
  const bold = { font: { bold: true, size: 11 }, box: true, align: centre };
  putAcross(sheet, total, 1, 4, 'Cộng', bold);
  const sum = days.reduce((all, { credit }) => all + credit, 0);
  putFormula(sheet.getCell(total, 5), `SUM(E${top + 1}:E${total - 1})`, sum, { ...bold, format: '0.0#' });
  putText(sheet.getCell(total, 6), '', bold);
  return total + 1;
}

function putTotals(sheet: Worksheet, top: number, { totals }: PersonMonthSheet): number {
  totals.forEach(({ words, value, unit }, index) => {
    const row = top + index;
    putAcross(sheet, row, 1, 4, words, { font: small, box: true });
    putNumber(sheet.getCell(row, 5), value, { font: small, box: true, format: '#,##0.##' });
    putText(sheet.getCell(row, 6), unit, { font: small, box: true, align: centre });
  });
  return top + totals.length;
}

function putSigned(sheet: Worksheet, top: number): number {
  ['Người được chấm công', 'Phụ trách bộ phận'].forEach((title, index) => {
    const from = 1 + index * 3;
    putAcross(sheet, top, from, from + 2, title, { font: { bold: true, size: 12 }, align: centre });
    const note = { font: { italic: true, size: 11 }, align: centre };
    putAcross(sheet, top + 1, from, from + 2, '(Ký, ghi rõ họ tên)', note);
  });
  return top + 6;
}
