import ExcelJS from 'exceljs';
import { addAdjustmentsSheet } from './adjustments-sheet.js';
import { addAgencySheet } from './agency-sheet.js';
import { addBasisSheet } from './basis-sheet.js';
import { addFindingsSheet } from './findings-sheet.js';
import { fixedZip } from './fixed-zip.js';
import type { Edition, MonthlyReport } from './model.js';
import { addPage, putAnnexTitle } from './page.js';
import { addReportSheet } from './report-sheet.js';
import { sheetNames } from './sheet-names.js';
import { putAcross } from './styles.js';
import { addTimesheetSheet } from './timesheet-sheet.js';
import { addUnitsSheet } from './units-sheet.js';

type SheetKey = keyof typeof sheetNames;

const all = Object.keys(sheetNames) as SheetKey[];

/** The sheets that each edition holds, in their order. */
const sheetsOf: Readonly<Record<Edition, readonly SheetKey[]>> = {
  director: all,
  superiors: all.filter((key) => key !== 'timesheet'),
  accounting: ['timesheet', 'basis'],
  agency: ['timesheet', 'basis'],
};

/** The monthly workbook, as the bytes of an .xlsx file. Pure: the same model is the same bytes. */
export async function monthlyWorkbook(report: MonthlyReport): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = report.issuer.name;
  workbook.lastModifiedBy = report.issuer.name;
  workbook.created = report.generatedAt;
  workbook.modified = report.generatedAt;
  const pages = new Map(
    sheetsOf[report.edition].map((key) => [
      key,
      addPage(workbook, sheetNames[key], key === 'report' ? 'portrait' : 'landscape', report.draft),
    ]),
  );
  const put = (key: SheetKey, add: (sheet: ExcelJS.Worksheet) => void): void => {
    const sheet = pages.get(key);
    if (sheet !== undefined) add(sheet);
  };
  put('timesheet', (sheet) =>
    report.agency === null ? addTimesheetSheet(sheet, report) : addAgencySheet(sheet, report, report.agency),
  );
  put('units', (sheet) => {
    const units = addUnitsSheet(sheet, report);
    put('report', (front) => addReportSheet(front, report, units));
  });
  put('findings', (sheet) => addFindingsSheet(sheet, report));
  put('satisfaction', (sheet) =>
    putWithoutData(sheet, report, 'IV', 'MỨC ĐỘ HÀI LÒNG CỦA TỔ CHỨC, CÔNG DÂN'),
  );
  put('dossiers', (sheet) => putWithoutData(sheet, report, 'V', 'TÌNH HÌNH GIẢI QUYẾT HỒ SƠ'));
  put('basis', (sheet) => addBasisSheet(sheet, report));
  put('adjustments', (sheet) => addAdjustmentsSheet(sheet, report));
  return fixedZip(Buffer.from(await workbook.xlsx.writeBuffer()));
}

/** A sheet whose module has no data says so; no figure is made up. */
function putWithoutData(
  sheet: ExcelJS.Worksheet,
  report: MonthlyReport,
  number: string,
  title: string,
): void {
  for (let column = 1; column <= 6; column += 1) sheet.getColumn(column).width = 18;
  const row = putAnnexTitle(sheet, report, 6, number, title);
  putAcross(sheet, row, 1, 6, 'Chưa có dữ liệu', { font: { italic: true }, align: { horizontal: 'center' } });
}
