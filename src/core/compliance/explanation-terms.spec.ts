import { describe, expect, it } from '@jest/globals';
import { isWorkingDay } from '../calendar/is-working-day.js';
import { readRuleBook } from '../rules/read-rule-book.js';
import { rulesInForce } from '../rules/rules-in-force.js';
import { explanationTerms, isOver } from './explanation-terms.js';

const days = (value: number) => ({
  vi: 'v', en: 'e', unit: 'ngày', min: 1, max: 60,
  values: [{ from: '2026-01-01', value, source: 'proposal', basis: 'local' }],
}); // prettier-ignore
const reading = readRuleBook('b', 'B', [
  {
    file: 'b',
    content: {
      parameters: { 'explanation.dueWorkingDays': days(3), 'explanation.decisionWorkingDays': days(2) },
    },
  },
]);
if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
const { book } = reading;

describe('explanationTerms', () => {
  it('counts three working days and two more across a weekend', () => {
    const since = '2026-10-30';
    expect(explanationTerms(rulesInForce(book, since), since, (day) => isWorkingDay(new Map(), day))).toEqual(
      {
        ok: true,
        terms: { explainUntil: '2026-11-04', decideUntil: '2026-11-06' },
      },
    );
  });

  it('leaves out a holiday of the calendar', () => {
    const since = '2026-10-30';
    const holiday = new Map([['2026-11-02', { kind: 'holiday' } as const]]);
    expect(
      explanationTerms(rulesInForce(book, since), since, (day) => isWorkingDay(holiday, day)),
    ).toMatchObject({
      terms: { explainUntil: '2026-11-05', decideUntil: '2026-11-09' },
    });
  });

  it('is an error where no term is in force', () => {
    const since = '2025-12-31';
    expect(explanationTerms(rulesInForce(book, since), since, () => true).ok).toBe(false);
  });
});

describe('isOver', () => {
  it('is not over on the last day, and on the next it is', () => {
    expect(isOver('2026-11-04', '2026-11-04')).toBe(false);
    expect(isOver('2026-11-04', '2026-11-05')).toBe(true);
    expect(isOver(null, '2026-11-05')).toBe(false);
  });
});
