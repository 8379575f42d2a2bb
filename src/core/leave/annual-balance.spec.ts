import { describe, expect, it } from '@jest/globals';
import { annualBalance, type AnnualFacts } from './annual-balance.js';

const facts: AnnualFacts = {
  entitled: 12, carried: 0, usedWhileCarried: 0, usedAfterwards: 0, waiting: 0, carryOpen: false,
}; // prettier-ignore

describe('annualBalance', () => {
  it('is what is left after what was taken, and available without what waits', () => {
    expect(annualBalance({ ...facts, usedAfterwards: 2.5, waiting: 1 })).toEqual({
      entitled: 12, carried: 0, used: 2.5, waiting: 1, left: 9.5, available: 8.5,
    }); // prettier-ignore
  });

  it('takes carried days first while they can be taken', () => {
    expect(annualBalance({ ...facts, carried: 2, usedWhileCarried: 1, carryOpen: true }).left).toBe(13);
    expect(annualBalance({ ...facts, carried: 2, usedWhileCarried: 2, carryOpen: true }).left).toBe(12);
    expect(annualBalance({ ...facts, carried: 2, usedWhileCarried: 3, carryOpen: true }).left).toBe(11);
  });

  it('loses those not taken in time, and keeps what was taken of them', () => {
    expect(annualBalance({ ...facts, carried: 2, usedWhileCarried: 1 }).left).toBe(12);
    expect(annualBalance({ ...facts, carried: 2, usedWhileCarried: 1, usedAfterwards: 4 }).left).toBe(8);
  });

  it('falls below zero when more was taken than there is', () => {
    expect(annualBalance({ ...facts, usedAfterwards: 12, waiting: 0.5 })).toMatchObject({
      left: 0,
      available: -0.5,
    });
    expect(annualBalance({ ...facts, usedAfterwards: 13 }).left).toBe(-1);
  });

  it('adds thirds of days without rubbish', () => {
    expect(annualBalance({ ...facts, usedAfterwards: 0.1 + 0.2 }).used).toBe(0.3);
  });
});
