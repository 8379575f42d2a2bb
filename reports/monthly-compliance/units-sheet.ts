import type { Worksheet } from 'exceljs';
import type { MonthlyReport, UnitFigures } from './model.js';
import { sumOfPoints } from '../../src/core/compliance/finding-points.js';
import { breakPages, putAnnexTitle } from './page.js';
import { sheetNames } from './sheet-names.js';
import {
  columnName, fitHeight, NO_DATA, putAcross, putFormula, putHead, putNumber, putText, shades, type Look,
} from './styles.js'; // prettier-ignore
import { putInspections, putSeverities } from './units-tables.js';

/** Where the totals of the units stand, for sheets that refer to them. */
export interface UnitsTotals {
  /** The reference and the value of a column's total. */
  total(key: UnitNumber): { readonly formula: string; readonly result: number };
}

export type UnitNumber = keyof UnitFigures;

const columns: readonly { readonly key: UnitNumber; readonly head: string; readonly format?: string }[] = [
  { key: 'people', head: 'Số người' },
  { key: 'plannedDays', head: 'Ngày phải làm' },
  { key: 'presentDays', head: 'Ngày có mặt' },
  { key: 'paidDays', head: 'Ngày công hưởng lương', format: '#,##0.0' },
  { key: 'provisionalDays', head: 'Ngày công chờ giải trình', format: '#,##0.0' },
  { key: 'workedMinutes', head: 'Phút làm việc' },
  { key: 'lateArrivals', head: 'Đi muộn (lượt)' },
  { key: 'lateArrivalMinutes', head: 'Đi muộn (phút)' },
  { key: 'earlyDepartures', head: 'Về sớm (lượt)' },
  { key: 'earlyDepartureMinutes', head: 'Về sớm (phút)' },
  { key: 'absences', head: 'Vắng chưa có lý do (buổi)' },
  { key: 'missingIns', head: 'Thiếu lượt vào' },
  { key: 'missingOuts', head: 'Thiếu lượt ra' },
  { key: 'openFindings', head: 'Ghi nhận, chưa kết luận' },
  { key: 'confirmedFindings', head: 'Vi phạm đã xác nhận' },
  { key: 'dueDays', head: 'Ngày phải có mặt' },
  { key: 'onTimeDays', head: 'Ngày đúng giờ' },
  { key: 'excusedSessions', head: 'Vắng có lý do (buổi)' },
];
const rates: readonly { readonly of: UnitNumber; readonly whole: UnitNumber; readonly head: string }[] = [
  { of: 'presentDays', whole: 'plannedDays', head: 'Tỷ lệ có mặt' },
  { of: 'onTimeDays', whole: 'dueDays', head: 'Tỷ lệ đúng giờ' },
];
/** What the rates say; see attendedInTime of core. */
const RATES =
  'Tỷ lệ có mặt = Ngày có mặt / Ngày phải làm (kể cả ngày nghỉ phép, công tác cả ngày): cho biết quân số, không phải việc đi đúng giờ. ' +
  'Tỷ lệ đúng giờ = Ngày đúng giờ / Ngày phải có mặt. Ngày nghỉ, công tác cả ngày có lý do và ngày lễ không tính vào cả hai; ngày nghỉ nửa ngày có ' +
  'lý do mà buổi còn lại đi làm đúng giờ là ngày đúng giờ; ngày vắng không có lý do là ngày phải có mặt mà không phải ngày đúng giờ.';
/** Of what was sealed before that: see inTimeFormerly of core. */
const formerRates = (units: readonly string[]): string =>
  ` Riêng số liệu đã khóa công trước khi áp dụng cách tính này (${units.join('; ')}) giữ cách tính khi khóa: ngày phải có mặt là mọi ngày phải làm, kể cả ` +
  'ngày nghỉ, công tác cả ngày; ngày đúng giờ là ngày có mặt, không đi muộn, không về sớm.';
const FIRST = 3;
const NAME_WIDTH = 28;
const NUMBER_WIDTH = 5;
const WIDTH = 7.2;
const FIRST_RATE = FIRST + columns.length;
/** Of modules that are missing. */
const missing = ['Hài lòng', 'Hồ sơ đúng hạn'] as const;
const FIRST_MISSING = FIRST_RATE + rates.length;
const LAST = FIRST_MISSING + missing.length - 1;
/** The column of points, where a scale was issued. */
const POINTS = LAST + 1;
const POINTS_HEAD = 'Điểm theo thang điểm';
const POINTS_FORMAT = '#,##0.0#';
/** Points: three lines, two more where what was sealed formerly is told, too. */
const NOTE_HEIGHT = 51;
const FORMER_HEIGHT = 34;
const small = { size: 11 };
/** A province's minutes are long: smaller letters rather than ####. */
const fitted = { horizontal: 'right', shrinkToFit: true, wrapText: false } as const;

/** PL2: one line a unit, and the totals as sums; below it what inspectors saw, and confirmed breaches by content and severity. */
export function addUnitsSheet(sheet: Worksheet, report: MonthlyReport): UnitsTotals {
  const scored = report.scales !== null;
  const last = scored ? POINTS : LAST;
  const top = putAnnexTitle(sheet, report, last, 'II', 'TỔNG HỢP THEO ĐƠN VỊ');
  sheet.getColumn(1).width = NUMBER_WIDTH;
  sheet.getColumn(2).width = NAME_WIDTH;
  for (let column = FIRST; column <= last; column += 1) sheet.getColumn(column).width = WIDTH;
  const heads = [
    ...[...columns, ...rates].map(({ head }) => head),
    ...missing,
    ...(scored ? [POINTS_HEAD] : []),
  ];
  putHead(sheet.getRow(top), ['STT', 'Đơn vị', ...heads], 10);
  sheet.getRow(top).height = 84;
  const first = top + 1;
  report.units.forEach((unit, index) => {
    const row = sheet.getRow(first + index);
    putNumber(row.getCell(1), index + 1, { font: small, align: { horizontal: 'center' }, box: true });
    putText(row.getCell(2), unit.name, { font: small, box: true });
    columns.forEach(({ key, format = '#,##0' }, place) => {
      putNumber(row.getCell(FIRST + place), unit[key], { font: small, align: fitted, box: true, format });
    });
    putRates(sheet, first + index, (key) => unit[key], false);
    putMissing(sheet, first + index, { font: { size: 9 }, box: true });
    if (scored)
      putNumber(row.getCell(POINTS), unit.points ?? 0, { font: small, box: true, format: POINTS_FORMAT });
    fitHeight(row, ['', unit.name, NO_DATA], [NUMBER_WIDTH, NAME_WIDTH, WIDTH]);
  });
  const total = first + report.units.length;
  const inspections = total + 3;
  const value = (key: UnitNumber): number =>
    key === 'people' ? report.people : report.units.reduce((sum, unit) => sum + unit[key], 0);
  const look = { font: { bold: true, size: 11 }, box: true, fill: shades.head };
  const sum = { ...look, align: fitted };
  putText(sheet.getCell(total, 1), '', look);
  putText(sheet.getCell(total, 2), 'Cộng', look);
  columns.forEach(({ key, format = '#,##0' }, place) => {
    const cell = sheet.getCell(total, FIRST + place);
    const letters = columnName(FIRST + place);
    // Who moved within the month stands in two lines and is one person: this total is no sum.
    if (key === 'people' || report.units.length === 0) putNumber(cell, value(key), { ...sum, format });
    else putFormula(cell, `SUM(${letters}${first}:${letters}${total - 1})`, value(key), { ...sum, format });
  });
  putRates(sheet, total, value, true);
  putMissing(sheet, total, { ...look, font: { bold: true, size: 9 } });
  fitHeight(sheet.getRow(total), ['', 'Cộng', NO_DATA], [NUMBER_WIDTH, NAME_WIDTH, WIDTH]);
  if (scored) {
    const points = sumOfPoints(report.units.map(({ points }) => points)) ?? 0;
    const letters = columnName(POINTS);
    const cell = sheet.getCell(total, POINTS);
    if (report.units.length === 0) putNumber(cell, 0, { ...look, format: POINTS_FORMAT });
    else
      putFormula(cell, `SUM(${letters}${first}:${letters}${total - 1})`, points, {
        ...look,
        format: POINTS_FORMAT,
      });
  }
  sheet.views = [{ state: 'frozen', xSplit: 2, ySplit: top }];
  if (report.units.length > 0)
    sheet.autoFilter = { from: { row: top, column: 1 }, to: { row: total - 1, column: last } };
  const { formerShares = [] } = report;
  const former = formerShares.length > 0;
  putAcross(sheet, total + 1, 1, LAST, former ? RATES + formerRates(formerShares) : RATES, {
    font: { italic: true, size: 11 },
  });
  sheet.getRow(total + 1).height = NOTE_HEIGHT + (former ? FORMER_HEIGHT : 0);
  const severities = putInspections(sheet, inspections, report, LAST) + 1;
  const end = putSeverities(sheet, severities, report, LAST);
  sheet.pageSetup.printArea = `A1:${columnName(last)}${end}`;
  breakPages(sheet, last, [1, inspections, severities], end + 1);
  return {
    total: (key) => {
      const place = columns.findIndex((column) => column.key === key);
      return { formula: `'${sheetNames.units}'!${columnName(FIRST + place)}${total}`, result: value(key) };
    },
  };
}

/** What nobody has told yet. */
function putMissing(sheet: Worksheet, row: number, look: Look): void {
  missing.forEach((_, place) =>
    putText(sheet.getCell(row, FIRST_MISSING + place), NO_DATA, { ...look, align: { horizontal: 'center' } }),
  );
}

/** Shares of the days of each unit. */
function putRates(sheet: Worksheet, row: number, value: (key: UnitNumber) => number, bold: boolean): void {
  const look = {
    font: { bold, size: 11 },
    box: true,
    format: '0.0%',
    ...(bold ? { fill: shades.head } : {}),
  };
  rates.forEach(({ of, whole }, place) => {
    const days = value(whole);
    const rate = days === 0 ? 0 : value(of) / days;
    const below = `${letterOf(whole)}${row}`;
    const formula = `IF(${below}=0,0,${letterOf(of)}${row}/${below})`;
    putFormula(sheet.getCell(row, FIRST_RATE + place), formula, rate, look);
  });
}

function letterOf(key: UnitNumber): string {
  return columnName(FIRST + columns.findIndex((column) => column.key === key));
}
