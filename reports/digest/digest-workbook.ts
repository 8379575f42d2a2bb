import ExcelJS, { type Worksheet } from 'exceljs';
import { fixedZip } from '../monthly-compliance/fixed-zip.js';
import { addPage } from '../monthly-compliance/page.js';
import {
  columnName,
  fitHeight,
  putAcross,
  putDate,
  putHead,
  putNumber,
  putText,
  shades,
} from '../monthly-compliance/styles.js';
import { auditHeadLine } from '../monthly-compliance/seal-lines.js';
import { addCriterionSheet } from './criterion-sheet.js';
import { digestColumns, putDigestFigures, putDigestSums } from './digest-columns.js';
import { putDigestTitle } from './digest-title.js';
import type { DigestMonth, DigestPerson, DigestReport, DigestUnit, MonthState } from './model.js';

const stateWords: Readonly<Record<MonthState, string>> = {
  sealed: 'Đã khóa công',
  draft: 'Chưa khóa công (dự thảo)',
  none: 'Chưa có dữ liệu',
  'to-come': 'Chưa đến kỳ',
};
const severityWords = ['nhẹ', 'vừa', 'nặng'] as const;
const small = { size: 11 };
/** Of texts across the months. */
const TEXT_WIDTH = 160;
const centre = { horizontal: 'center' } as const;

/**
 * The digest of a quarter or a year: month by month with what is sealed and what is not, unit by unit and, where the edition names people,
 * person by person; of a year also what feeds the general criterion. The same model is the same bytes.
 */
export async function digestWorkbook(report: DigestReport): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = report.issuer.name;
  workbook.lastModifiedBy = report.issuer.name;
  workbook.created = report.generatedAt;
  workbook.modified = report.generatedAt;
  addMonths(addPage(workbook, 'Tổng hợp', 'landscape', report.draft), report);
  addUnits(addPage(workbook, 'Theo đơn vị', 'landscape', report.draft), report);
  if (report.people !== null) {
    addPeople(addPage(workbook, 'Theo người', 'landscape', report.draft), report, report.people);
    if (!report.period.includes('-'))
      addCriterionSheet(addPage(workbook, 'Tiêu chí chung', 'landscape', report.draft), report, report.people);
  }
  return fixedZip(Buffer.from(await workbook.xlsx.writeBuffer()));
} // prettier-ignore

function addMonths(sheet: Worksheet, report: DigestReport): void {
  const first = 5;
  const last = first + digestColumns.length - 1;
  [10, 26, 24, 9].forEach((width, index) => (sheet.getColumn(index + 1).width = width));
  for (let column = first; column <= last; column += 1) sheet.getColumn(column).width = 10;
  const top = putDigestTitle(sheet, report, last, 'TỔNG HỢP CHẤP HÀNH THỜI GIỜ LÀM VIỆC, VĂN HÓA CÔNG VỤ');
  putHead(sheet.getRow(top), ['Tháng', 'Tình trạng số liệu', 'Mã kiểm chứng', 'Số người', ...digestColumns.map(({ head }) => head)], 10);
  sheet.getRow(top).height = 70;
  report.months.forEach((month, index) => putMonth(sheet, top + 1 + index, month, first));
  const total = top + 1 + report.months.length;
  const look = { font: { bold: true, size: 11 }, box: true, fill: shades.head };
  putAcross(sheet, total, 1, first - 1, 'Cộng', { ...look, align: centre });
  putDigestSums(sheet, total, first, top + 1, report.months.map(({ figures }) => figures));
  notes(report).forEach((note, index) =>
    putAcross(sheet, total + 2 + index, 1, last, note, { font: { size: 12 }, align: { horizontal: 'left' } }),
  );
  const heads = total + 2 + notes(report).length;
  const sealed = report.months.filter(({ seals }) => seals.length > 0);
  sealed.forEach(({ month, seals }, index) => {
    const text = `${month.slice(5)}/${month.slice(0, 4)}. ${auditHeadLine(seals)}`;
    putAcross(sheet, heads + index, 1, last, text, { font: { size: 8 }, align: { horizontal: 'left' } });
    fitHeight(sheet.getRow(heads + index), [text], [TEXT_WIDTH], 8);
  });
  sheet.views = [{ state: 'frozen', xSplit: 1, ySplit: top }];
  sheet.pageSetup.printArea = `A1:${columnName(last)}${heads + sealed.length}`;
} // prettier-ignore

function putMonth(sheet: Worksheet, row: number, { month, state, revision, seals, people, figures }: DigestMonth, first: number): void {
  const codes = seals.map(({ code }) => code);
  const words = revision === null || revision === 1 ? stateWords[state] : `${stateWords[state]}, bản khóa số ${revision}`;
  const look = { font: small, box: true };
  putDate(sheet.getCell(row, 1), `${month}-01`, { ...look, format: 'mm/yyyy' });
  putText(sheet.getCell(row, 2), words, look);
  putText(sheet.getCell(row, 3), codes.join('\n'), look);
  putNumber(sheet.getCell(row, 4), people, look);
  putDigestFigures(sheet, row, first, figures);
  fitHeight(sheet.getRow(row), ['', words, codes.join('\n')], [10, 26, 24]);
} // prettier-ignore

function notes({ months, draft, tooManyPeople, generatedText, data }: DigestReport): string[] {
  const of = (state: MonthState): string =>
    months.filter((each) => each.state === state).map(({ month }) => `${month.slice(5)}/${month.slice(0, 4)}`).join(', ');
  const [open, none, toCome] = [of('draft'), of('none'), of('to-come')];
  return [
    ...(open === '' ? [] : [`Tháng chưa khóa công, số liệu còn có thể thay đổi: ${open}.`]),
    ...(toCome === '' ? [] : [`Tháng chưa đến kỳ: ${toCome}.`]),
    ...(none === '' ? [] : [`Tháng chưa có dữ liệu: ${none}.`]),
    ...(tooManyPeople ? ['Đơn vị có quá nhiều người để lập bảng theo người trong một tệp; hãy lập cho từng đơn vị trực thuộc.'] : []),
    draft ? `Lập lúc: ${generatedText}.` : `Số liệu tại lần khóa công cuối cùng trong kỳ: ${generatedText}.`,
    `Mã dữ liệu (SHA-256): ${data.fingerprint}`,
  ];
} // prettier-ignore

function addUnits(sheet: Worksheet, report: DigestReport): void {
  const first = 4;
  const severities = severityHeads(report.units);
  const last = first + digestColumns.length + severities.length - 1;
  [6, 36, 9].forEach((width, index) => (sheet.getColumn(index + 1).width = width));
  for (let column = first; column <= last; column += 1) sheet.getColumn(column).width = 9;
  const top = putDigestTitle(sheet, report, last, 'TỔNG HỢP THEO ĐƠN VỊ');
  putHead(sheet.getRow(top), ['STT', 'Đơn vị', 'Số người', ...digestColumns.map(({ head }) => head), ...severities], 10);
  sheet.getRow(top).height = 90;
  report.units.forEach((unit, index) => {
    const row = top + 1 + index;
    putNumber(sheet.getCell(row, 1), index + 1, { font: small, box: true, align: centre });
    putText(sheet.getCell(row, 2), unit.name, { font: small, box: true });
    putNumber(sheet.getCell(row, 3), unit.people, { font: small, box: true });
    putDigestFigures(sheet, row, first, unit.figures);
    putSeverities(sheet, row, first + digestColumns.length, unit);
    fitHeight(sheet.getRow(row), ['', unit.name], [6, 36]);
  });
  const total = top + 1 + report.units.length;
  putAcross(sheet, total, 1, first - 1, 'Cộng', { font: { bold: true, size: 11 }, box: true, fill: shades.head, align: centre });
  putDigestSums(sheet, total, first, top + 1, report.units.map(({ figures }) => figures));
  sheet.views = [{ state: 'frozen', xSplit: 2, ySplit: top }];
  sheet.pageSetup.printTitlesRow = `${top}:${top}`;
  sheet.pageSetup.printArea = `A1:${columnName(last)}${total}`;
} // prettier-ignore

function addPeople(sheet: Worksheet, report: DigestReport, people: readonly DigestPerson[]): void {
  const first = 7;
  const severities = severityHeads(people);
  const last = first + digestColumns.length + severities.length - 1;
  [6, 12, 26, 30, 8, 10].forEach((width, index) => (sheet.getColumn(index + 1).width = width));
  for (let column = first; column <= last; column += 1) sheet.getColumn(column).width = 9;
  const top = putDigestTitle(sheet, report, last, 'TỔNG HỢP THEO NGƯỜI');
  const heads = ['STT', 'Mã', 'Họ và tên', 'Nơi làm việc', 'Số tháng có công', 'Trong đó đã khóa'];
  putHead(sheet.getRow(top), [...heads, ...digestColumns.map(({ head }) => head), ...severities], 10);
  sheet.getRow(top).height = 90;
  people.forEach((person, index) => {
    const row = top + 1 + index;
    putNumber(sheet.getCell(row, 1), index + 1, { font: small, box: true, align: centre });
    [person.code, person.fullName, person.units].forEach((text, place) => putText(sheet.getCell(row, 2 + place), text, { font: small, box: true }));
    putNumber(sheet.getCell(row, 5), person.months, { font: small, box: true });
    putNumber(sheet.getCell(row, 6), person.sealedMonths, { font: small, box: true });
    putDigestFigures(sheet, row, first, person.figures);
    putSeverities(sheet, row, first + digestColumns.length, person);
    fitHeight(sheet.getRow(row), ['', '', person.fullName, person.units], [6, 12, 26, 30]);
  });
  const total = top + 1 + people.length;
  putAcross(sheet, total, 1, first - 1, 'Cộng', { font: { bold: true, size: 11 }, box: true, fill: shades.head, align: centre });
  putDigestSums(sheet, total, first, top + 1, people.map(({ figures }) => figures));
  if (people.length > 0) sheet.autoFilter = { from: { row: top, column: 1 }, to: { row: total - 1, column: last } };
  sheet.views = [{ state: 'frozen', xSplit: 3, ySplit: top }];
  sheet.pageSetup.printTitlesRow = `${top}:${top}`;
  sheet.pageSetup.printArea = `A1:${columnName(last)}${total}`;
} // prettier-ignore

/** Heads of the columns of confirmed findings by content and severity. */
function severityHeads(lines: readonly Pick<DigestUnit, 'severities'>[]): string[] {
  const areas = lines[0]?.severities.map(({ area }) => area) ?? [];
  return areas.flatMap((area) => severityWords.map((severity) => `${area}: ${severity}`));
}

function putSeverities(sheet: Worksheet, row: number, first: number, { severities }: Pick<DigestUnit, 'severities'>): void {
  severities
    .flatMap(({ counts }) => counts)
    .forEach((count, place) => putNumber(sheet.getCell(row, first + place), count, { font: small, box: true }));
} // prettier-ignore
