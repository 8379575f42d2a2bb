import ExcelJS from 'exceljs';
import { addAdjustmentsSheet } from './adjustments-sheet.js';
import { addAgencySheet } from './agency-sheet.js';
import { addBasisSheet } from './basis-sheet.js';
import { addFindingsSheet } from './findings-sheet.js';
import type { Edition, MonthlyReport, TimesheetRows } from './model.js';
import { PackedText } from './packed-text.js';
import { addPage, putAnnexTitle } from './page.js';
import { addReportSheet } from './report-sheet.js';
import { sheetNames } from './sheet-names.js';
import { NO_DATA, putAcross } from './styles.js';
import { SharedStrings } from './shared-strings.js';
import { addTimesheetSheet, type TimesheetFrame } from './timesheet-sheet.js';
import { TimesheetXml } from './timesheet-xml.js';
import { addUnitsSheet } from './units-sheet.js';
import { writeTable, type TableFrame } from './table-xml.js';
import { readZip, unpacked, writeZip, zipEntry, type ZipEntry } from './zip-file.js';

const STRINGS = 'xl/sharedStrings.xml';

type SheetKey = keyof typeof sheetNames;

const all = Object.keys(sheetNames) as SheetKey[];

/** The sheets that each edition holds, in their order. */
const sheetsOf: Readonly<Record<Edition, readonly SheetKey[]>> = {
  director: all,
  superiors: all.filter((key) => key !== 'timesheet'),
  accounting: ['timesheet', 'basis'],
  agency: ['timesheet', 'basis'],
};

function sheetsIn({ edition, hidesTimesheet = false }: MonthlyReport): readonly SheetKey[] {
  return sheetsOf[edition].filter((key) => key !== 'timesheet' || !hidesTimesheet);
}

/** The monthly workbook, as the bytes of an .xlsx file. The same model and the same lines of PL1 are the same bytes. */
export async function monthlyWorkbook(report: MonthlyReport, rows: TimesheetRows): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = report.issuer.name;
  workbook.lastModifiedBy = report.issuer.name;
  workbook.created = report.generatedAt;
  workbook.modified = report.generatedAt;
  const pages = new Map(
    sheetsIn(report).map((key) => [
      key,
      addPage(workbook, sheetNames[key], key === 'report' ? 'portrait' : 'landscape', report.draft),
    ]),
  );
  const put = (key: SheetKey, add: (sheet: ExcelJS.Worksheet) => void): void => {
    const sheet = pages.get(key);
    if (sheet !== undefined) add(sheet);
  };
  let frame: TimesheetFrame | null = null;
  const tables = new Map<SheetKey, TableFrame | null>();
  put('timesheet', (sheet) => {
    if (report.agency === null) frame = addTimesheetSheet(sheet, report);
    else addAgencySheet(sheet, report, report.agency);
  });
  // Only who prints charts loads what draws them.
  const charts = pages.has('report') ? (await import('./report-charts.js')).reportCharts(report) : [];
  put('units', (sheet) => {
    const units = addUnitsSheet(sheet, report);
    put('report', (front) => addReportSheet(front, report, units, charts));
  });
  put('findings', (sheet) => tables.set('findings', addFindingsSheet(sheet, report)));
  put('satisfaction', (sheet) =>
    putWithoutData(sheet, report, 'IV', 'MỨC ĐỘ HÀI LÒNG CỦA TỔ CHỨC, CÔNG DÂN'),
  );
  put('dossiers', (sheet) => putWithoutData(sheet, report, 'V', 'TÌNH HÌNH GIẢI QUYẾT HỒ SƠ'));
  put('basis', (sheet) => addBasisSheet(sheet, report));
  put('adjustments', (sheet) => tables.set('adjustments', addAdjustmentsSheet(sheet, report)));
  const entries = readZip(Buffer.from(await workbook.xlsx.writeBuffer()));
  const pathOf = (key: SheetKey): string => `xl/worksheets/sheet${pages.get(key)?.id}.xml`;
  const written: Written[] = [];
  const people: TimesheetFrame | null = frame;
  if (people !== null)
    written.push({
      path: pathOf('timesheet'),
      write: (xml, strings, out) => new TimesheetXml(xml, people, strings, out).write(rows),
    });
  for (const [key, table] of tables)
    if (table !== null)
      written.push({ path: pathOf(key), write: (xml, strings, out) => writeTable(xml, table, strings, out) });
  return writeZip(written.length === 0 ? entries : await withRows(entries, written));
}

/** A sheet whose rows are written as text into what the library made of the rest. */
interface Written {
  readonly path: string;
  readonly write: (xml: string, strings: SharedStrings, out: PackedText) => Promise<void>;
}

/** The files of the workbook with the people in PL1 and the lines of the annexes. */
async function withRows(entries: readonly ZipEntry[], written: readonly Written[]): Promise<ZipEntry[]> {
  const textOf = (name: string): string => {
    const entry = entries.find((each) => each.name === name);
    if (entry === undefined) throw new Error(`the workbook has no ${name}`);
    return unpacked(entry).toString('utf8');
  };
  const strings = new SharedStrings(textOf(STRINGS));
  const sheets = new Map<string, ZipEntry>();
  for (const { path, write } of written) {
    const packed = new PackedText(path);
    await write(textOf(path), strings, packed);
    sheets.set(path, await packed.end());
  }
  return entries.map(
    (entry) =>
      sheets.get(entry.name) ?? (entry.name === STRINGS ? zipEntry(STRINGS, strings.table()) : entry),
  );
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
  putAcross(sheet, row, 1, 6, NO_DATA, { font: { italic: true }, align: { horizontal: 'center' } });
  sheet.pageSetup.printArea = `A1:F${row}`;
}
