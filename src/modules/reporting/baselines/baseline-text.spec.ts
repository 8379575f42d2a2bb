import { describe, expect, it } from '@jest/globals';
import { baselineText, type ComparedMonth } from './baseline-text.js';

const unit = (unitId: string, people: string[], lateArrivals = 1): ComparedMonth['units'][number] =>
  ({ unitId, people, lateArrivals, paidDays: 20.5 }) as unknown as ComparedMonth['units'][number];

describe('the text of what a month is compared with', () => {
  it('is the same in whatever order figures, people, units and months come', () => {
    const one = [
      { month: '2026-10', units: [unit('b', ['2', '1']), unit('a', [])] },
      { month: '2025-11', units: [] },
    ];
    const other = [
      { month: '2025-11', units: [] },
      { month: '2026-10', units: [unit('a', []), { ...unit('b', ['1', '2']) }] },
    ];
    const turned = JSON.parse(JSON.stringify(other)) as ComparedMonth[];
    expect(baselineText(one)).toBe(baselineText(turned));
  });

  it('is another for another figure', () => {
    const of = (late: number): string =>
      baselineText([{ month: '2026-10', units: [unit('a', ['1'], late)] }]);
    expect(of(1)).not.toBe(of(2));
  });
});
