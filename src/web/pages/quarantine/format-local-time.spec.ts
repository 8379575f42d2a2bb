import { describe, expect, it } from '@jest/globals';
import { formatLocalTime } from './format-local-time.js';

describe('a time as a device wrote it', () => {
  it.each([
    ['2026-11-23T07:50:00+07:00', '23/11/2026 07:50:00'],
    ['2000-01-01 00:03:10', '01/01/2000 00:03:10'],
    ['2026-11-23T00:50:00Z', '23/11/2026 07:50:00'],
    ['2026-11-23T07:50:00', '23/11/2026 07:50:00'],
    ['2000-01-01T00:03', '01/01/2000 00:03'],
    ['23-11-26 7h', '23-11-26 7h'],
  ])('%s is shown as %s', (text, shown) => {
    expect(formatLocalTime(text)).toBe(shown);
  });
});
