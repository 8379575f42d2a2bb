import type { PaperSize, Worksheet } from 'exceljs';
import type { MonthlyReport, SheetDay, UnitTimesheet } from './model.js';
import { monthWords, putAnnexTitle } from './page.js';
import { putSignatures } from './signatures.js';
import {
  columnName,
  putAcross,
  putFormula,
  putHead,
  putNumber,
  putText,
  shades,
  type Look,
} from './styles.js';

export const FIRST_DAY = 3;
export const NAME_WIDTH = 20;
export type TimesheetTotal = 'paidDays' | 'unpaidDays' | 'insuranceDays' | 'waitingDays';
export const timesheetTotals: readonly { readonly key: TimesheetTotal; readonly head: string }[] = [
  { key: 'paidDays', head: 'Số công hưởng lương thời gian' },
  { key: 'unpaidDays', head: 'Số công nghỉ không lương' },
  { key: 'insuranceDays', head: 'Số công hưởng BHXH' },
  { key: 'waitingDays', head: 'Số công chờ giải trình' },
];

const small = { size: 9 };
const BLANK = '…………………………';
const DAYS = '#,##0.0';
/** A3 in the numbering of the format. */
const A3 = 8 as PaperSize;

/** Where the rows of people go, and where rows that show how they look stand. */
export interface TimesheetFrame {
  /** The first row of the first unit. */
  readonly top: number;
  /** The row that comes after them: the legend's. */
  readonly legend: number;
  /** The first of the rows that are not printed: a unit's name, a unit's sum, and a person for each way in which units shade days. */
  readonly pattern: number;
  /** Of each unit, the row of a person that its people look like. */
  readonly people: readonly number[];
  /** What each unit is called. */
  readonly units: readonly string[];
}

/**
 * PL1, one block a unit, with its legend and signatures: all but the people. Their rows are too many for a workbook in memory; they are
 * put in afterwards, looking like the pattern rows, which stand below everything and are taken out then.
 */
export function addTimesheetSheet(sheet: Worksheet, report: MonthlyReport): TimesheetFrame {
  const { days, timesheets, form } = report;
  const last = lastColumn(days);
  sheet.getColumn(1).width = 4.2;
  sheet.getColumn(2).width = NAME_WIDTH;
  days.forEach((_, index) => (sheet.getColumn(FIRST_DAY + index).width = 3.2));
  for (let column = FIRST_DAY + days.length; column <= last; column += 1) sheet.getColumn(column).width = 7.5;
  if (form.paper === 'A3') sheet.pageSetup.paperSize = A3;
  const title = `BẢNG CHẤM CÔNG ${monthWords(report.month).toUpperCase()}`;
  const head = putForm(sheet, putAnnexTitle(sheet, report, last, 'I', title), last, report);
  putTimesheetHead(sheet, head, sharedShades(days, timesheets));
  sheet.views = [{ state: 'frozen', xSplit: 2, ySplit: head }];
  sheet.pageSetup.printTitlesRow = `${head}:${head}`;
  const top = head + 1;
  const legend = top + timesheets.reduce((rows, { people }) => rows + people + 2, 0) + 1;
  putAcross(sheet, legend, 1, last, legendText(report), {
    font: { size: 10 },
    align: { horizontal: 'left' },
  });
  sheet.getRow(legend).height = 44;
  const end = putSignatures(sheet, legend + 2, last);
  sheet.pageSetup.printArea = `A1:${columnName(last)}${end}`;
  const people = putPatterns(sheet, end + 1, report);
  return { top, legend, pattern: end + 1, people, units: timesheets.map(({ unit }) => unit) };
}

/** The last column of a month. */
export function lastColumn(days: readonly SheetDay[]): number {
  return FIRST_DAY + days.length + timesheetTotals.length - 1;
}

/** Whose sheet it is, as forms have it on the left, to be filled in by hand where it is not known; on the right the number of the form and the act that it follows, where the office has entered them. Source: domain.md 3.1. */
function putForm(sheet: Worksheet, row: number, last: number, report: MonthlyReport): number {
  const { form, issuer, timesheets } = report;
  const [only] = timesheets;
  const left = [
    `Đơn vị: ${issuer.name}`,
    `Bộ phận: ${timesheets.length === 1 && only !== undefined ? only.unit : BLANK}`,
    `Mã đơn vị QHNS: ${BLANK}`,
  ];
  const lines = [
    form.number === null ? [] : [{ text: `Mẫu số: ${form.number}`, font: { bold: true, size: 11 } }],
    form.basis === null ? [] : [{ text: `(${form.basis})`, font: { italic: true, size: 11 } }],
  ].flat();
  const from = Math.ceil(last / 2);
  lines.forEach(({ text, font }, index) =>
    putAcross(sheet, row - 1 + index, from, last, text, { font, align: { horizontal: 'center' } }),
  );
  left.forEach((text, index) => putAcross(sheet, row - 1 + index, 1, from - 1, text, { font: { size: 11 } }));
  return row + Math.max(left.length, lines.length) - 1;
}

function putTimesheetHead(sheet: Worksheet, row: number, days: readonly SheetDay[]): void {
  const head = sheet.getRow(row);
  putHead(
    head,
    [
      'STT',
      'Họ và tên',
      ...days.map(({ date }) => ({ day: date })),
      ...timesheetTotals.map((total) => total.head),
    ],
    9,
  );
  days.forEach((day, index) => {
    if (day.shade !== 'work') head.getCell(FIRST_DAY + index).fill = shades[day.shade];
  });
  head.height = 54;
}

/** The head is printed above every unit: it shades what is shaded alike to all of them. */
function sharedShades(days: readonly SheetDay[], timesheets: readonly UnitTimesheet[]): SheetDay[] {
  const alike = (shade: SheetDay['shade'], place: number): boolean =>
    timesheets.every((unit) => unit.days[place]?.shade === shade);
  return days.map((day, place) => {
    const shade = timesheets[0]?.days[place]?.shade ?? day.shade;
    return { ...day, shade: alike(shade, place) ? shade : 'work' };
  });
}

/** Gives the row of a person for each unit; units that shade days alike share one. */
function putPatterns(sheet: Worksheet, at: number, { days, timesheets }: MonthlyReport): number[] {
  const last = lastColumn(days);
  const firstTotal = FIRST_DAY + days.length;
  putAcross(sheet, at, 1, last, 'đơn vị', { font: { bold: true, size: 11 }, box: true });
  putAcross(sheet, at + 1, 1, firstTotal - 1, 'Cộng', {
    font: { bold: true, size: 10 },
    align: { horizontal: 'center' },
    box: true,
  });
  for (let column = firstTotal; column <= last; column += 1)
    putFormula(sheet.getCell(at + 1, column), 'SUM(A1:A1)', 0, {
      font: { bold: true, size: 10 },
      box: true,
      format: DAYS,
    });
  const rows = new Map<string, number>();
  return timesheets.map((unit) => {
    const shading = unit.days.map(({ shade }) => shade).join(' ');
    const known = rows.get(shading) ?? at + 2 + rows.size;
    if (!rows.has(shading)) putPerson(sheet, known, unit.days);
    rows.set(shading, known);
    return known;
  });
}

function putPerson(sheet: Worksheet, at: number, days: readonly SheetDay[]): void {
  const centre = { horizontal: 'center' } as const;
  const row = sheet.getRow(at);
  putNumber(row.getCell(1), 1, { font: small, align: centre, box: true });
  putText(row.getCell(2), 'họ tên', { font: { size: 10 }, box: true });
  days.forEach(({ shade }, index) => {
    const look: Look = {
      font: small,
      align: { ...centre, wrapText: false, shrinkToFit: true },
      box: true,
      fill: shade === 'work' ? undefined : shades[shade],
    };
    putText(row.getCell(FIRST_DAY + index), 'ký hiệu', look);
  });
  timesheetTotals.forEach((_total, index) =>
    putNumber(row.getCell(FIRST_DAY + days.length + index), 0, { font: small, box: true, format: DAYS }),
  );
}

function legendText({ legend }: MonthlyReport): string {
  const symbols = legend.map(({ symbol, meaning }) => `${symbol}: ${meaning}`).join('; ');
  return `Ký hiệu chấm công: ${symbols}. Hai ký hiệu cách nhau bởi dấu "/" là buổi sáng và buổi chiều. Ô tô xám: ngày nghỉ hằng tuần, nghỉ bù, nghỉ hoán đổi; ô tô cam: ngày nghỉ lễ.`;
}
