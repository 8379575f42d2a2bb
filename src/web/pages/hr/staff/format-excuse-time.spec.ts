import { describe, expect, it } from '@jest/globals';
import { formatExcuseTime } from './format-excuse-time.js';

describe('the time of an excuse', () => {
  it.each([
    ['2026-11-22T17:00:00Z', '2026-11-23T17:00:00Z', '23/11/2026'],
    ['2026-11-22T17:00:00Z', '2026-11-24T17:00:00Z', '23/11/2026 – 24/11/2026'],
    ['2026-11-23T00:30:00Z', '2026-11-23T02:00:00Z', '23/11/2026 07:30 – 09:00'],
    ['2026-11-22T17:00:00Z', '2026-11-23T05:00:00Z', '23/11/2026 00:00 – 12:00'],
    ['2026-11-23T00:30:00Z', '2026-11-24T02:00:00Z', '23/11/2026 07:30 – 24/11/2026 09:00'],
    ['2026-12-30T17:00:00Z', '2026-12-31T17:00:00Z', '31/12/2026'],
  ])('from %s until %s is %s', (from, until, told) => {
    expect(formatExcuseTime(from, until)).toBe(told);
  });
});
