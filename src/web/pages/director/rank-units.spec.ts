import { describe, expect, it } from '@jest/globals';
import type { UnitOf } from './director-queries.js';
import { rankUnits } from './rank-units.js';

const unit = (unitName: string, onTimeDays: number, people = 5, dueDays = 100) =>
  ({ unitName, onTimeDays, people, dueDays }) as UnitOf;
const names = (ranked: readonly { readonly unit: UnitOf }[]): string[] =>
  ranked.map((each) => each.unit.unitName);

describe('the best and the worst units', () => {
  it('are told apart by days in time, none of them twice', () => {
    const { best, worst, leftOut } = rankUnits([unit('A', 90), unit('B', 99), unit('C', 80), unit('D', 95), unit('Đ', 95)], 5);
    expect([names(best), names(worst), leftOut]).toEqual([['B', 'D', 'Đ'], ['C', 'A'], 0]);
  }); // prettier-ignore

  it('name none as worst that is as good as one of the best', () => {
    const { worst } = rankUnits([unit('A', 100), unit('B', 100), unit('C', 100), unit('D', 99)], 5);
    expect(names(worst)).toEqual(['D']);
    expect(rankUnits([unit('A', 100), unit('B', 100)], 5).worst).toEqual([]);
  });

  it('are none of those too small to be compared or without a planned day', () => {
    const { best, worst, leftOut } = rankUnits([unit('A', 90, 4), unit('B', 99, 5), unit('C', 0, 9, 0)], 5);
    expect([names(best), names(worst), leftOut]).toEqual([['B'], [], 2]);
  });
});
