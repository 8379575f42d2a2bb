import type { Worksheet } from 'exceljs';
import type { ChartPicture } from '../charts/chart-picture.js';
import { decisionLines } from './decision-lines.js';
import type { ComparedFigures, Comparison, Issuer, MonthlyReport } from './model.js';
import { breakPages, monthWords, periodWords, putDraftMark, symbolWords } from './page.js';
import { leftOutWords, rankUnits } from './ranked-units.js';
import { reportFigures, withoutComparison } from './report-figures.js';
import { putAcross, putFormula, putHead, putNumber, rowHeight } from './styles.js';
import { unitBands } from './unit-bands.js';
import type { UnitsTotals } from './units-sheet.js';

const COLUMNS = 8;
const HALF = COLUMNS / 2;
const centre = { horizontal: 'center' } as const;
const cell = { font: { size: 12 }, box: true };

/** The front sheet: the report as an office types it, by Nghị định 30/2020/NĐ-CP. Its figures refer to PL2. */
export function addReportSheet(
  sheet: Worksheet,
  report: MonthlyReport,
  units: UnitsTotals,
  charts: readonly ChartPicture[],
): void {
  for (let column = 1; column <= COLUMNS; column += 1) sheet.getColumn(column).width = 10.3;
  const areas = putFigures(sheet, putLetterhead(sheet, report), report, units);
  const ranked = putAreas(sheet, areas, report);
  const decisions = putUnits(sheet, ranked, report);
  const pictures = putDecisions(sheet, decisions, report) + 1;
  const { row: closing, starts } = putCharts(sheet, pictures, charts);
  const end = putClosing(sheet, closing + 1, report.issuer);
  sheet.pageSetup.printArea = `A1:H${end}`;
  // Whoever signs does so below something: the signature is no section of its own.
  breakPages(sheet, COLUMNS, [1, areas, ranked, decisions, ...starts], end + 1);
}

function putLetterhead(sheet: Worksheet, report: MonthlyReport): number {
  const { parent, name } = report.issuer;
  let row = 1;
  if (report.draft) putDraftMark(sheet, row++, COLUMNS);
  const above = (parent ?? '').toUpperCase();
  putAcross(sheet, row, 1, HALF, above, { font: { size: 12 }, align: { ...centre, vertical: 'bottom' } });
  putAcross(sheet, row, HALF + 1, COLUMNS, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', {
    font: { bold: true, size: 12 },
    align: { ...centre, vertical: 'bottom', shrinkToFit: true, wrapText: false },
  });
  sheet.getRow(row++).height = nameHeight(above);
  putAcross(sheet, row, 1, HALF, name.toUpperCase(), {
    font: { bold: true, size: 12 },
    align: { ...centre, vertical: 'top' },
  });
  // The line under the motto is as long as the motto: an underlined text is.
  putAcross(sheet, row, HALF + 1, COLUMNS, 'Độc lập - Tự do - Hạnh phúc', {
    font: { bold: true, size: 13, underline: true },
    align: { ...centre, vertical: 'top' },
  });
  sheet.getRow(row++).height = nameHeight(name.toUpperCase());
  // A line under the name of the body that issues it, from a third to half as long. Source: Nghị định 30/2020/NĐ-CP, phụ lục I, mục II.2.
  putAcross(sheet, row, 1, HALF, '──────────', { font: { size: 8 }, align: { ...centre, vertical: 'top' } });
  sheet.getRow(row++).height = 11;
  putAcross(sheet, row, 1, HALF, `Số:      /${symbolWords(report.issuer)}`, { align: centre });
  putAcross(
    sheet,
    row++,
    HALF + 1,
    COLUMNS,
    `${report.issuer.place ?? '…………'}, ngày      tháng      năm ……`,
    {
      font: { italic: true },
      align: centre,
    },
  );
  row += 1;
  putAcross(sheet, row++, 1, COLUMNS, 'BÁO CÁO', { font: { bold: true, size: 14 }, align: centre });
  const title = `Kết quả chấp hành thời giờ làm việc và thực hiện văn hóa công vụ ${monthWords(report.month)}`;
  putAcross(sheet, row, 1, COLUMNS, title, { font: { bold: true, size: 14 }, align: centre });
  sheet.getRow(row++).height = 40;
  if (report.period !== null)
    putAcross(sheet, row++, 1, COLUMNS, periodWords(report.period), { align: centre });
  putAcross(sheet, row++, 1, COLUMNS, '──────────────', { font: { size: 10 }, align: centre });
  putAcross(sheet, row++, 1, COLUMNS, `Kính gửi: ${'…'.repeat(20)}`, { align: centre });
  return row + 1;
}

function putHeading(sheet: Worksheet, row: number, text: string): number {
  putAcross(sheet, row, 1, COLUMNS, text, { font: { bold: true } });
  return row + 1;
}

/** The month beside the one before and the same month a year ago; nothing is made up where those have no data. */
function putFigures(sheet: Worksheet, top: number, report: MonthlyReport, units: UnitsTotals): number {
  const { previous } = report.comparison;
  let row = putHeading(sheet, top, 'I. SỐ LIỆU TRONG THÁNG');
  putHead(
    sheet.getRow(row),
    ['Chỉ tiêu', '', '', 'Đơn vị tính', 'Trong tháng', 'Tháng trước', 'Tăng, giảm', 'Cùng tháng năm trước'],
    11,
  );
  sheet.mergeCells(row, 1, row, 3);
  sheet.getRow(row).height = 36;
  row += 1;
  for (const { words, unit, key, format = '#,##0' } of reportFigures) {
    const { formula, result } = units.total(key);
    putAcross(sheet, row, 1, 3, words, cell);
    putAcross(sheet, row, 4, 4, unit, { ...cell, align: centre });
    putFormula(sheet.getCell(row, 5), formula, result, { ...cell, format });
    putCompared(sheet, row, 6, report.comparison, 'previous', key, format);
    const change = sheet.getCell(row, 7);
    if (previous === null) putAcross(sheet, row, 7, 7, '', cell);
    else
      putFormula(change, `E${row}-F${row}`, result - previous[key], {
        ...cell,
        format: `+${format};-${format};0`,
      });
    putCompared(sheet, row, 8, report.comparison, 'lastYear', key, format);
    row += 1;
  }
  return row + 1;
}

function putCompared(
  sheet: Worksheet,
  row: number,
  column: number,
  comparison: Comparison,
  of: 'previous' | 'lastYear',
  key: keyof ComparedFigures,
  format: string,
): void {
  const month = comparison[of];
  if (month !== null) return putNumber(sheet.getCell(row, column), month[key], { ...cell, format });
  const look = { ...cell, font: { size: 10, italic: true }, align: { ...centre, shrinkToFit: true, wrapText: false } };
  putAcross(sheet, row, column, column, withoutComparison(comparison, of), look);
} // prettier-ignore

function putAreas(sheet: Worksheet, top: number, { areas }: MonthlyReport): number {
  let row = putHeading(sheet, top, 'II. THEO BỐN NỘI DUNG VĂN HÓA CÔNG VỤ');
  putRowHead(sheet, row++, ['Nội dung', 'Ghi nhận, chưa kết luận', 'Vi phạm đã xác nhận']);
  for (const { name, open, confirmed } of areas) {
    putAcross(sheet, row, 1, 4, name, cell);
    [open, confirmed].forEach((count, index) => {
      const column = 5 + index * 2;
      putAcross(sheet, row, column, column + 1, count === null ? 'Chưa có dữ liệu' : '', {
        ...cell,
        align: centre,
      });
      if (count !== null) putNumber(sheet.getCell(row, column), count, cell);
    });
    row += 1;
  }
  return row + 1;
}

/** How many units were how punctual, and which did best and worst: without names where the edition's policy is so. */
function putUnits(sheet: Worksheet, top: number, report: MonthlyReport): number {
  let row = putHeading(sheet, top, 'III. ĐƠN VỊ THEO TỶ LỆ NGÀY ĐÚNG GIỜ');
  putRowHead(sheet, row++, ['Tỷ lệ ngày đúng giờ', 'Số đơn vị', 'Tỷ trọng']);
  const bands = unitBands(report);
  const first = row;
  const all = bands.reduce((sum, { units }) => sum + units, 0);
  for (const band of bands) {
    putAcross(sheet, row, 1, 4, band.words, cell);
    putAcross(sheet, row, 5, 6, '', cell);
    putNumber(sheet.getCell(row, 5), band.units, cell);
    putAcross(sheet, row, 7, 8, '', cell);
    const whole = `SUM(E${first}:E${first + bands.length - 1})`;
    putFormula(sheet.getCell(row, 7), `IF(${whole}=0,0,E${row}/${whole})`, all === 0 ? 0 : band.units / all, {
      ...cell,
      format: '0.0%',
    });
    row += 1;
  }
  const { best, worst, leftOut } = rankUnits(report.units, report.policy.smallestUnit, MOST_RANKED);
  const put = (title: string, ranked: typeof best): void => {
    putAcross(sheet, row++, 1, COLUMNS, title, { font: { bold: true, italic: true } });
    ranked.forEach(({ unit, rate }, index) => {
      const name = report.policy.nameUnits ? unit.name : `Đơn vị xếp thứ ${index + 1}`;
      putAcross(sheet, row, 1, 6, `${index + 1}. ${name}`, { ...cell, align: { horizontal: 'left' } });
      sheet.getRow(row).height = rowHeight([name], [NAME_WIDTH], 12);
      putAcross(sheet, row, 7, 8, '', cell);
      putNumber(sheet.getCell(row++, 7), rate, { ...cell, format: '0.0%' });
    });
  };
  if (best.length > 0) put('Đơn vị thực hiện tốt', best);
  if (worst.length > 0) put('Đơn vị cần chú ý', worst);
  for (const small of leftOutWords(report.units, leftOut, report.policy.smallestUnit))
    putAcross(sheet, row++, 1, COLUMNS, small, { font: { italic: true, size: 11 } });
  return row + 1;
}

function putDecisions(sheet: Worksheet, top: number, report: MonthlyReport): number {
  let row = putHeading(sheet, top, 'IV. NHỮNG VIỆC CẦN QUYẾT ĐỊNH');
  decisionLines(report).forEach((text, index) => {
    const line = `${index + 1}. ${text}`;
    putAcross(sheet, row, 1, COLUMNS, line, { align: { horizontal: 'left', indent: 1 } });
    sheet.getRow(row++).height = rowHeight([line], [WHOLE_WIDTH], 13);
  });
  return row;
}

/** Pictures one below the other, each on rows of its own. Gives the row after them, and where each begins, the first with its heading. */
function putCharts(
  sheet: Worksheet,
  top: number,
  charts: readonly ChartPicture[],
): { readonly row: number; readonly starts: readonly number[] } {
  const starts: number[] = [];
  let row = putHeading(sheet, top, 'V. BIỂU ĐỒ (theo số liệu ở mục I, II, III)');
  for (const { png, width, height } of charts) {
    starts.push(starts.length === 0 ? top : row);
    // The declarations of the library name an older Buffer; it takes any.
    const image = sheet.workbook.addImage({ buffer: png as never, extension: 'png' });
    const shown = { width: width * CHART_SCALE, height: height * CHART_SCALE };
    sheet.addImage(image, { tl: { col: 0, row: row - 1 }, ext: shown });
    const rows = Math.ceil(shown.height / PIXELS_PER_ROW);
    for (let each = row; each < row + rows; each += 1) sheet.getRow(each).height = ROW_POINTS;
    row += rows + 1;
  }
  return { row, starts: starts.length === 0 ? [top] : starts };
}

/** Of a body's name in capitals, which may take several lines beside the national motto. */
function nameHeight(name: string): number {
  return Math.max(18, rowHeight([name], [NAME_OF_BODY], 12));
}

/** Three charts and the signature go on one page. */
const CHART_SCALE = 0.84;
const MOST_RANKED = 3;
/** A row of 18 points is 24 pixels of 96 to the inch. */
const [ROW_POINTS, PIXELS_PER_ROW] = [18, 24];
const NAME_WIDTH = 60;
/** Narrower than its columns: capitals are wide. */
const NAME_OF_BODY = 30;
const WHOLE_WIDTH = 80;

function putClosing(sheet: Worksheet, top: number, { signer = ['GIÁM ĐỐC'] }: Issuer): number {
  putAcross(sheet, top, 1, HALF, 'Nơi nhận:', { font: { bold: true, italic: true, size: 12 } });
  signer.forEach((text, index) =>
    putAcross(sheet, top + index, HALF + 1, COLUMNS, text, { font: { bold: true }, align: centre }),
  );
  ['- Như trên;', '- ……………………;', '- Lưu: VT, …….'].forEach((text, index) =>
    putAcross(sheet, top + 1 + index, 1, HALF, text, { font: { size: 11 } }),
  );
  const name = top + 4 + signer.length;
  putAcross(sheet, name, HALF + 1, COLUMNS, '………………………', { font: { bold: true }, align: centre });
  return name;
}

function putRowHead(
  sheet: Worksheet,
  row: number,
  [first, second, third]: readonly [string, string, string],
): void {
  putHead(sheet.getRow(row), [first, '', '', '', second, '', third, ''], 12);
  sheet.mergeCells(row, 1, row, 4);
  sheet.mergeCells(row, 5, row, 6);
  sheet.mergeCells(row, 7, row, 8);
  sheet.getRow(row).height = 24;
}
