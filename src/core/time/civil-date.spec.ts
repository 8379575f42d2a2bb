import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  civilDate,
  dateOfDayNumber,
  dayNumber,
  daysBetween,
  daysInMonth,
  weekdayOf,
} from './civil-date.js';

describe('civil date', () => {
  it('refuses days that do not exist', () => {
    expect(civilDate(2026, 2, 28)).toBe('2026-02-28');
    expect(civilDate(2026, 2, 29)).toBeUndefined();
    expect(civilDate(2024, 2, 29)).toBe('2024-02-29');
    expect(civilDate(1900, 2, 29)).toBeUndefined();
    expect(civilDate(2000, 2, 29)).toBe('2000-02-29');
    expect(civilDate(2026, 4, 31)).toBeUndefined();
    expect(civilDate(2026, 13, 1)).toBeUndefined();
    expect(civilDate(2026, 1.5, 1)).toBeUndefined();
    expect(civilDate(0, 1, 1)).toBeUndefined();
  });

  it('counts days across leap days and years', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysBetween('2024-01-01', '2025-01-01')).toBe(366);
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(daysInMonth(2024, 2)).toBe(29);
  });

  it('knows the weekday, also before 1970', () => {
    expect(weekdayOf('2026-11-23')).toBe(1);
    expect(weekdayOf('2026-04-26')).toBe(7);
    expect(weekdayOf('1969-12-31')).toBe(3);
    expect(weekdayOf('0001-01-01')).toBe(1);
  });

  it('throws on text that is no date and on days beyond the calendar', () => {
    expect(() => dayNumber('2026-02-30')).toThrow(RangeError);
    expect(() => dayNumber('rubbish')).toThrow(RangeError);
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
  });

  it('agrees with the platform calendar and goes there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (days) => {
        const date = dateOfDayNumber(days);
        expect(dayNumber(date)).toBe(days);
        expect(date).toBe(new Date(days * 86_400_000).toISOString().slice(0, 10));
        expect(weekdayOf(date) % 7).toBe(new Date(days * 86_400_000).getUTCDay());
      }),
    );
  });
});
