import { describe, expect, it } from '@jest/globals';
import { addDays } from '../../core/time/civil-date.js';
import { datesBetween } from '../../core/time/dates-between.js';
import { dayClusters } from './day-clusters.js';

const on = (...dates: string[]) => dates.map((date) => ({ employeeId: 'an', date }));
const datesOf = (clusters: ReturnType<typeof dayClusters>): string[][] =>
  clusters.map((days) => days.map(({ date }) => date));

describe('dayClusters', () => {
  it('keeps dates of one month together, whoever they are of', () => {
    const days = [...on('2026-11-20'), { employeeId: 'binh', date: '2026-11-01' }];
    expect(dayClusters(days)).toEqual([days]);
  });

  it('parts what lies more than a month apart, not less', () => {
    const [start, near, far] = ['2026-01-01', addDays('2026-01-01', 31), addDays('2026-01-01', 63)];
    expect(datesOf(dayClusters(on(far, start, near)))).toEqual([[start, near], [far]]);
  });

  it('reaches over no more than 124 dates, and loses none', () => {
    const dates = datesBetween('2026-01-01', '2027-01-01');
    const clusters = datesOf(dayClusters(on(...dates)));
    expect(clusters.flat()).toEqual(dates);
    expect(clusters.map(({ length }) => length)).toEqual([124, 124, 117]);
  });

  it('makes none of nothing', () => {
    expect(dayClusters([])).toEqual([]);
  });
});
