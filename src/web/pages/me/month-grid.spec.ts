import { describe, expect, it } from '@jest/globals';
import { addDays, addMonths, datesOf, monthGrid, weekdayOf } from './month-grid.js';

describe('the weeks of a month', () => {
  it('begin on Monday', () => {
    const weeks = monthGrid({ from: '2026-11-01', to: '2026-11-30' });
    expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-11-01']);
    expect(weeks[1]?.[0]).toBe('2026-11-02');
    expect(weeks.at(-1)).toEqual(['2026-11-30', null, null, null, null, null, null]);
  });

  it('are exactly four when February begins on a Monday', () => {
    const weeks = monthGrid({ from: '2027-02-01', to: '2027-02-28' });
    expect(weeks).toHaveLength(4);
    expect(weeks.flat()).not.toContain(null);
  });

  it('may be those of a period over two months', () => {
    const weeks = monthGrid({ from: '2026-10-15', to: '2026-11-14' });
    expect(weeks[0]).toEqual([null, null, null, '2026-10-15', '2026-10-16', '2026-10-17', '2026-10-18']);
    expect(weeks.at(-1)?.at(-2)).toBe('2026-11-14');
  });

  it('hold the 29th of February in a leap year only', () => {
    expect(datesOf('2028-02')).toHaveLength(29);
    expect(datesOf('2026-02')).toHaveLength(28);
  });
});

describe('dates', () => {
  it('go on over the end of a year', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addMonths('2026-12', 1)).toBe('2027-01');
    expect(addMonths('2027-01', -1)).toBe('2026-12');
  });

  it('know their weekday, Sunday as the seventh', () => {
    expect(weekdayOf('2026-11-20')).toBe(5);
    expect(weekdayOf('2026-11-22')).toBe(7);
    expect(weekdayOf('2026-11-23')).toBe(1);
  });
});
