import { describe, expect, it } from '@jest/globals';
import type { GridRow } from '../hr-queries.js';
import { sheetOf } from './sheet-of.js';

describe('the sheet of a month as a file', () => {
  it('has a line of heads and a line for each person: days, empty where there is none, and totals', () => {
    const rows = [
      { employeeCode: 'CB1', fullName: 'Lò Văn Ẩn', unitName: 'Quầy 1', days: [{ date: '2026-11-02', cell: 'P' }] },
    ] as unknown as GridRow[]; // prettier-ignore
    const heads = { code: 'Mã', name: 'Họ và tên', unit: 'Đơn vị', totals: ['Công'] };
    expect(sheetOf(rows, ['2026-11-01', '2026-11-02'], heads, () => [20.5])).toEqual({
      heads: [['Mã', 'Họ và tên', 'Đơn vị', '1', '2', 'Công']],
      rows: [['CB1', 'Lò Văn Ẩn', 'Quầy 1', null, 'P', 20.5]],
    });
  });
});
