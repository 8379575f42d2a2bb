import { describe, expect, it } from '@jest/globals';
import { dayKind } from './day-kind.js';

describe('dayKind', () => {
  it.each([
    ['2026-08-21', undefined, 'work'], // Friday
    ['2026-08-23', undefined, 'weekend'], // Sunday
    ['2026-08-22', 'makeup_work', 'work'], // Saturday
    ['2026-08-31', 'swapped_off', 'weekend'], // Monday
    ['2026-04-26', 'holiday_on_restday', 'holiday'], // Sunday
    ['2026-04-27', 'substitute', 'weekend'], // Monday
    ['2026-09-02', 'holiday', 'holiday'], // Wednesday
  ] as const)('%s as %s: %s', (date, calendar, expected) => {
    expect(dayKind(date, calendar)).toBe(expected);
  });
});
