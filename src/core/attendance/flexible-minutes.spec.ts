import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { spareFlexibleMinutes } from './flexible-minutes.js';

const spare = (minutes: number[], flexible: number, grace = 5): number[] =>
  spareFlexibleMinutes(
    minutes.map((each) => ({ minutes: each, grace })),
    flexible,
  );

describe('spareFlexibleMinutes', () => {
  it('clears the exception that needs least, then shortens what it cannot clear', () => {
    expect(spare([90, 20], 60)).toEqual([45, 15]);
    expect(spare([90, 20], 10)).toEqual([0, 10]);
  });

  it('spends what is left on minutes within grace', () => {
    expect(spare([20, 3], 60)).toEqual([20, 3]);
    expect(spare([20, 3], 16)).toEqual([15, 1]);
  });

  it('spares no more than there is, and clears as many exceptions as any choice could', () => {
    const some = fc.array(fc.nat({ max: 90 }), { maxLength: 4 });
    fc.assert(
      fc.property(some, fc.nat({ max: 120 }), (minutes, flexible) => {
        const spared = spare(minutes, flexible);
        const sum = spared.reduce((total, each) => total + each, 0);
        expect(sum).toBe(
          Math.min(
            flexible,
            minutes.reduce((total, each) => total + each, 0),
          ),
        );
        spared.forEach((each, index) => expect(each).toBeLessThanOrEqual(minutes[index] ?? 0));
        const needs = minutes.map((each) => each - 5).filter((need) => need > 0);
        const cleared = minutes.filter((each, index) => each > 5 && each - (spared[index] ?? 0) <= 5).length;
        let most = 0;
        for (let choice = 0; choice < 2 ** needs.length; choice++) {
          const chosen = needs.filter((_, index) => (choice >> index) & 1);
          const cost = chosen.reduce((total, each) => total + each, 0);
          if (cost <= flexible) most = Math.max(most, chosen.length);
        }
        expect(cleared).toBe(most);
      }),
    );
  });
});
