import { describe, expect, it } from '@jest/globals';
import { addMonths, daysOfMonth, firstDayOf, lastDayOf, monthOf, parseCivilMonth } from './civil-month.js';

describe('civil month', () => {
  it('reads both written forms', () => {
    expect(parseCivilMonth('2026-03')).toBe('2026-03');
    expect(parseCivilMonth('3/2026')).toBe('2026-03');
    for (const text of ['2026-13', '0/2026', '2026', '2026-3', '03-2026', '0000-01']) {
      expect(parseCivilMonth(text)).toBeUndefined();
    }
  });

  it('knows its days', () => {
    expect(daysOfMonth('2024-02')).toHaveLength(29);
    expect(daysOfMonth('2026-02').at(-1)).toBe('2026-02-28');
    expect(firstDayOf('2026-02')).toBe('2026-02-01');
    expect(lastDayOf('2024-02')).toBe('2024-02-29');
    expect(monthOf('2024-02-29')).toBe('2024-02');
  });

  it('counts months over the turn of the year', () => {
    expect(addMonths('2025-12', 1)).toBe('2026-01');
    expect(addMonths('2026-01', -1)).toBe('2025-12');
    expect(addMonths('2026-01', -25)).toBe('2023-12');
  });

  it('throws on text that is no month', () => {
    expect(() => daysOfMonth('2026-00')).toThrow(RangeError);
    expect(() => lastDayOf('3/2026')).toThrow(RangeError);
  });
});
