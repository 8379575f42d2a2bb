import type { Worksheet } from 'exceljs';
import type { MonthlyReport, SheetDay, TimesheetRow, UnitTimesheet } from './model.js';
import { monthWords, putAnnexTitle } from './page.js';
import { putSignatures } from './signatures.js';
import {
  columnName,
  fitHeight,
  putAcross,
  putFormula,
  putHead,
  putNumber,
  putText,
  shades,
  type Look,
} from './styles.js';

const FIRST_DAY = 3;
const NAME_WIDTH = 20;
const totals: readonly { readonly key: TimesheetTotal; readonly head: string }[] = [
  { key: 'paidDays', head: 'Số công hưởng lương thời gian' },
  { key: 'unpaidDays', head: 'Số công nghỉ không lương' },
  { key: 'insuranceDays', head: 'Số công hưởng BHXH' },
  { key: 'waitingDays', head: 'Số công chờ giải trình' },
];
type TimesheetTotal = 'paidDays' | 'unpaidDays' | 'insuranceDays' | 'waitingDays';

const small = { size: 9 };
const DAYS = '#,##0.0';

/** PL1: the timesheet, one block a unit, with its legend and signatures. */
export function addTimesheetSheet(sheet: Worksheet, report: MonthlyReport): void {
  const firstTotal = FIRST_DAY + report.days.length;
  const last = firstTotal + totals.length - 1;
  sheet.getColumn(1).width = 4.2;
  sheet.getColumn(2).width = NAME_WIDTH;
  report.days.forEach((_, index) => (sheet.getColumn(FIRST_DAY + index).width = 3.2));
  for (let column = firstTotal; column <= last; column += 1) sheet.getColumn(column).width = 7.5;
  let row = putAnnexTitle(
    sheet,
    report,
    last,
    'I',
    `BẢNG CHẤM CÔNG ${monthWords(report.month).toUpperCase()}`,
  );
  putTimesheetHead(sheet, row, report.days);
  sheet.views = [{ state: 'frozen', xSplit: 2, ySplit: row }];
  sheet.pageSetup.printTitlesRow = `${row}:${row}`;
  row += 1;
  for (const unit of report.timesheets) row = putUnit(sheet, row, unit, report.days, last);
  putAcross(sheet, row + 1, 1, last, legendText(report), {
    font: { size: 10 },
    align: { horizontal: 'left' },
  });
  sheet.getRow(row + 1).height = 44;
  row = putSignatures(sheet, row + 3, last);
  sheet.pageSetup.printArea = `A1:${columnName(last)}${row}`;
}

function putTimesheetHead(sheet: Worksheet, row: number, days: readonly SheetDay[]): void {
  const head = sheet.getRow(row);
  putHead(
    head,
    [
      'STT',
      'Họ và tên',
      ...days.map(({ date }) => String(Number(date.slice(8)))),
      ...totals.map((t) => t.head),
    ],
    9,
  );
  days.forEach((day, index) => {
    if (day.shade !== 'work') head.getCell(FIRST_DAY + index).fill = shades[day.shade];
  });
  head.height = 54;
}

function putUnit(
  sheet: Worksheet,
  top: number,
  unit: UnitTimesheet,
  days: readonly SheetDay[],
  last: number,
): number {
  putAcross(sheet, top, 1, last, unit.unit, { font: { bold: true, size: 11 }, box: true });
  unit.rows.forEach((person, index) => putPerson(sheet, top + 1 + index, index + 1, person, days));
  const total = top + 1 + unit.rows.length;
  putAcross(sheet, total, 1, FIRST_DAY + days.length - 1, 'Cộng', {
    font: { bold: true, size: 10 },
    align: { horizontal: 'center' },
    box: true,
  });
  totals.forEach(({ key }, index) => {
    const letters = columnName(FIRST_DAY + days.length + index);
    const sum = unit.rows.reduce((all, person) => all + person[key], 0);
    const look = { font: { bold: true, size: 10 }, box: true, format: DAYS };
    putFormula(
      sheet.getCell(`${letters}${total}`),
      `SUM(${letters}${top + 1}:${letters}${total - 1})`,
      sum,
      look,
    );
  });
  return total + 1;
}

function putPerson(
  sheet: Worksheet,
  at: number,
  number: number,
  person: TimesheetRow,
  days: readonly SheetDay[],
): void {
  const row = sheet.getRow(at);
  putNumber(row.getCell(1), number, { font: small, align: { horizontal: 'center' }, box: true });
  putText(row.getCell(2), person.fullName, { font: { size: 10 }, box: true });
  fitHeight(row, [person.fullName], [NAME_WIDTH], 10);
  days.forEach(({ shade }, index) => {
    const look: Look = {
      font: small,
      align: { horizontal: 'center', wrapText: false, shrinkToFit: true },
      box: true,
      fill: shade === 'work' ? undefined : shades[shade],
    };
    putText(row.getCell(FIRST_DAY + index), person.cells[index] ?? '', look);
  });
  totals.forEach(({ key }, index) => {
    putNumber(row.getCell(FIRST_DAY + days.length + index), person[key], {
      font: small,
      box: true,
      format: DAYS,
    });
  });
}

function legendText({ legend }: MonthlyReport): string {
  const symbols = legend.map(({ symbol, meaning }) => `${symbol}: ${meaning}`).join('; ');
  return `Ký hiệu chấm công: ${symbols}. Hai ký hiệu cách nhau bởi dấu "/" là buổi sáng và buổi chiều. Ô tô xám: ngày nghỉ hằng tuần; ô tô cam: ngày nghỉ lễ.`;
}
