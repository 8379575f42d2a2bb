import { describe, expect, it } from '@jest/globals';
import type { TimesheetMode } from '../../core/attendance/timesheet-cell.js';
import { timesheetText } from '../../core/attendance/timesheet-text.js';
import { timesheetDays, timesheetRows } from './timesheet-rows.js';

const symbols = {
  worked: '+', excused: 'P', unpaid: 'Ro', absent: 'KL', waiting: '?', pending: '', forfeited: 'M',
}; // prettier-ignore
/** The morning worked, the afternoon on leave. */
const credits = [
  ['sáng', 0.5, 'earned', 240],
  { sessionId: 'chiều', credit: 0.5, state: 'excused', minutes: 240, symbol: 'P' },
] as const;
const text = timesheetText('schedule', JSON.stringify(credits));
const person = {
  employeeId: 'e', employeeCode: 'CB1', unitId: 'u', unitCode: 'Q1', unitName: 'Quầy một', fullName: 'Đặng Thị Ước',
  days: `2026-11-02 ${text}\n2026-11-23 ${text}`,
}; // prettier-ignore

describe('the rows of a timesheet', () => {
  it.each<[TimesheetMode, string]>([
    ['day', '+'],
    ['half-day', '+/P'],
    ['hours', '+4 P4'],
  ])('are written by %s as the centre wants them', (mode, cell) => {
    const row = timesheetRows({ symbols, mode, insuranceSymbols: ['Ô'], holiday: 'L' })(person);
    expect(row).toMatchObject({ fullName: 'Đặng Thị Ước', unit: 'Quầy một', paidDays: 2, waitingDays: 0 });
    expect([row.cells[0], row.cells[1], row.cells[22]]).toEqual([undefined, cell, cell]);
  });

  it('count sick leave that the agency pays as paid, and only what it does not pay as insurance', () => {
    const sick = (state: 'excused' | 'unpaid') =>
      timesheetText(
        'schedule',
        JSON.stringify([{ sessionId: 'sáng', credit: 1, state, minutes: 240, symbol: 'Ô' }]),
      );
    const words = { symbols, mode: 'day', insuranceSymbols: ['Ô'], holiday: 'L' } as const;
    const days = `2026-11-02 ${sick('excused')}\n2026-11-03 ${sick('unpaid')}`;
    expect(timesheetRows(words)({ ...person, days })).toMatchObject({
      cells: [undefined, 'Ô', 'Ô'], paidDays: 1, insuranceDays: 1, unpaidDays: 0,
    }); // prettier-ignore
  });

  it('are empty for who has no day, and give the days again as they were', () => {
    const words = { symbols, mode: 'day', insuranceSymbols: [], holiday: 'L' } as const;
    expect(timesheetRows(words)({ ...person, days: '' })).toMatchObject({ cells: [], paidDays: 0 });
    expect(timesheetDays({ days: '' })).toEqual([]);
    expect(timesheetDays(person)[1]).toMatchObject({
      date: '2026-11-23',
      because: 'schedule',
      credits: [{ sessionId: 'sáng' }, { symbol: 'P' }],
    });
  });
});
