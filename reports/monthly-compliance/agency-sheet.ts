import type { Worksheet } from 'exceljs';
import type { AgencyExtract, AgencyLine, MonthlyReport } from './model.js';
import { monthWords, putAnnexTitle } from './page.js';
import { putSignatures } from './signatures.js';
import { columnName, fitHeight, putAcross, putFormula, putHead, putNumber, putText } from './styles.js';

const FIRST = 4;
const columns: readonly {
  readonly key: Exclude<keyof AgencyLine, 'fullName' | 'unit'>;
  readonly head: string;
}[] = [
  { key: 'plannedDays', head: 'Số ngày phải làm việc' },
  { key: 'workedDays', head: 'Số ngày làm việc thực tế tại Trung tâm' },
  { key: 'paidDays', head: 'Số ngày công hưởng lương' },
  { key: 'waitingDays', head: 'Số ngày công chờ giải trình' },
];
const LAST = FIRST + columns.length - 1;
const [NAME_WIDTH, UNIT_WIDTH] = [34, 40];
const small = { size: 11 };
const DAYS = '#,##0.0';

/**
 * PL1 for a sending agency: the sums of its own people, days worked at the centre apart from paid days. No day by day: symbols would tell
 * why somebody was away.
 */
export function addAgencySheet(
  sheet: Worksheet,
  report: MonthlyReport,
  { name, lines }: AgencyExtract,
): void {
  [6, NAME_WIDTH, UNIT_WIDTH, 16, 20, 16, 16].forEach(
    (width, index) => (sheet.getColumn(index + 1).width = width),
  );
  const title = `TRÍCH BẢNG CHẤM CÔNG ${monthWords(report.month).toUpperCase()}`;
  let row = putAnnexTitle(sheet, report, LAST, 'I', title);
  putAcross(sheet, row, 1, LAST, `Cơ quan cử: ${name}`, { font: { bold: true, size: 12 } });
  const top = row + 1;
  putHead(sheet.getRow(top), ['STT', 'Họ và tên', 'Nơi làm việc', ...columns.map(({ head }) => head)]);
  sheet.getRow(top).height = 50;
  sheet.views = [{ state: 'frozen', xSplit: 2, ySplit: top }];
  sheet.pageSetup.printTitlesRow = `${top}:${top}`;
  lines.forEach((line, index) => {
    row = top + 1 + index;
    putNumber(sheet.getCell(row, 1), index + 1, { font: small, align: { horizontal: 'center' }, box: true });
    putText(sheet.getCell(row, 2), line.fullName, { font: small, box: true });
    putText(sheet.getCell(row, 3), line.unit, { font: small, box: true });
    columns.forEach(({ key }, place) =>
      putNumber(sheet.getCell(row, FIRST + place), line[key], { font: small, box: true, format: DAYS }),
    );
    fitHeight(sheet.getRow(row), ['', line.fullName, line.unit], [6, NAME_WIDTH, UNIT_WIDTH]);
  });
  const total = top + 1 + lines.length;
  putAcross(sheet, total, 1, FIRST - 1, 'Cộng', {
    font: { bold: true, size: 11 },
    align: { horizontal: 'center' },
    box: true,
  });
  columns.forEach(({ key }, place) => {
    const letters = columnName(FIRST + place);
    const sum = lines.reduce((all, line) => all + line[key], 0);
    const look = { font: { bold: true, size: 11 }, box: true, format: DAYS };
    const cell = sheet.getCell(total, FIRST + place);
    if (lines.length === 0) putNumber(cell, 0, look);
    else putFormula(cell, `SUM(${letters}${top + 1}:${letters}${total - 1})`, sum, look);
  });
  row = putSignatures(sheet, total + 2, LAST);
  sheet.pageSetup.printArea = `A1:${columnName(LAST)}${row}`;
}
