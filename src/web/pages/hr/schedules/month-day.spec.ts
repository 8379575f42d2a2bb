import { describe, expect, it } from '@jest/globals';
import { formatMonthDay, readMonthDay } from './month-day.js';

describe('a day of every year', () => {
  it('is read from day and month, and written the same way', () => {
    expect(readMonthDay('16/4')).toBe('04-16');
    expect(readMonthDay(' 15/10 ')).toBe('10-15');
    expect(formatMonthDay('04-16')).toBe('16/04');
  });

  it('may be 29/02, but neither 30/02 nor 31/04', () => {
    expect(readMonthDay('29/02')).toBe('02-29');
    expect(readMonthDay('30/02')).toBeNull();
    expect(readMonthDay('31/04')).toBeNull();
    expect(readMonthDay('4')).toBeNull();
  });
});
