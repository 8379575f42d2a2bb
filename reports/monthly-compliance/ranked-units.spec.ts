import { describe, expect, it } from '@jest/globals';
import type { UnitLine } from './model.js';
import { leftOutWords, rankUnits, unitCount } from './ranked-units.js';

type Unit = Pick<UnitLine, 'name' | 'people' | 'dueDays' | 'onTimeDays' | 'standsFor'>;

const unit = (name: string, onTimeDays: number, people = 5): Unit => ({
  name,
  people,
  dueDays: 100,
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

  it('name none as worst that is as good as one of the best', () => {
    const alike = ['A', 'B', 'C', 'D'].map((name) => unit(name, 100));
    expect(rankUnits(alike, 5, 3).worst).toEqual([]);
    const { best, worst } = rankUnits([...alike, unit('Đ', 99)], 5, 3);
    expect([names(best), names(worst)]).toEqual([['A', 'B', 'C'], ['Đ']]);
  });

  it('leave out a line that stands for several units, and say how many that were', () => {
    const lines = [unit('A', 99, 9), { ...unit('Các đơn vị khác', 10, 8), standsFor: 3 }];
    const { best, worst, leftOut } = rankUnits(lines, 5, 3);
    expect([...best, ...worst].map((each) => each.unit.name)).toEqual(['A']);
    expect([leftOut, unitCount(lines)]).toEqual([3, 4]);
    expect(leftOutWords(lines, leftOut, 5)).toEqual([
      'Không so sánh 3 đơn vị được gộp (đơn vị dưới 5 người không nêu riêng).',
    ]);
    expect(leftOutWords([unit('A', 99, 4)], 1, 5)).toEqual(['Không so sánh 1 đơn vị dưới 5 người.']);
    expect(leftOutWords([unit('A', 99, 5)], 0, 5)).toEqual([]);
  });
});
