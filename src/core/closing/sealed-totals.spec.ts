import { describe, expect, it } from '@jest/globals';
import type { CreditState } from '../attendance/session-credit.js';
import { dayFigures, type DayFigure, type SealedDay } from './sealed-line.js';
import { addTotals, inTimeFormerly, sealedTotals } from './sealed-totals.js';

const none = Object.fromEntries(dayFigures.map((name) => [name, 0])) as Record<DayFigure, number>;
const day = (figures: Partial<Record<DayFigure, number>>, states: readonly CreditState[] = []): SealedDay => ({
  date: '2026-11-30', fingerprint: 'ff', planned: true, present: true, because: 'schedule', exceptions: [],
  figures: { ...none, ...figures },
  credits: states.map((state) => ({ sessionId: state, credit: 1 / 3, state, minutes: 160 })),
}); // prettier-ignore

describe('the sums of sealed days', () => {
  it('are nothing of no days', () => {
    expect(sealedTotals([])).toMatchObject({ plannedDays: 0, paidDays: 0, onTimeDays: 0 });
  });

  it('make a day of three thirds', () => {
    const third = sealedTotals([day({ credit: 1 / 3 })]);
    expect(addTotals([third, third, third]).paidDays).toBe(1);
  });

  it('count a day as in time unless somebody came late, left early, or did not come; a day of leave is in no share', () => {
    const days = [
      day({}, ['earned']),
      day({ lateArrivals: 1 }, ['earned']),
      day({ earlyDepartures: 1 }, ['earned']),
      day({ absences: 1 }, ['absent']),
      { ...day({}, ['absent']), present: false },
      { ...day({}, ['excused']), present: false },
    ];
    expect(sealedTotals(days)).toMatchObject({ plannedDays: 6, presentDays: 4, dueDays: 5, onTimeDays: 1 });
    expect(sealedTotals([{ ...day({}), planned: false }])).toMatchObject({ dueDays: 0, onTimeDays: 0 });
  });

  it('count, of what was sealed formerly, a day of leave among the planned days that are not in time, and half a day missed as in time', () => {
    const days = [
      day({}, ['earned']),
      day({ lateArrivals: 1 }, ['earned']),
      day({ earlyDepartures: 1 }, ['earned']),
      day({ absences: 1 }, ['absent', 'earned']),
      { ...day({}, ['excused']), present: false },
      { ...day({}), planned: false },
    ];
    expect(sealedTotals(days, inTimeFormerly)).toMatchObject({ plannedDays: 5, dueDays: 5, onTimeDays: 2 });
    expect(sealedTotals(days)).toMatchObject({ plannedDays: 5, dueDays: 4, onTimeDays: 1 });
  });

  it('know what waits by its credits', () => {
    const waiting = addTotals([sealedTotals([day({}, ['earned', 'incomplete']), day({}, ['earned'])])]);
    expect(waiting).toMatchObject({ unsettledDays: 1, provisionalDays: 0.333333 });
  });

  it('add up', () => {
    const late = sealedTotals([day({ lateArrivals: 2, credit: 0.5 })]);
    expect(addTotals([late, late])).toMatchObject({ lateArrivals: 4, paidDays: 1, presentDays: 2 });
    expect(addTotals([])).toEqual(sealedTotals([]));
  });
});
