import { describe, expect, it } from '@jest/globals';
import { civilDateOfLunar } from './lunar-date.js';

describe('civilDateOfLunar', () => {
  it.each([
    [1985, '1985-01-21'],
    [2007, '2007-02-17'],
    [2024, '2024-02-10'],
    [2025, '2025-01-29'],
    [2026, '2026-02-17'],
    [2030, '2030-02-02'],
  ])('Tết of %i in Việt Nam is %s, also where China keeps another day', (year, expected) => {
    expect(civilDateOfLunar(year, 1, 1)).toBe(expected);
  });

  it.each([
    [2024, '2024-04-18'],
    [2025, '2025-04-07'],
    [2026, '2026-04-26'],
  ])('the day of the Hùng Kings of %i is %s', (year, expected) => {
    expect(civilDateOfLunar(year, 3, 10)).toBe(expected);
  });
});
