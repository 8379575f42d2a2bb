import { describe, expect, it } from '@jest/globals';
import { readDate, readMoment } from './read-moment.js';

describe('a typed moment', () => {
  it.each([
    ['23/11/2026 07:36', '2026-11-23T07:36:00+07:00'],
    [' 3/1/2026  7h05 ', '2026-01-03T07:05:00+07:00'],
    ['23/11/2026 07:36:59', '2026-11-23T07:36:59+07:00'],
    ['23/11/2026', '2026-11-23T00:00:00+07:00'],
    ['29/02/2028 23:59', '2028-02-29T23:59:00+07:00'],
  ])('%s is %s', (text, instant) => {
    expect(readMoment(text)).toBe(instant);
  });

  it.each([
    '',
    '29/02/2026',
    '31/04/2026 07:00',
    '23/11/2026 24:00',
    '23/11/2026 07:60',
    '2026-11-23',
    '7:36',
  ])('%s is none', (text) => {
    expect(readMoment(text)).toBeNull();
  });

  it('is a date only without a time', () => {
    expect(readDate('23/11/2026')).toBe('2026-11-23');
    expect(readDate('23/11/2026 07:00')).toBeNull();
    expect(readDate('32/11/2026')).toBeNull();
  });
});
