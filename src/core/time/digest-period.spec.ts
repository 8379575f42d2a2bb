import { describe, expect, it } from '@jest/globals';
import {
  DIGEST_PERIOD,
  monthsOfPeriod,
  periodsWith,
  periodWords,
  quarterEndedBefore,
  yearToldIn,
} from './digest-period.js';

describe('quarters and years', () => {
  it('have their months in order', () => {
    expect(monthsOfPeriod('2026-Q1')).toEqual(['2026-01', '2026-02', '2026-03']);
    expect(monthsOfPeriod('2026-Q4')).toEqual(['2026-10', '2026-11', '2026-12']);
    expect(monthsOfPeriod('2026')).toHaveLength(12);
    expect(monthsOfPeriod('2026').at(-1)).toBe('2026-12');
    expect(() => monthsOfPeriod('2026-Q5')).toThrow(RangeError);
  });

  it.each([
    ['2026-12', '2026'],
    ['2026-07', '2026'],
    ['2026-06', '2025'],
    ['2027-01', '2026'],
  ])('a digest of the year that is sent in %s tells of %s', (month, year) => {
    expect(yearToldIn(month)).toBe(year);
  });

  it.each(['2026-Q0', '2026-Q5', '2026-11', '26', '1026', '2026-Q1 '])('%s is none', (text) => {
    expect(DIGEST_PERIOD.test(text)).toBe(false);
  });

  it.each([
    ['2027-01', '2026-Q4'],
    ['2026-04', '2026-Q1'],
    ['2026-03', undefined],
    ['2026-12', undefined],
  ])('before %s ended %s', (month, quarter) => {
    expect(quarterEndedBefore(month)).toBe(quarter);
  });

  it.each([
    ['2026-01', '2026-Q1'],
    ['2026-03', '2026-Q1'],
    ['2026-04', '2026-Q2'],
    ['2026-12', '2026-Q4'],
  ])('%s is in %s and in the year', (month, quarter) => {
    expect(periodsWith(month)).toEqual([quarter, '2026']);
    expect(monthsOfPeriod(quarter)).toContain(month);
  });

  it('are named as letters name them', () => {
    expect(['2026-11', '2026-Q4', '2026'].map(periodWords)).toEqual([
      'tháng 11/2026',
      'quý IV/2026',
      'năm 2026',
    ]);
  });
});
