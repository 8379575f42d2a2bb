import { describe, expect, it } from '@jest/globals';
import { readRuleBook } from '../rules/read-rule-book.js';
import { rulesInForce } from '../rules/rules-in-force.js';
import { countedMissingPunches, withoutFree } from './counted-missing-punches.js';
import type { DayFinding } from './day-findings.js';

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
const rulesOn = (date: string) => ({ book, inForce: rulesInForce(book, date) });
const punch = (day: number, sessionId = 'morning') => ({ date: `2026-11-0${day}`, sessionId });

const finding = (rule: string): DayFinding => ({
  rule, area: 'tinh-than', severity: 1, sessionId: 'morning', minutes: 0, cites: [],
  evidence: { exception: 'missing-in', fromSecond: 0, untilSecond: 1, because: [] },
}); // prettier-ignore

describe('countedMissingPunches', () => {
  const keys = (missing: Parameters<typeof countedMissingPunches>[1]): string[] => {
    const result = countedMissingPunches(rulesOn, missing);
    return result.ok ? [...result.counted.keys()] : result.errors.map(({ reason }) => reason);
  };

  it('counts none of two, and only the third of three', () => {
    expect(keys([punch(2), punch(3)])).toEqual([]);
    expect(keys([punch(2), punch(2, 'afternoon'), punch(3)])).toEqual(['2026-11-03 morning']);
  });

  it('counts nothing before the rule is in force', () => {
    const early = [{ date: '2025-12-31', sessionId: 'morning' }];
    expect(keys(early)).toEqual([]);
  });
});

describe('withoutFree', () => {
  it('keeps other findings, leaves out a free missing punch and says the number of one that counts', () => {
    const result = countedMissingPunches(rulesOn, [punch(2), punch(3), punch(4)]);
    if (!result.ok) throw new Error('not in force');
    const found = [finding('TG-01'), finding('TG-05')];
    expect(withoutFree(found, '2026-11-02', result.counted)).toEqual([finding('TG-01')]);
    expect(withoutFree(found, '2026-11-04', result.counted)[1]).toMatchObject({
      rule: 'TG-05',
      evidence: { count: 3, because: [{ rule: 'punches.freeMissingPerMonth', value: 2 }] },
    });
  });
});
