import { describe, expect, it } from '@jest/globals';
import { coveredCredit } from './covered-credit.js';

const clock = (hour: number): number => hour * 3600;
const day = [
  { id: 'morning', startSecond: clock(8), endSecond: clock(12), credit: 0.5 },
  { id: 'afternoon', startSecond: clock(13), endSecond: clock(17), credit: 0.5 },
];

describe('coveredCredit', () => {
  it('is the whole day, half of it, or the part of a session that is covered', () => {
    expect(coveredCredit(day, 0, clock(24))).toBe(1);
    expect(coveredCredit(day, 0, clock(12))).toBe(0.5);
    expect(coveredCredit(day, clock(10), clock(12))).toBe(0.25);
    expect(coveredCredit(day, clock(10), clock(14))).toBe(0.375);
  });

  it('is nothing in the break, on a free day, and outside', () => {
    expect(coveredCredit(day, clock(12), clock(13))).toBe(0);
    expect(coveredCredit([], 0, clock(24))).toBe(0);
    expect(coveredCredit(day, clock(17), clock(24))).toBe(0);
  });
});
