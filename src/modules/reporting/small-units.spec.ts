import { describe, expect, it } from '@jest/globals';
import { splitSmallUnits } from './small-units.js';

const units = (...people: number[]) =>
  people.map((count, place) => ({ name: `Đơn vị ${place + 1}`, people: count }));
const told = (...people: number[]) => {
  const { apart, together } = splitSmallUnits(units(...people), 5);
  return [apart, together].map((lines) => lines.map((line) => line.people));
};

describe('units that are too small to be told apart', () => {
  it('are those below the size, together; at the size a unit stands alone', () => {
    expect(told(9, 4, 5, 3)).toEqual([[9, 5], [3, 4]]); // prettier-ignore
    expect(told(9, 5, 5)).toEqual([[9, 5, 5], []]); // prettier-ignore
  });

  it('take the next larger one along while they are too few together: the total less the others would tell of them', () => {
    expect(told(20, 3, 9)).toEqual([[20], [3, 9]]); // prettier-ignore
    expect(told(20, 2, 2, 9)).toEqual([[20], [2, 2, 9]]); // prettier-ignore
    expect(told(20, 2, 3, 9)).toEqual([[20, 9], [2, 3]]); // prettier-ignore
  });

  it('are told as they are where there is no other to hide them among', () => {
    expect(told(3)).toEqual([[3], []]);
    expect(told(1, 1)).toEqual([[], [1, 1]]);
  });

  it('are no units without people', () => {
    expect(told(0, 9, 3, 3)).toEqual([[0, 9], [3, 3]]); // prettier-ignore
    expect(told(0, 9)).toEqual([[0, 9], []]); // prettier-ignore
  });
});
