import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatTimeOfDay, parseTimeOfDay } from './time-of-day.js';

describe('time of day', () => {
  it('reads clock times up to 24:00', () => {
    expect(parseTimeOfDay('07:30')).toBe(27_000);
    expect(parseTimeOfDay('8:05:59')).toBe(29_159);
    expect(parseTimeOfDay('00:00')).toBe(0);
    expect(parseTimeOfDay('24:00')).toBe(86_400);
  });

  it('refuses what no clock shows', () => {
    for (const text of ['24:00:01', '25:61:61', '07:60', '07:30:60', '7', '7.30', '', '-1:00']) {
      expect(parseTimeOfDay(text)).toBeUndefined();
    }
  });

  it('writes neighbouring days with their offset', () => {
    expect(formatTimeOfDay(108_000)).toBe('06:00+1');
    expect(formatTimeOfDay(-600)).toBe('23:50-1');
    expect(formatTimeOfDay(29_159)).toBe('08:05:59');
  });

  it('reads what it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 86_399 }), (second) => {
        expect(parseTimeOfDay(formatTimeOfDay(second))).toBe(second);
      }),
    );
  });
});
