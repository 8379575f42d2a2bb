import type { PaperSize, Workbook, Worksheet } from 'exceljs';
import type { Issuer, MonthlyReport } from './model.js';
import { putAcross } from './styles.js';

/** A4 in the numbering of the format. */
const A4 = 9 as PaperSize;
const MILLIMETRES_PER_INCH = 25.4;
const POINTS_PER_INCH = 72;
/** Points; a line of 13-point text. */
const ROW_HEIGHT = 18;

function inches(millimetres: number): number {
  return millimetres / MILLIMETRES_PER_INCH;
}

/**
 * A sheet on A4, upright or across, with the margins of Nghị định 30/2020, phụ lục I (top and bottom 20 mm, left 30, right 15) and its page
 * number, in the middle of the top margin, none on the first page; each page of a draft says so. It prints one page wide and as long as it needs.
 */
export function addPage(
  workbook: Workbook,
  name: string,
  orientation: 'portrait' | 'landscape',
  draft: boolean,
): Worksheet {
  const mark = draft ? '&R&"Times New Roman,Bold"&13&KC00000BẢN DỰ THẢO' : '';
  return workbook.addWorksheet(name, {
    properties: { defaultRowHeight: ROW_HEIGHT },
    pageSetup: {
      paperSize: A4,
      orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      firstPageNumber: 1,
      margins: {
        top: inches(20),
        bottom: inches(20),
        left: inches(30),
        right: inches(15),
        header: inches(10),
        footer: inches(10),
      },
    },
    headerFooter: {
      differentFirst: true,
      firstHeader: '',
      oddHeader: `&C&"Times New Roman,Regular"&13&P${mark}`,
    },
  });
}

/** Points of A4, of a unit of column width and of what a column has beside it. */
const [SHORT, LONG] = [595, 842];
const [UNIT, BESIDE] = [5.25, 3.75];
/** Programs differ a little in how high they set the same sheet. */
const ROOM = 0.97;

/**
 * Has each section of a sheet begin on a new page where it would not end on the one that it begins on. Sections are named by their first
 * rows; the last one ends before `end`. How far a sheet is made smaller to be one page wide is reckoned from the widths that Excel gives
 * columns; LibreOffice gives them more where it has not the font of Excel, and then a page holds more rows than are reckoned with.
 */
export function breakPages(sheet: Worksheet, columns: number, sections: readonly number[], end: number): void {
  const { orientation, margins } = sheet.pageSetup;
  const points = (inch: number): number => inch * POINTS_PER_INCH;
  const { left, right, top, bottom } = margins ?? { left: 0, right: 0, top: 0, bottom: 0 };
  const [across, down] = orientation === 'portrait' ? [SHORT, LONG] : [LONG, SHORT];
  let width = 0;
  for (let column = 1; column <= columns; column += 1) width += (sheet.getColumn(column).width ?? 9) * UNIT + BESIDE;
  const scale = Math.min(1, (across - points(left + right)) / width);
  const page = ((down - points(top + bottom)) * ROOM) / scale;
  let used = 0;
  sections.forEach((first, index) => {
    let height = 0;
    for (let row = first; row < (sections[index + 1] ?? end); row += 1) height += sheet.getRow(row).height ?? ROW_HEIGHT;
    if (used > 0 && used + height > page) {
      sheet.getRow(first - 1).addPageBreak();
      used = 0;
    }
    used = used + height > page ? (used + height) % page : used + height;
  });
} // prettier-ignore

/** What every annex begins with: number, title, the report it belongs to, and whether it is a draft. Returns the next row. */
export function putAnnexTitle(
  sheet: Worksheet,
  report: MonthlyReport,
  columns: number,
  number: string,
  title: string,
): number {
  const centre = { horizontal: 'center' } as const;
  let row = 1;
  if (report.draft) putDraftMark(sheet, row++, columns);
  putAcross(sheet, row++, 1, columns, `Phụ lục ${number}`, { font: { bold: true, size: 14 }, align: centre });
  putAcross(sheet, row++, 1, columns, title, { font: { bold: true, size: 14 }, align: centre });
  if (report.period !== null)
    putAcross(sheet, row++, 1, columns, periodWords(report.period), { align: centre });
  putAcross(
    sheet,
    row++,
    1,
    columns,
    `(Kèm theo Báo cáo số      /${symbolWords(report.issuer)} ngày      tháng      năm ${'…'.repeat(3)} của ${report.issuer.name})`,
    { font: { italic: true }, align: centre },
  );
  return row + 1;
}

/** The symbol of the report, as it stands after its number. Example: `BC-TTPVHCC`. */
export function symbolWords({ abbreviation = '…………' }: Pick<Issuer, 'abbreviation'>): string {
  return `BC-${abbreviation}`;
}

/** The mark of a report whose month is not sealed. */
export function putDraftMark(sheet: Worksheet, row: number, columns: number, first = 1): void {
  putAcross(sheet, row, first, columns, 'BẢN DỰ THẢO', {
    font: { bold: true, size: 13, color: { argb: 'FFC00000' } },
    align: { horizontal: 'right' },
  });
}

/** `(Từ ngày 15/10/2026 đến ngày 14/11/2026)`: what stands under a title where it is no calendar month. */
export function periodWords({ from, to }: NonNullable<MonthlyReport['period']>): string {
  const words = (date: string): string => date.split('-').reverse().join('/');
  return `(Từ ngày ${words(from)} đến ngày ${words(to)})`;
}

/** `tháng 02 năm 2020`, `tháng 3 năm 2020`: only January and February are padded (Nghị định 30/2020). */
export function monthWords(month: string): string {
  const number = Number(month.slice(5));
  return `tháng ${number <= 2 ? `0${number}` : number} năm ${month.slice(0, 4)}`;
}
