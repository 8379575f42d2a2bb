import { describe, expect, it } from '@jest/globals';
import { ruleSpans } from './rule-spans.js';

const [grace, late] = [{ value: 5 }, { value: 10 }];

describe('ruleSpans', () => {
  it('tells a value that held all month once, and each of two values with its dates', () => {
    const periods = [
      { unitIds: ['a'], from: '2026-11-01', to: '2026-11-15', rules: { grace, badge: { value: 'on' } } },
      {
        unitIds: ['a'],
        from: '2026-11-16',
        to: '2026-11-30',
        rules: { grace: late, badge: { value: 'on' } },
      },
    ];
    expect(ruleSpans(periods)).toEqual([
      { path: 'grace', rule: grace, unitIds: ['a'], from: '2026-11-01', to: '2026-11-15' },
      { path: 'grace', rule: late, unitIds: ['a'], from: '2026-11-16', to: '2026-11-30' },
      { path: 'badge', rule: { value: 'on' }, unitIds: ['a'], from: '2026-11-01', to: '2026-11-30' },
    ]);
  });

  it('tells units together where they have the same value on the same dates, and apart elsewhere', () => {
    const whole = { from: '2026-11-01', to: '2026-11-30' };
    const periods = [
      { ...whole, unitIds: ['a', 'b'], rules: { grace } },
      { ...whole, unitIds: ['c'], rules: { grace: late } },
    ];
    expect(ruleSpans(periods).map(({ rule, unitIds }) => [rule, unitIds])).toEqual([
      [grace, ['a', 'b']],
      [late, ['c']],
    ]);
  });

  it('tells a value that went and came back twice, and none where there was none', () => {
    const periods = [
      { unitIds: ['a'], from: '2026-11-01', to: '2026-11-10', rules: { grace } },
      { unitIds: ['a'], from: '2026-11-11', to: '2026-11-20', rules: {} },
      { unitIds: ['a'], from: '2026-11-21', to: '2026-11-30', rules: { grace } },
    ];
    expect(ruleSpans(periods).map(({ from, to }) => `${from} ${to}`)).toEqual([
      '2026-11-01 2026-11-10',
      '2026-11-21 2026-11-30',
    ]);
    expect(ruleSpans([])).toEqual([]);
  });
});
