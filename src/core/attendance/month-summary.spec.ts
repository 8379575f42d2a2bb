import { describe, expect, it } from '@jest/globals';
import { dayInput, punches, sessions } from '../../../test/rules/attendance-fixture.js';
import type { AttendanceDay } from './attendance-day.js';
import { computeAttendanceDay } from './compute-attendance-day.js';
import { summarizeMonth } from './month-summary.js';

const day = (date: string, scans: string, change = {}): AttendanceDay =>
  computeAttendanceDay(dayInput({ date, punches: punches(scans), ...change }));
const leave = { id: 'l', fromSecond: 0, untilSecond: 86_400, paid: true };
const days = [
  day('2026-11-02', '07:50 12:00 13:00 17:00'),
  day('2026-11-03', '08:10 12:00 13:03 17:00'),
  day('2026-11-04', '07:50 17:05'),
  day('2026-11-05', 'none', { excuses: [leave] }),
  day('2026-11-06', '13:00 16:40'),
  day('2026-11-08', '09:00 11:30', { sessions: [] }),
];

describe('summarizeMonth', () => {
  it('is the sum of its days', () => {
    const month = summarizeMonth(days);
    expect(month).toMatchObject({
      plannedDays: 5,
      presentDays: 4,
      paidDays: 3.5,
      provisionalDays: 1,
      workedMinutes: days.reduce((sum, each) => sum + each.totals.workedMinutes, 0),
      lateMinutes: 13,
      earlyMinutes: 20,
      unsettledDates: ['2026-11-04'],
    });
    expect(month.credits).toMatchObject({ earned: 2.5, excused: 1, incomplete: 1, absent: 0.5, unpaid: 0 });
    expect(month.exceptions).toEqual({
      absence: { count: 1, minutes: 240 },
      'missing-in': { count: 1, minutes: 0 },
      'late-arrival': { count: 1, minutes: 10 },
      'missing-out': { count: 1, minutes: 0 },
      'early-departure': { count: 1, minutes: 20 },
      'unscheduled-work': { count: 1, minutes: 150 },
    });
  });

  it('does not depend on the order of the days', () => {
    expect(summarizeMonth([...days].reverse())).toEqual(summarizeMonth(days));
  });

  it('adds three thirds of a day to one', () => {
    const thirds = { sessions: sessions('a 07:00-10:00, b 11:00-14:00, c 15:00-18:00') };
    const month = summarizeMonth([day('2026-11-09', '07:00 10:00 11:00 14:00 15:00 18:00', thirds)]);
    expect(month.paidDays).toBe(1);
    expect(summarizeMonth([]).paidDays).toBe(0);
  });
});
