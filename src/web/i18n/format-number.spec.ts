import { describe, expect, it } from '@jest/globals';
import { formatNumber } from './format-number.js';

describe('a number', () => {
  it('has a comma in Vietnamese, a point in English', () => {
    expect(formatNumber(20.5, 'vi')).toBe('20,5');
    expect(formatNumber(20.5, 'en')).toBe('20.5');
  });

  it('is rounded to two decimals, and a whole one has none', () => {
    expect(formatNumber(1 / 3, 'vi')).toBe('0,33');
    expect(formatNumber(3, 'vi')).toBe('3');
  });
});
