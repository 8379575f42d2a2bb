import { describe, expect, it } from '@jest/globals';
import { ruleDifferences, rulePeriods } from './rule-periods.js';

const dates = ['2026-11-01', '2026-11-02', '2026-11-03'];
const periods = (rulesOn: (unitId: string, date: string) => Record<string, unknown>) =>
  rulePeriods(['q2', 'q1'], dates, rulesOn);

describe('rulePeriods', () => {
  it('tells rules that do not change once, for all units', () => {
    expect(periods(() => ({ grace: 5 }))).toEqual([
      { unitIds: ['q1', 'q2'], from: '2026-11-01', to: '2026-11-03', rules: { grace: 5 } },
    ]);
  });

  it('cuts a month on the day a value changes, and tells units apart that have their own', () => {
    const found = periods((unit, date) => ({ grace: unit === 'q2' && date >= '2026-11-02' ? 0 : 5 }));
    expect(found.map(({ unitIds, from, to, rules }) => [unitIds.join(), from, to, rules['grace']])).toEqual([
      ['q1', '2026-11-01', '2026-11-03', 5],
      ['q2', '2026-11-01', '2026-11-01', 5],
      ['q2', '2026-11-02', '2026-11-03', 0],
    ]);
  });
});

describe('ruleDifferences', () => {
  it('name each rule that stands otherwise once, with the first date of it', () => {
    const sealed = periods(() => ({ grace: 5, old: 1 }));
    const now = periods((_unit, date) => ({ grace: date >= '2026-11-02' ? 0 : 5 }));
    expect(ruleDifferences(sealed, now, ['q1'], dates)).toEqual([
      { unitId: 'q1', path: 'old', from: '2026-11-01', sealed: 1, now: null },
      { unitId: 'q1', path: 'grace', from: '2026-11-02', sealed: 5, now: 0 },
    ]);
    expect(ruleDifferences(sealed, sealed, ['q1', 'q2'], dates)).toEqual([]);
  });
});
