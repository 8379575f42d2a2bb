import { describe, expect, it } from '@jest/globals';
import { digestParts, digestPeriods, lastQuarter } from './digest-periods.js';

describe('quarters and years to choose from', () => {
  it('are those that have begun, of three years, the newest first', () => {
    expect(digestPeriods('2026-04-01').slice(0, 4)).toEqual(['2026', '2026-Q2', '2026-Q1', '2025']);
    expect(digestPeriods('2026-03-31').slice(0, 3)).toEqual(['2026', '2026-Q1', '2025']);
    expect(digestPeriods('2026-12-31')).toHaveLength(15);
    expect(digestPeriods('2026-12-31').at(-1)).toBe('2024-Q1');
  });

  it.each([
    ['2026-12-31', '2026-Q3'],
    ['2027-01-01', '2026-Q4'],
    ['2026-03-31', '2025-Q4'],
    ['2026-04-01', '2026-Q1'],
  ])('on %s %s is over', (today, quarter) => {
    expect(lastQuarter(today)).toBe(quarter);
  });

  it('are taken apart, and a month is none', () => {
    expect(digestParts('2026-Q4')).toEqual({ year: '2026', quarter: 'IV' });
    expect(digestParts('2026')).toEqual({ year: '2026', quarter: undefined });
    expect(digestParts('2026-11')).toBeUndefined();
  });
});
