import { describe, expect, it } from '@jest/globals';
import { clock, dayInput, punches, sessions } from '../../../test/rules/attendance-fixture.js';
import type { AttendanceDay } from './attendance-day.js';
import { computeAttendanceDay } from './compute-attendance-day.js';
import { timesheetCell } from './timesheet-cell.js';

const symbols = {
  worked: '+',
  excused: 'P',
  unpaid: 'No',
  absent: 'V',
  waiting: '?',
  pending: '',
  forfeited: '-',
};
const day = (scans: string, change = {}): AttendanceDay =>
  computeAttendanceDay(dayInput({ punches: punches(scans), ...change }));
const leave = (from: string, until: string, symbol: string) => ({
  excuses: [{ id: 'l', fromSecond: clock(from), untilSecond: clock(until), paid: true, symbol }],
});
const cells = (of: AttendanceDay): string[] =>
  (['day', 'half-day', 'hours'] as const).map((mode) => timesheetCell(of, mode, symbols, 'L'));

describe('timesheetCell', () => {
  it('prints the modes of a day', () => {
    expect(cells(day('07:50 12:00 13:00 17:00'))).toEqual(['+', '+', '+8']);
    expect(cells(day('07:50 12:00', leave('13:00', '17:00', 'Ô')))).toEqual(['+', '+/Ô', '+4 Ô4']);
    expect(cells(day('13:00 17:00', leave('08:00', '12:00', 'Ô')))).toEqual(['Ô', 'Ô/+', 'Ô4 +4']);
    expect(cells(day('07:50 17:05'))).toEqual(['?', '?', '?8']);
    expect(cells(day('none'))).toEqual(['V', 'V', 'V8']);
  });

  it('prints the longest activity of uneven sessions', () => {
    const uneven = { sessions: sessions('morning 07:00-11:30, afternoon 13:30-17:00') };
    expect(cells(day('13:30 17:00', uneven))).toEqual(['V', 'V/+', 'V4,5 +3,5']);
  });

  it('prints what is off as off, what is confirmed by its symbol, and nothing yet while the day runs', () => {
    expect(cells(day('none', { sessions: [] }))).toEqual(['L', 'L', 'L']);
    const exempt = { policy: 'exempt', confirmation: { confirmed: true, symbol: 'CQ' } };
    expect(cells(day('none', exempt))).toEqual(['CQ', 'CQ', 'CQ8']);
    const running = { delivery: { nowSecond: 0, readers: [] } };
    expect(cells(day('none', running))).toEqual(['', '', '']);
  });
});
