import { describe, expect, it } from '@jest/globals';
import { countsAsWorked } from './absence-counts.js';

const rules = { unpaidMonths: 1, sickMonths: 2, accidentMonths: 6 };

describe('countsAsWorked', () => {
  it('counts unpaid leave up to a month, sickness up to two, an accident at work up to six', () => {
    const last = (['leave-unpaid', 'leave-sick', 'leave-accident'] as const).map((kind) => {
      const days = Array.from({ length: 252 }, (_, index) => index + 1);
      return days.filter((nth) => countsAsWorked(kind, nth, 252, rules)).length;
    });
    expect(last).toEqual([21, 42, 126]);
  });

  it('rounds a month down to whole days', () => {
    expect(countsAsWorked('leave-unpaid', 20, 250, rules)).toBe(true);
    expect(countsAsWorked('leave-unpaid', 21, 250, rules)).toBe(false);
  });
});
