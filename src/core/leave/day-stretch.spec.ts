import { describe, expect, it } from '@jest/globals';
import { dayStretch } from './day-stretch.js';

const at = (from: number, until: number) => ({
  id: `${from}`, startSecond: from * 3600, endSecond: until * 3600, credit: 0.5,
}); // prettier-ignore
const hours = ({ from, until }: { from: number; until: number }): number[] => [from / 3600, until / 3600];
const office = [at(7, 11.5), at(13.5, 17)];
const night = [at(18, 30)];

describe('dayStretch', () => {
  it('is the civil day, its halves part at the end of the morning', () => {
    expect(hours(dayStretch('day', office, office))).toEqual([0, 24]);
    expect(hours(dayStretch('morning', office, office))).toEqual([0, 11.5]);
    expect(hours(dayStretch('afternoon', office, office))).toEqual([11.5, 24]);
  });

  it('parts one session in the middle, three after the second, and a free day at noon', () => {
    expect(hours(dayStretch('morning', [at(8, 14)], []))).toEqual([0, 11]);
    expect(hours(dayStretch('morning', [at(6, 9), at(10, 13), at(14, 17)], []))).toEqual([0, 13]);
    expect(hours(dayStretch('afternoon', [], []))).toEqual([12, 24]);
  });

  it('holds a night shift whole, and leaves the one of the day before alone', () => {
    expect(hours(dayStretch('day', night, []))).toEqual([0, 30]);
    expect(hours(dayStretch('day', [], night))).toEqual([6, 24]);
    expect(hours(dayStretch('day', night, night))).toEqual([6, 30]);
  });
});
