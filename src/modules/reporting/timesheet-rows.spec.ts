import { describe, expect, it } from '@jest/globals';
import type { TimesheetMode } from '../../core/attendance/timesheet-cell.js';
import type { PersonMonth, TimesheetDay } from '../attendance/attendance-reader.service.js';
import { unitTimesheets } from './timesheet-rows.js';

const symbols = {
  worked: '+', excused: 'P', unpaid: 'Ro', absent: 'KL', waiting: '?', pending: '', forfeited: 'M',
}; // prettier-ignore
const person = { employeeId: 'e', unitId: 'u', fullName: 'Đặng Thị Ước' } as PersonMonth;
/** The morning worked, the afternoon on leave. */
const day = {
  employeeId: 'e',
  unitId: 'u',
  date: '2026-11-23',
  because: 'schedule',
  credits: [
    { sessionId: 'sáng', credit: 0.5, state: 'earned', minutes: 240 },
    { sessionId: 'chiều', credit: 0.5, state: 'excused', minutes: 240, symbol: 'P' },
  ],
} as unknown as TimesheetDay;

describe('the rows of a timesheet', () => {
  it.each<[TimesheetMode, string]>([
    ['day', '+'],
    ['half-day', '+/P'],
    ['hours', '+4 P4'],
  ])('are written by %s as the centre wants them', (mode, cell) => {
    const words = { symbols, mode, insuranceSymbols: ['Ô'], holiday: 'L' };
    const [sheet] = unitTimesheets(
      [person],
      new Map([['u', 'Quầy một']]),
      [day],
      ['2026-11-23', '2026-11-24'],
      words,
    );
    expect(sheet?.rows).toMatchObject([{ fullName: 'Đặng Thị Ước', cells: [cell, ''], paidDays: 1 }]);
  });
});
