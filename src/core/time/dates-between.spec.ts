import { describe, expect, it } from '@jest/globals';
import { datesBetween } from './dates-between.js';

describe('datesBetween', () => {
  it('leaves the end out and knows leap days', () => {
    expect(datesBetween('2024-02-28', '2024-03-01')).toEqual(['2024-02-28', '2024-02-29']);
  });

  it.each([
    ['the same date', '2026-11-23', '2026-11-23'],
    ['an end before the start', '2026-11-23', '2026-11-22'],
  ])('gives none for %s', (_name, from, until) => {
    expect(datesBetween(from, until)).toEqual([]);
  });
});
