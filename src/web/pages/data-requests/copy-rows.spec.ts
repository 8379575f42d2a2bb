import { describe, expect, it } from '@jest/globals';
import { copyRows } from './copy-rows.js';

describe('the copy of somebody’s data as a table', () => {
  it('has a line for each field that says something, numbered by the rows of its part', () => {
    const rows = [{ at: '2026-11-23T00:36:00Z', note: null }, { at: '2026-11-24T00:31:00Z', days: 2, note: '' }];
    expect(copyRows([{ name: 'scans', vi: 'Lượt quẹt', rows }, { name: 'none', vi: 'Không có', rows: [] }])).toEqual([
      { part: 'Lượt quẹt', row: 1, field: 'at', value: '2026-11-23T00:36:00Z' },
      { part: 'Lượt quẹt', row: 2, field: 'at', value: '2026-11-24T00:31:00Z' },
      { part: 'Lượt quẹt', row: 2, field: 'days', value: '2' },
    ]);
  });
}); // prettier-ignore
