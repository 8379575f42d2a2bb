import { describe, expect, it } from '@jest/globals';
import { readRuleBook } from '../../../core/rules/read-rule-book.js';
import { rulesInForce } from '../../../core/rules/rules-in-force.js';
import type { ComparedDay } from '../../attendance/drafts/drafted-days.service.js';
import { draftedFindings } from './drafted-findings.js';

const reading = readRuleBook('b', 'B', [
  {
    file: 'b',
    content: {
      parameters: {
        'punches.freeMissingPerMonth': {
          vi: 'v', en: 'e', unit: 'lần', min: 0, max: 62,
          values: [{ from: '2026-01-01', value: 2, source: 'proposal', basis: 'local' }],
        },
      },
      conduct: {
        'TG-05': {
          vi: 'v', en: 'e', area: 'tinh-than', against: 'person', observed: ['attendance'],
          values: [{ from: '2026-01-01', severity: 1, basis: 'local', cites: [{ source: 'proposal' }] }],
        },
      },
    },
  },
]); // prettier-ignore
if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
const { book } = reading;

/** A day whose morning lacks a punch. */
const lacking = (date: string): ComparedDay => {
  const exception = {
    kind: 'missing-in', sessionId: 'morning', fromSecond: 27000, untilSecond: 27000, minutes: 0, againstPerson: true, because: [],
  }; // prettier-ignore
  const day = { unitId: 'Q1', status: 'final', because: 'schedule', exceptions: [exception] };
  return { employeeId: 'CB1', date, before: day, after: day } as unknown as ComparedDay;
};

describe('findings of days that are tried', () => {
  const datesOf = (unheardUntil: string): string[] =>
    draftedFindings(
      ['02', '03', '12', '13'].map((day) => lacking(`2026-11-${day}`)),
      'before',
      (date) => ({ book, inForce: rulesInForce(book, date) }),
      ({ date }) => date < unheardUntil,
      () => ({ month: '2026-11', from: '2026-11-01', to: '2026-11-30' }),
    ).map(({ date }) => date);

  it('leave two missing punches of a month free', () => {
    expect(datesOf('2026-11-01')).toEqual(['2026-11-12', '2026-11-13']);
  });

  it('spend none of them on days before somebody was told about the data', () => {
    expect(datesOf('2026-11-10')).toEqual([]);
    expect(datesOf('2026-11-03')).toEqual(['2026-11-13']);
  });
});
