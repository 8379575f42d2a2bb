import { describe, expect, it } from '@jest/globals';
import { carriedDays, type PastLeaveYear } from './carried-days.js';

const year = (more: Partial<PastLeaveYear> = {}): PastLeaveYear => ({
  entitled: 12, open: true, usedWhileCarried: 0, usedAfterwards: 0, ...more,
}); // prettier-ignore

describe('days carried over', () => {
  it('are what is left of the year before, and no debt where more was taken', () => {
    expect(carriedDays([])).toBe(0);
    expect(carriedDays([year({ usedAfterwards: 9.5 })])).toBe(2.5);
    expect(carriedDays([year({ usedAfterwards: 12 })])).toBe(0);
    expect(carriedDays([year({ usedAfterwards: 13 })])).toBe(0);
  });

  it('are not lessened by days that were taken of those carried in', () => {
    const two = year({ usedAfterwards: 10 });
    expect(carriedDays([two, year({ usedWhileCarried: 2, usedAfterwards: 9 })])).toBe(3);
    expect(carriedDays([two, year({ usedWhileCarried: 3, usedAfterwards: 9 })])).toBe(2);
    expect(carriedDays([two, year({ usedWhileCarried: 0, usedAfterwards: 11 })])).toBe(1);
  });

  it('are not carried a second time, and not into a year that takes none', () => {
    expect(carriedDays([year(), year()])).toBe(12);
    expect(carriedDays([year(), year({ open: false, usedWhileCarried: 2 })])).toBe(10);
  });
});
