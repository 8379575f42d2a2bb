import { describe, expect, it } from '@jest/globals';
import { isOfDay } from './is-of-day.js';

describe('a scan around a day', () => {
  it('is the day’s own between its midnights, and after them where the day counts it', () => {
    expect(isOfDay({ role: null, time: '00:00:00' })).toBe(true);
    expect(isOfDay({ role: null, time: '23:59:59-1' })).toBe(false);
    expect(isOfDay({ role: null, time: '00:10:00+1' })).toBe(false);
    expect(isOfDay({ role: 'matched', time: '00:10:00+1' })).toBe(true);
  });
});
