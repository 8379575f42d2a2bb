import type { Worksheet } from 'exceljs';
import type { MonthlyReport } from './model.js';
import { putAnnexTitle } from './page.js';
import { fitHeight, putAcross, putDate, putHead, putNumber, putText } from './styles.js';

const heads = [
  'STT',
  'Loại',
  'Nội dung',
  'Giá trị',
  'Phạm vi',
  'Từ ngày',
  'Văn bản',
  'Người nhập',
  'Nhập lúc',
] as const;
const widths = [6, 20, 46, 10, 28, 12, 28, 26, 18] as const;
const small = { size: 11 };

/** PL7: every value that was set by hand over the rule book and holds in the month. */
export function addAdjustmentsSheet(sheet: Worksheet, report: MonthlyReport): void {
  widths.forEach((width, index) => (sheet.getColumn(index + 1).width = width));
  const top = putAnnexTitle(sheet, report, heads.length, 'VII', 'ĐIỀU CHỈNH');
  putHead(sheet.getRow(top), heads);
  sheet.views = [{ state: 'frozen', ySplit: top }];
  report.adjustments.forEach((line, index) => {
    const row = top + 1 + index;
    putNumber(sheet.getCell(row, 1), index + 1, { font: small, align: { horizontal: 'center' }, box: true });
    putText(sheet.getCell(row, 2), line.kind, { font: small, box: true });
    putText(sheet.getCell(row, 3), line.words, { font: small, box: true });
    const value = sheet.getCell(row, 4);
    if (typeof line.value === 'number')
      putNumber(value, line.value, {
        font: small,
        box: true,
        format: 'General',
        align: { horizontal: 'center' },
      });
    else putText(value, line.value, { font: small, box: true });
    putText(sheet.getCell(row, 5), line.scope, { font: small, box: true });
    putDate(sheet.getCell(row, 6), line.from, { font: small, box: true });
    [line.document, line.author, line.enteredText].forEach((text, place) =>
      putText(sheet.getCell(row, 7 + place), text, { font: small, box: true }),
    );
    const { kind, words, scope, document, author, enteredText } = line;
    const texts = ['', kind, words, String(line.value), scope, '', document, author, enteredText];
    fitHeight(sheet.getRow(row), texts, widths);
  });
  if (report.adjustments.length === 0) {
    const none = 'Không có điều chỉnh nào có hiệu lực trong tháng.';
    putAcross(sheet, top + 1, 1, heads.length, none, { font: { italic: true, size: 12 }, box: true });
  }
}
