import { describe, expect, it } from '@jest/globals';
import type { TimesheetMode } from '../../core/attendance/timesheet-cell.js';
import { timesheetText } from '../../core/attendance/timesheet-text.js';
import { timesheetDays, timesheetRows, type InsuredPeriod, type UnitWords } from './timesheet-rows.js';

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

const ofOneKind = (mode: TimesheetMode, ...insurance: InsuredPeriod[]): UnitWords => ({
  usual: { symbols, mode, holiday: 'L', insurance },
  own: new Map(),
});
const insured = (from: string, to: string, symbol: string, ...excuseIds: string[]): InsuredPeriod => ({
  from: `2026-11-${from}`, to: `2026-11-${to}`, symbols: [symbol], excuseIds,
}); // prettier-ignore
const sick = (state: 'excused' | 'unpaid', symbol: string, excuseId: string) =>
  timesheetText(
    'schedule',
    JSON.stringify([{ sessionId: 'sáng', credit: 1, state, minutes: 240, symbol, excuseId }]),
  );

describe('the rows of a timesheet', () => {
  it.each<[TimesheetMode, string]>([
    ['day', '+'],
    ['half-day', '+/P'],
    ['hours', '+4 P4'],
  ])('are written by %s as the centre wants them', (mode, cell) => {
    const row = timesheetRows(ofOneKind(mode))(person);
    expect(row).toMatchObject({ fullName: 'Đặng Thị Ước', unit: 'Quầy một', paidDays: 2, waitingDays: 0 });
    expect([row.cells[0], row.cells[1], row.cells[22]]).toEqual([undefined, cell, cell]);
  });

  it('count sick leave that the agency pays as paid, and only what it does not pay as insurance', () => {
    const days = `2026-11-02 ${sick('excused', 'Ô', 'x')}\n2026-11-03 ${sick('unpaid', 'Ô', 'x')}`;
    expect(timesheetRows(ofOneKind('day', insured('01', '30', 'Ô')))({ ...person, days })).toMatchObject({
      cells: [undefined, 'Ô', 'Ô'], paidDays: 1, insuranceDays: 1, unpaidDays: 0,
    }); // prettier-ignore
  });

  it('count each day by what insurance paid on that very day, on both sides of a change', () => {
    const words = ofOneKind('day', insured('01', '14', 'Ô'), insured('15', '30', 'OM'));
    const of = (date: string, symbol: string) =>
      timesheetRows(words)({ ...person, days: `2026-11-${date} ${sick('unpaid', symbol, 'x')}` });
    expect(of('14', 'Ô')).toMatchObject({ insuranceDays: 1, unpaidDays: 0 });
    expect(of('15', 'OM')).toMatchObject({ insuranceDays: 1, unpaidDays: 0 });
    expect(of('15', 'Ô')).toMatchObject({ insuranceDays: 0, unpaidDays: 1 });
    expect(of('14', 'OM')).toMatchObject({ insuranceDays: 0, unpaidDays: 1 });
  });

  it('count leave under a symbol of its own by what kind of leave it is', () => {
    const words = ofOneKind('day', insured('01', '30', 'Ô', 'mine'));
    const of = (id: string) =>
      timesheetRows(words)({ ...person, days: `2026-11-02 ${sick('unpaid', 'B', id)}` });
    expect(of('mine')).toMatchObject({ cells: [undefined, 'B'], insuranceDays: 1, unpaidDays: 0 });
    expect(of('other')).toMatchObject({ insuranceDays: 0, unpaidDays: 1 });
  });

  it('are written in the words of the unit, where it has its own', () => {
    const { usual } = ofOneKind('day');
    const rowOf = timesheetRows({ usual, own: new Map([['u', { ...usual, mode: 'hours' }]]) });
    expect([rowOf(person).cells[1], rowOf({ ...person, unitId: 'v' }).cells[1]]).toEqual(['+4 P4', '+']);
  });

  it('are empty for who has no day, and give the days again as they were', () => {
    expect(timesheetRows(ofOneKind('day'))({ ...person, days: '' })).toMatchObject({
      cells: [],
      paidDays: 0,
    });
    expect(timesheetDays({ days: '' })).toEqual([]);
    expect(timesheetDays(person)[1]).toMatchObject({
      date: '2026-11-23',
      because: 'schedule',
      credits: [{ sessionId: 'sáng' }, { symbol: 'P' }],
    });
  });
});
