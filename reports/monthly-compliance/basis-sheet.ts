import type { Worksheet } from 'exceljs';
import type { KnownCounts, MonthlyReport, RuleLine, SealedSource } from './model.js';
import { putAnnexTitle } from './page.js';
import { auditHeadWords } from './seal-lines.js';
import { columnName, fitHeight, putAcross, putDate, putHead, putNumber, putText } from './styles.js';

const heads = [
  'Mã', 'Nội dung', 'Giá trị', 'Đơn vị tính', 'Từ ngày', 'Đến hết ngày', 'Đơn vị áp dụng', 'Văn bản', 'Tính chất',
] as const; // prettier-ignore
const widths = [31, 44, 13, 12, 11, 11, 18, 27, 21] as const;
const small = { size: 11 };

/** PL6: every value of the rules that was in force in the month, with its dates and source, and what the figures were made of. */
export function addBasisSheet(sheet: Worksheet, report: MonthlyReport): void {
  widths.forEach((width, index) => (sheet.getColumn(index + 1).width = width));
  let row = putAnnexTitle(sheet, report, heads.length, 'VI', 'CĂN CỨ TÍNH TOÁN');
  sheet.pageSetup.printTitlesRow = `${row}:${row}`;
  sheet.views = [{ state: 'frozen', ySplit: row }];
  putHead(sheet.getRow(row++), heads);
  for (const { path, words, value, unit, from, until, scope, source, basis } of report.rules) {
    putText(sheet.getCell(row, 1), path, { font: small, box: true });
    putText(sheet.getCell(row, 2), words, { font: small, box: true });
    if (typeof value === 'number')
      putNumber(sheet.getCell(row, 3), value, {
        font: small,
        box: true,
        format: 'General',
        align: { horizontal: 'center' },
      });
    else putText(sheet.getCell(row, 3), value, { font: small, box: true, align: { horizontal: 'center' } });
    putText(sheet.getCell(row, 4), unit, { font: small, box: true, align: { horizontal: 'center' } });
    putDates(sheet, row, { from, until, scope });
    putText(sheet.getCell(row, 8), source, { font: small, box: true });
    putText(sheet.getCell(row, 9), basis, { font: small, box: true });
    fitHeight(sheet.getRow(row), [path, words, String(value), unit, '', '', scope, source, basis], widths);
    row += 1;
  }
  for (const { id, words, from, until, scope, source } of report.conduct) {
    [id, words, '', ''].forEach((text, place) =>
      putText(sheet.getCell(row, 1 + place), text, { font: small, box: true }),
    );
    putDates(sheet, row, { from, until, scope });
    putText(sheet.getCell(row, 8), source, { font: small, box: true });
    putText(sheet.getCell(row, 9), 'Quy tắc ứng xử', { font: small, box: true });
    fitHeight(sheet.getRow(row), [id, words, '', '', '', '', scope, source, ''], widths);
    row += 1;
  }
  row = putSealed(sheet, row + 1, report);
  const notes = dataNotes(report);
  sheet.pageSetup.printArea = `A1:${columnName(heads.length)}${row + notes.length - 1}`;
  notes.forEach((note, index) => {
    putAcross(sheet, row + index, 1, heads.length, note, {
      font: { size: 12 },
      align: { horizontal: 'left' },
    });
  });
}

/** Since when and until when a value held, and for which units. */
function putDates(sheet: Worksheet, row: number, { from, until, scope }: Pick<RuleLine, 'from' | 'until' | 'scope'>): void {
  const look = { font: small, box: true };
  putDate(sheet.getCell(row, 5), from, look);
  if (until === null) putText(sheet.getCell(row, 6), '', look);
  else putDate(sheet.getCell(row, 6), until, look);
  putText(sheet.getCell(row, 7), scope === '' ? 'Tất cả' : scope, look);
} // prettier-ignore

/** Where the figures of a sealed month come from, so that anybody can have them checked. Gives the row after. */
function putSealed(sheet: Worksheet, top: number, { sealed, differences: together }: MonthlyReport): number {
  let row = top;
  const put = (text: string, bold = false): void => {
    const look = { font: { size: 12, bold }, align: { horizontal: 'left' } } as const;
    putAcross(sheet, row, 1, heads.length, text, look);
    row += 1;
  };
  for (const source of sealed) {
    const { unit, revision, fingerprint, code, sealedText, auditHead, differences } = source;
    put(`Dữ liệu đã khóa công: ${unit}, bản khóa số ${revision}, khóa lúc ${sealedText}.`, true);
    put(`Mã kiểm chứng: ${code}`, true);
    put(`Mã dữ liệu của bản khóa (SHA-256): ${fingerprint}`);
    put(comparedWords(source));
    if (differences !== null) put(differenceWords(revision, differences));
    put(auditHeadWords(auditHead));
  }
  if (together !== null) put(togetherWords(together));
  return row;
}

/** Since when the figures of other months stand as they are printed, and what they are told by. */
function comparedWords({ sealedText, compared }: SealedSource): string {
  const since = `Số liệu tháng trước và cùng tháng năm trước: như hệ thống ghi lúc khóa công (${sealedText})`;
  return compared === null
    ? `${since}; chưa nằm trong mã dữ liệu của bản khóa.`
    : `${since}; nằm trong mã dữ liệu của bản khóa, SHA-256: ${compared}`;
}

function differenceWords(revision: number, differences: KnownCounts): string {
  if (revision === 1) return 'Khác biệt đã biết khi khóa: không có (bản khóa đầu tiên).';
  return `Khác biệt đã biết khi khóa so với bản khóa số ${revision - 1}: ${countWords(differences)}.`;
}

function togetherWords(differences: KnownCounts): string {
  return `Khác biệt đã biết khi khóa so với các bản khóa liền trước, cộng các đơn vị: ${countWords(differences)}.`;
}

function countWords({ people, days, findings, rules }: KnownCounts): string {
  return `${people} người, ${days} ngày công, ${findings} nội dung ghi nhận, ${rules} giá trị quy tắc`;
}

function dataNotes({ data, draft, generatedText, scales }: MonthlyReport): string[] {
  const { days, latestRevision, fingerprint } = data;
  return draft
    ? [
        `Số ngày công làm căn cứ: ${days}; lần tính lớn nhất: ${latestRevision}.`,
        `Mã dữ liệu (SHA-256): ${fingerprint}`,
        `Lập lúc: ${generatedText}. Tháng chưa khóa công; số liệu còn có thể thay đổi.`,
        ...(scales ?? ['Thang điểm: chưa ban hành thang điểm.']),
      ]
    : [
        `Số ngày công làm căn cứ: ${days}.`,
        `Mã dữ liệu của báo cáo (SHA-256): ${fingerprint}`,
        `Số liệu tại thời điểm khóa công: ${generatedText}.`,
        'Kiểm chứng: nhập Mã kiểm chứng vào phần mềm, hoặc chạy lệnh congvu closing verify --code <mã>.',
        ...(scales ?? ['Thang điểm: chưa ban hành thang điểm.']),
      ];
}
