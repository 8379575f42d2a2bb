import type { Worksheet } from 'exceljs';
import { putAcross } from './styles.js';

const centre = { horizontal: 'center' } as const;

/** Who signs a timesheet, side by side over `last` columns; gives the row after. Source: forms C01a-HD, domain.md 3.1. */
export function putSignatures(sheet: Worksheet, row: number, last: number): number {
  const third = Math.floor(last / 3);
  ['Người chấm công', 'Phụ trách bộ phận', 'Thủ trưởng đơn vị'].forEach((title, index) => {
    const from = 1 + index * third;
    const to = index === 2 ? last : from + third - 1;
    putAcross(sheet, row, from, to, title, { font: { bold: true, size: 12 }, align: centre });
    putAcross(sheet, row + 1, from, to, '(Ký, ghi rõ họ tên)', {
      font: { italic: true, size: 11 },
      align: centre,
    });
  });
  return row + 6;
}
