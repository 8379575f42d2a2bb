import type { Worksheet } from 'exceljs';
import type { MonthlyReport } from './model.js';
import { putAnnexTitle } from './page.js';
import { fitHeight, putAcross, putDate, putHead, putNumber, putText } from './styles.js';

const heads = ['Mã', 'Nội dung', 'Giá trị', 'Đơn vị tính', 'Từ ngày', 'Văn bản', 'Tính chất'] as const;
const widths = [36, 54, 16, 12, 12, 34, 26] as const;
const small = { size: 11 };

/** PL6: the rules that were applied, with their sources, and what the figures were made of. */
export function addBasisSheet(sheet: Worksheet, report: MonthlyReport): void {
  widths.forEach((width, index) => (sheet.getColumn(index + 1).width = width));
  let row = putAnnexTitle(sheet, report, heads.length, 'VI', 'CĂN CỨ TÍNH TOÁN');
  putHead(sheet.getRow(row++), heads);
  for (const { path, words, value, unit, from, source, basis } of report.rules) {
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
    putDate(sheet.getCell(row, 5), from, { font: small, box: true });
    putText(sheet.getCell(row, 6), source, { font: small, box: true });
    putText(sheet.getCell(row, 7), basis, { font: small, box: true });
    fitHeight(sheet.getRow(row), [path, words, String(value), unit, '', source, basis], widths);
    row += 1;
  }
  for (const { id, words, from, source } of report.conduct) {
    [id, words, '', ''].forEach((text, place) =>
      putText(sheet.getCell(row, 1 + place), text, { font: small, box: true }),
    );
    putDate(sheet.getCell(row, 5), from, { font: small, box: true });
    putText(sheet.getCell(row, 6), source, { font: small, box: true });
    putText(sheet.getCell(row, 7), 'Quy tắc ứng xử', { font: small, box: true });
    fitHeight(sheet.getRow(row), [id, words, '', '', '', source, ''], widths);
    row += 1;
  }
  const { days, latestRevision, fingerprint } = report.data;
  const notes = [
    `Số ngày công làm căn cứ: ${days}; lần tính lớn nhất: ${latestRevision}.`,
    `Mã dữ liệu (SHA-256): ${fingerprint}`,
    `Lập lúc: ${report.generatedText}.`,
    'Thang điểm: chưa ban hành thang điểm.',
  ];
  notes.forEach((note, index) => {
    putAcross(sheet, row + 1 + index, 1, heads.length, note, {
      font: { size: 12 },
      align: { horizontal: 'left' },
    });
  });
}
