import { describe, expect, it } from '@jest/globals';
import type { AttendanceException } from '../../../core/attendance/attendance-exception.js';
import type { DraftedDay } from '../../attendance/drafts/drafted-days.service.js';
import { dayDiffers } from './day-differs.js';
import { unitSums } from './unit-sums.js';

const late = (minutes: number, value: number): AttendanceException => ({
  kind: 'late-arrival', sessionId: 'morning', minutes, againstPerson: true, fromSecond: 0, untilSecond: 0, flexibleMinutes: 0,
  because: [{ rule: 'lateGraceMinutes', value, citation: { instrument: 'proposal', basis: 'local' } }],
}); // prettier-ignore
const day: DraftedDay = {
  unitId: 'Q1', because: 'schedule', sessions: ['08:00-12:00'], status: 'final', workedMinutes: 231, lateMinutes: 9, earlyMinutes: 0,
  credit: 1 / 3, provisionalCredit: 0, symbol: '+', exceptions: [late(9, 5)],
}; // prettier-ignore

describe('whether a day would differ', () => {
  it('no: the same figures under another value of the rule', () => {
    expect(dayDiffers({ before: day, after: { ...day, exceptions: [late(9, 6)] } })).toBe(false);
    expect(dayDiffers({ before: null, after: null })).toBe(false);
  });

  it.each<Partial<DraftedDay>>([
    { status: 'provisional' }, { workedMinutes: 232 }, { lateMinutes: 8 }, { earlyMinutes: 1 }, { credit: 0.5 }, { provisionalCredit: 0.5 },
    { symbol: 'P' }, { exceptions: [] }, { exceptions: [late(10, 5)] }, { sessions: [] }, { because: 'holiday' },
  ])('yes: %j', (change) => {
    expect(dayDiffers({ before: day, after: { ...day, ...change } })).toBe(true);
  }); // prettier-ignore

  it('yes: a day that there was not', () => {
    expect(dayDiffers({ before: null, after: day })).toBe(true);
  });
});

describe('sums of a unit', () => {
  it('add up one side, three thirds to a day', () => {
    const three = [1, 2, 3].map(() => ({ before: day, after: null }));
    expect(unitSums(three, 'before', [])).toMatchObject({
      workedMinutes: 693, lateMinutes: 27, lateArrivals: 3, absences: 0, paidDays: 1, findings: 0,
    }); // prettier-ignore
    expect(unitSums(three, 'after', [])).toMatchObject({ workedMinutes: 0, lateArrivals: 0, paidDays: 0 });
  });
});
