import { describe, expect, it } from '@jest/globals';
import { daysOfMonth, firstDayOf, lastDayOf } from '../time/civil-month.js';
import { isCalendarMonth, reportingPeriod } from './reporting-period.js';

describe('the dates that are reported as a month', () => {
  it('are its own where the period begins on the 1st', () => {
    const period = reportingPeriod('2026-11', () => 1);
    expect(period).toEqual({ month: '2026-11', from: '2026-11-01', to: '2026-11-30' });
    expect(isCalendarMonth(period)).toBe(true);
  });

  it('are from the 15th of the month before to the 14th of its own where it begins on the 15th, also over a new year', () => {
    const period = reportingPeriod('2026-11', () => 15);
    expect(period).toEqual({ month: '2026-11', from: '2026-10-15', to: '2026-11-14' });
    expect(isCalendarMonth(period)).toBe(false);
    expect(reportingPeriod('2027-01', () => 15)).toMatchObject({ from: '2026-12-15', to: '2027-01-14' });
    expect(reportingPeriod('2026-03', () => 28)).toMatchObject({ from: '2026-02-28', to: '2026-03-27' });
    expect(reportingPeriod('2026-03', () => 2)).toMatchObject({ from: '2026-02-02', to: '2026-03-01' });
  });

  it('have no gap and no day twice where the start moves, there and back', () => {
    const startDayOf = (month: string): number => (month >= '2026-11' && month < '2027-01' ? 15 : 1);
    const months = ['2026-10', '2026-11', '2026-12', '2027-01', '2027-02'];
    const days = months.flatMap((month) => daysOfMonth(reportingPeriod(month, startDayOf)));
    expect(days).toEqual(months.flatMap((month) => daysOfMonth(month)));
    expect(reportingPeriod('2026-11', startDayOf)).toMatchObject({ from: '2026-11-01', to: '2026-11-14' });
    expect(reportingPeriod('2027-01', startDayOf)).toMatchObject({ from: '2026-12-15', to: '2027-01-31' });
  });

  it('answer as a month does', () => {
    const period = reportingPeriod('2026-11', () => 15);
    const days = daysOfMonth(period);
    expect([firstDayOf(period), lastDayOf(period), days.length]).toEqual(['2026-10-15', '2026-11-14', 31]);
    expect([days[0], days[16], days[30]]).toEqual(['2026-10-15', '2026-10-31', '2026-11-14']);
  });
});
