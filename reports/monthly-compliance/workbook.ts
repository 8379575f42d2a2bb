import ExcelJS from 'exceljs';
import { addAdjustmentsSheet } from './adjustments-sheet.js';
import { addBasisSheet } from './basis-sheet.js';
import { addFindingsSheet } from './findings-sheet.js';
import type { MonthlyReport } from './model.js';
import { addPage, putAnnexTitle } from './page.js';
import { addReportSheet } from './report-sheet.js';
import { sheetNames } from './sheet-names.js';
import { putAcross } from './styles.js';
import { addTimesheetSheet } from './timesheet-sheet.js';
import { addUnitsSheet } from './units-sheet.js';

/** The monthly workbook, as the bytes of an .xlsx file. Pure: the same model lays out the same sheets. */
export async function monthlyWorkbook(report: MonthlyReport): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = report.issuer.name;
  workbook.created = report.generatedAt;
  workbook.modified = report.generatedAt;
  const front = addPage(workbook, sheetNames.report, 'portrait');
  addTimesheetSheet(addPage(workbook, sheetNames.timesheet, 'landscape'), report);
  const units = addUnitsSheet(addPage(workbook, sheetNames.units, 'landscape'), report);
  addFindingsSheet(addPage(workbook, sheetNames.findings, 'landscape'), report);
  addWithoutData(workbook, report, sheetNames.satisfaction, 'IV', 'MỨC ĐỘ HÀI LÒNG CỦA TỔ CHỨC, CÔNG DÂN');
  addWithoutData(workbook, report, sheetNames.dossiers, 'V', 'TÌNH HÌNH GIẢI QUYẾT HỒ SƠ');
  addBasisSheet(addPage(workbook, sheetNames.basis, 'landscape'), report);
  addAdjustmentsSheet(addPage(workbook, sheetNames.adjustments, 'landscape'), report);
  addReportSheet(front, report, units);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** A sheet whose module has no data says so; no figure is made up. */
function addWithoutData(
  workbook: ExcelJS.Workbook,
  report: MonthlyReport,
  name: string,
  number: string,
  title: string,
): void {
  const sheet = addPage(workbook, name, 'landscape');
  for (let column = 1; column <= 6; column += 1) sheet.getColumn(column).width = 18;
  const row = putAnnexTitle(sheet, report, 6, number, title);
  putAcross(sheet, row, 1, 6, 'Chưa có dữ liệu', { font: { italic: true }, align: { horizontal: 'center' } });
}
