import { describe, expect, it } from '@jest/globals';
import { shownCell } from './shown-cell.js';

describe('what a page shows, as a cell', () => {
  it('is a figure, written as the language writes it', () => {
    expect(['0', '12', '20,5', '1.234', '1.234.567,8', '-3', '12.5'].map((text) => shownCell(text, 'vi'))).toEqual([
      0, 12, 20.5, 1234, 1_234_567.8, -3, '12.5',
    ]); // prettier-ignore
    expect(['20.5', '1,234', '20,5'].map((text) => shownCell(text, 'en'))).toEqual([20.5, 1234, '20,5']);
  });

  it('is a share or a date', () => {
    expect(shownCell('98,2%', 'vi')).toEqual({ share: 0.982 });
    expect(shownCell('98.2%', 'en')).toEqual({ share: 0.982 });
    expect(shownCell('23/11/2026', 'vi')).toEqual({ date: '2026-11-23' });
  });

  it('is otherwise text: codes, days that there are not, a lone sign, nothing', () => {
    for (const text of [
      '007',
      '31/02/2026',
      '–',
      '-',
      '+1',
      '%',
      '',
      'Lò Văn Ẩn',
      '08:05',
      '1234567890123456',
    ])
      expect(shownCell(text, 'vi')).toBe(text);
  });
});
