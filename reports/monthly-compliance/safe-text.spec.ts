import { describe, expect, it } from '@jest/globals';
import { monthWords } from './page.js';
import { safeText } from './safe-text.js';
import { columnName } from './styles.js';

describe('safeText', () => {
  it('keeps Vietnamese, emoji and marks of direction as they are', () => {
    for (const text of ['Đặng Thị Ánh', 'tốt 👍🏽', '\u200fabc', '=1+1', 'a\nb\tc'])
      expect(safeText(text)).toBe(text);
  });

  it('drops what XML cannot carry', () => {
    expect(safeText('a\u0000b\u001fc')).toBe('abc');
    expect(safeText('a\ud800b')).toBe('a\ufffdb');
  });

  it('cuts what a cell cannot hold, never inside a character', () => {
    expect(safeText('x'.repeat(32_767))).toHaveLength(32_767);
    expect(safeText('x'.repeat(32_768))).toBe(`${'x'.repeat(32_766)}…`);
    const cut = safeText(`${'x'.repeat(32_765)}👍y`);
    expect(cut).toBe(`${'x'.repeat(32_765)}…`);
  });
});

describe('monthWords', () => {
  it('pads January and February only, as Nghị định 30/2020 says', () => {
    expect(monthWords('2026-02')).toBe('tháng 02 năm 2026');
    expect(monthWords('2026-03')).toBe('tháng 3 năm 2026');
  });
});

describe('columnName', () => {
  it('counts on after Z', () => {
    expect([1, 26, 27, 28, 52, 53, 702, 703].map(columnName)).toEqual([
      'A',
      'Z',
      'AA',
      'AB',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
    ]);
  });
});
