import { describe, expect, it } from '@jest/globals';
import type { GridRow } from '../hr-queries.js';
import { cellOf } from '../../../parts/tabbed-file.js';
import { sheetFile } from './sheet-file.js';

describe('the sheet as a file', () => {
  it('has a line of heads and a line for each person, columns by tabs, in UTF-16', async () => {
    const rows = [
      { employeeCode: 'CB1', fullName: 'Lò Văn Ẩn', unitName: 'Quầy 1', days: [{ date: '2026-11-02', cell: 'P' }] },
    ] as unknown as GridRow[]; // prettier-ignore
    const heads = { code: 'Mã', name: 'Họ và tên', unit: 'Đơn vị', totals: ['Công'] };
    const file = sheetFile(rows, ['2026-11-01', '2026-11-02'], heads, () => ['20,5']);
    const text = new TextDecoder('utf-16le').decode(await file.arrayBuffer());
    expect(text).toBe('Mã\tHọ và tên\tĐơn vị\t1\t2\tCông\r\nCB1\tLò Văn Ẩn\tQuầy 1\t\tP\t20,5');
  });

  it('holds nothing that could be taken for a formula or for another cell', () => {
    expect(['+1', '=1+1', '-A1', '@a', 'P', 'a\tb"'].map(cellOf)).toEqual([
      "'+1",
      "'=1+1",
      "'-A1",
      "'@a",
      'P',
      'a b ',
    ]);
  });

  it('keeps the symbols of a day that are a lone sign', () => {
    expect(['+', '-', '='].map(cellOf)).toEqual(['+', '-', "'="]);
  });
});
