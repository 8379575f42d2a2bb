import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  coveredLength,
  mergeIntervals,
  overlapLength,
  subtractIntervals,
  type Interval,
} from './interval.js';

const intervals = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 12 }))
    .map(([from, length]): Interval => ({ from, until: from + length })),
  { maxLength: 6 },
);
const covers = (all: readonly Interval[], point: number): boolean =>
  all.some((each) => point >= each.from && point < each.until);

describe('intervals', () => {
  it('measures the overlap, with touching ends sharing nothing', () => {
    expect(overlapLength(8, 12, 11, 14)).toBe(1);
    expect(overlapLength(8, 12, 12, 14)).toBe(0);
  });

  it('merges what overlaps or touches and drops what is empty', () => {
    expect(
      mergeIntervals([
        { from: 10, until: 12 },
        { from: 8, until: 10 },
        { from: 9, until: 9 },
      ]),
    ).toEqual([{ from: 8, until: 12 }]);
  });

  it('leaves the points that no taken interval holds', () => {
    fc.assert(
      fc.property(intervals, intervals, (whole, taken) => {
        const base = mergeIntervals(whole);
        const gone = mergeIntervals(taken);
        const left = subtractIntervals(base, gone);
        let length = 0;
        for (let point = 0; point < 60; point++) {
          expect(covers(base, point)).toBe(covers(whole, point));
          const expected = covers(whole, point) && !covers(taken, point);
          expect(covers(left, point)).toBe(expected);
          if (covers(gone, point)) length += 1;
        }
        expect(coveredLength(gone, 0, 60)).toBe(length);
      }),
    );
  });
});
