import ExcelJS, { type Worksheet } from 'exceljs';
import type { CivilDate } from '../../src/core/time/civil-date.js';
import type { CivilMonth } from '../../src/core/time/civil-month.js';
import { fixedZip } from '../monthly-compliance/fixed-zip.js';
import type { SheetDay } from '../monthly-compliance/model.js';
import { addPage, monthWords, periodWords, putDraftMark } from '../monthly-compliance/page.js';
import { auditHeadLine, type Seal } from '../monthly-compliance/seal-lines.js';
import { putSignatures } from '../monthly-compliance/signatures.js';
import {
  columnName, fitHeight, putAcross, putFormula, putHead, putNumber, putText, shades,
} from '../monthly-compliance/styles.js'; // prettier-ignore

/** The overtime of a unit's month that was approved. */
export interface OvertimeSheet {
  readonly month: CivilMonth;
  /** null where it is the calendar month. */
  readonly period: { readonly from: CivilDate; readonly to: CivilDate } | null;
  readonly unit: string;
  /** Until the month is sealed. */
  readonly draft: boolean;
  /** Of the parts that were sealed; none of a draft. */
  readonly seals: readonly Seal[];
  readonly madeAt: Date;
  /** As the head of the sheet shades them. */
  readonly days: readonly SheetDay[];
  /** Whether it is known what the night is. */
  readonly tellsNight: boolean;
  readonly lines: readonly OvertimeLine[];
}

export interface OvertimeLine {
  readonly fullName: string;
  readonly unit: string;
  /** The kinds of the days in that unit, whose calendar may differ. */
  readonly days: readonly SheetDay[];
  /** Hours by day, in the order of the days. */
  readonly hours: readonly number[];
  /** Those of them that lie in the night. */
  readonly nightHours: readonly number[];
}

const FIRST_DAY = 4;
/** The sheet's width with the days of a month, for texts across it. */
const SEAL_WIDTH = 160;
const [NAME_WIDTH, UNIT_WIDTH] = [22, 22];
const kinds = [
  { shade: 'work', head: 'Ngày làm việc (giờ)' },
  { shade: 'weekend', head: 'Ngày nghỉ hằng tuần (giờ)' },
  { shade: 'holiday', head: 'Ngày lễ, tết (giờ)' },
] as const;
const nightHeads: Readonly<Record<SheetDay['shade'], string>> = {
  work: 'Làm đêm, ngày làm việc (giờ)',
  weekend: 'Làm đêm, ngày nghỉ hằng tuần (giờ)',
  holiday: 'Làm đêm, ngày lễ, tết (giờ)',
};
const centre = { horizontal: 'center' } as const;
const small = { size: 9 };
/** The column in which the mark of a draft begins. */
const MARK = FIRST_DAY + 14;
const HOURS = '0.0#';

/**
 * The overtime sheet: who worked how long on which day, by the kind of day, with totals and signatures. Form: after C01b-HD (domain.md 3.1,
 * recalled); units design their own vouchers. The kinds of days are those of the Labour Code, article 98. Hours at night (article 106)
 * are told apart by the same kinds, for they are paid otherwise; those after midnight count for the day on which the work began. The same model is the same bytes.
 */
export async function overtimeWorkbook(model: OvertimeSheet): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = model.unit;
  workbook.lastModifiedBy = model.unit;
  workbook.created = model.madeAt;
  workbook.modified = model.madeAt;
  const sheet = addPage(workbook, 'Làm thêm giờ', 'landscape', model.draft);
  const last = FIRST_DAY + model.days.length + kinds.length + nightsOf(model).length;
  const head = putTitle(sheet, model, last);
  sheet.views = [{ state: 'frozen', xSplit: 2, ySplit: head }];
  sheet.pageSetup.printTitlesRow = `${head}:${head}`;
  model.lines.forEach((line, index) => putLine(sheet, head + 1 + index, index + 1, line, nightsOf(model)));
  const total = head + 1 + model.lines.length;
  putTotal(sheet, head + 1, total, model);
  const note = 'Theo đơn làm thêm giờ đã được duyệt trong tháng; ô tô xám: ngày nghỉ hằng tuần, nghỉ bù, nghỉ hoán đổi; ô tô cam: ngày nghỉ lễ. Ngày làm bù là ngày làm việc.';
  putAcross(sheet, total + 1, 1, last, note, { font: { italic: true, size: 10 } });
  const end = putSignatures(sheet, putSeals(sheet, total + 2, last, model.seals) + 1, last);
  sheet.pageSetup.printArea = `A1:${columnName(last)}${end}`;
  return fixedZip(Buffer.from(await workbook.xlsx.writeBuffer()));
} // prettier-ignore

/** What was sealed, so that it can be checked. Gives the row after. */
function putSeals(sheet: Worksheet, row: number, last: number, seals: readonly Seal[]): number {
  if (seals.length === 0) return row;
  const codes = `Đã khóa công. Mã kiểm chứng: ${seals.map(({ code }) => code).join(', ')}`;
  const head = auditHeadLine(seals);
  putAcross(sheet, row, 1, last, codes, { font: { size: 11 } });
  fitHeight(sheet.getRow(row), [codes], [SEAL_WIDTH]);
  putAcross(sheet, row + 1, 1, last, head, { font: { size: 8 } });
  fitHeight(sheet.getRow(row + 1), [head], [SEAL_WIDTH], 8);
  return row + 2;
}

/** The kinds of days whose hours at night are told. */
function nightsOf({ tellsNight }: Pick<OvertimeSheet, 'tellsNight'>): readonly (typeof kinds)[number][] {
  return tellsNight ? kinds : [];
}

function putTitle(sheet: Worksheet, model: OvertimeSheet, last: number): number {
  const { unit, month, period, days, draft } = model;
  [4.2, NAME_WIDTH, UNIT_WIDTH].forEach((width, index) => (sheet.getColumn(index + 1).width = width));
  days.forEach((_, index) => (sheet.getColumn(FIRST_DAY + index).width = 3.6));
  for (let column = FIRST_DAY + days.length; column <= last; column += 1) sheet.getColumn(column).width = 8;
  putAcross(sheet, 1, 1, MARK - 1, `Đơn vị: ${unit}`, { font: { size: 12 } });
  if (draft) putDraftMark(sheet, 1, last, MARK);
  const title = `BẢNG CHẤM CÔNG LÀM THÊM GIỜ ${monthWords(month).toUpperCase()}`;
  putAcross(sheet, 2, 1, last, title, { font: { bold: true, size: 14 }, align: centre });
  if (period !== null) putAcross(sheet, 3, 1, last, periodWords(period), { align: centre });
  putHead(
    sheet.getRow(4),
    [
      'STT',
      'Họ và tên',
      'Đơn vị',
      ...days.map(({ date }) => ({ day: date })),
      ...kinds.map((kind) => kind.head),
      'Cộng (giờ)',
      ...nightsOf(model).map(({ shade }) => nightHeads[shade]),
    ],
    9,
  );
  days.forEach(({ shade }, index) => {
    if (shade !== 'work') sheet.getRow(4).getCell(FIRST_DAY + index).fill = shades[shade];
  });
  sheet.getRow(4).height = 54;
  return 4;
}

function putLine(
  sheet: Worksheet,
  at: number,
  number: number,
  { fullName, unit, days, hours, nightHours }: OvertimeLine,
  nights: readonly (typeof kinds)[number][],
): void {
  const row = sheet.getRow(at);
  putNumber(row.getCell(1), number, { font: small, align: centre, box: true });
  putText(row.getCell(2), fullName, { font: { size: 10 }, box: true });
  putText(row.getCell(3), unit, { font: { size: 10 }, box: true });
  fitHeight(row, [fullName, unit], [NAME_WIDTH, UNIT_WIDTH], 10);
  days.forEach(({ shade }, index) => {
    const align = { ...centre, wrapText: false, shrinkToFit: true };
    const look = { font: small, box: true, align, fill: shade === 'work' ? undefined : shades[shade] };
    const worked = hours[index] ?? 0;
    if (worked > 0) putNumber(row.getCell(FIRST_DAY + index), worked, { ...look, format: '0.##' });
    else putText(row.getCell(FIRST_DAY + index), '', look);
  });
  const firstSum = FIRST_DAY + days.length;
  kinds.forEach(({ shade }, index) => {
    const of = days.flatMap((day, place) => (day.shade === shade ? [place] : []));
    const cells = of.map((place) => `${columnName(FIRST_DAY + place)}${at}`);
    const sum = of.reduce((all, place) => all + (hours[place] ?? 0), 0);
    const look = { font: small, box: true, format: HOURS };
    if (cells.length === 0) putNumber(row.getCell(firstSum + index), 0, look);
    else putFormula(row.getCell(firstSum + index), `SUM(${cells.join(',')})`, sum, look);
  });
  const range = `${columnName(firstSum)}${at}:${columnName(firstSum + kinds.length - 1)}${at}`;
  const whole = hours.reduce((all, each) => all + each, 0);
  const look = { font: { bold: true, size: 9 }, box: true, format: HOURS };
  putFormula(row.getCell(firstSum + kinds.length), `SUM(${range})`, whole, look);
  nights.forEach(({ shade }, index) => {
    const night = nightHours.reduce((all, each, place) => all + (days[place]?.shade === shade ? each : 0), 0);
    putNumber(row.getCell(firstSum + kinds.length + 1 + index), night, {
      font: small,
      box: true,
      format: HOURS,
    });
  });
}

function putTotal(sheet: Worksheet, first: number, at: number, model: OvertimeSheet): void {
  const { days, lines } = model;
  const firstSum = FIRST_DAY + days.length;
  const bold = { font: { bold: true, size: 10 }, box: true };
  putAcross(sheet, at, 1, firstSum - 1, 'Cộng', { ...bold, align: centre });
  for (let index = 0; index <= kinds.length + nightsOf(model).length; index += 1) {
    const letters = columnName(firstSum + index);
    const isNight = index > kinds.length;
    const shade = kinds[isNight ? index - kinds.length - 1 : index]?.shade;
    const of = (line: OvertimeLine): number =>
      (isNight ? line.nightHours : line.hours).reduce(
        (all, each, place) => all + (shade === undefined || line.days[place]?.shade === shade ? each : 0),
        0,
      );
    const sum = lines.reduce((all, line) => all + of(line), 0);
    const cell = sheet.getCell(at, firstSum + index);
    if (lines.length === 0) putNumber(cell, 0, { ...bold, format: HOURS });
    else putFormula(cell, `SUM(${letters}${first}:${letters}${at - 1})`, sum, { ...bold, format: HOURS });
  }
}
