import { describe, expect, it } from '@jest/globals';
import { rankUnits } from './ranked-units.js';

const unit = (name: string, onTimeDays: number, people = 5) => ({
  name,
  people,
  plannedDays: 100,
  onTimeDays,
});
const names = (ranked: readonly { readonly unit: { readonly name: string } }[]) => ranked.map((each) => each.unit.name); // prettier-ignore

describe('the units that did best and worst', () => {
  it('are told by their share of days in time, equals by name', () => {
    const { best, worst } = rankUnits([unit('C', 80), unit('Đ', 95), unit('B', 95), unit('A', 70)], 5, 3);
    expect([names(best), names(worst)]).toEqual([
      ['B', 'Đ'],
      ['A', 'C'],
    ]);
  });

  it('do not name a unit of fewer people than the threshold', () => {
    const { best, worst, leftOut } = rankUnits([unit('A', 99, 4), unit('B', 90, 5)], 5, 3);
    expect([names(best), worst, leftOut]).toEqual([['B'], [], 1]);
  });

  it('are no more than asked for, and none twice', () => {
    const all = Array.from({ length: 20 }, (_, index) => unit(`Đơn vị ${index}`, index));
    const { best, worst } = rankUnits(all, 5, 3);
    expect(new Set([...names(best), ...names(worst)]).size).toBe(6);
    expect(rankUnits([], 5, 3)).toEqual({ best: [], worst: [], leftOut: 0 });
  });
});
