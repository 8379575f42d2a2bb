import { describe, expect, it } from '@jest/globals';
import { formatAgo } from './format-ago.js';

describe('how long ago something was', () => {
  it.each([
    [0, '0 giây trước'],
    [59_999, '59 giây trước'],
    [60_000, '1 phút trước'],
    [3_599_999, '59 phút trước'],
    [3_600_000, '1 giờ trước'],
    [86_399_999, '23 giờ trước'],
  ])('of %s ms is said as %s', (agoMs, words) => {
    expect(formatAgo(agoMs, 'vi')).toBe(words);
  });

  it('is left to the date from a day on', () => {
    expect(formatAgo(86_400_000, 'vi')).toBeNull();
  });

  it('is now for what a differing clock puts ahead', () => {
    expect(formatAgo(-5000, 'en')).toBe('0 seconds ago');
  });
});
