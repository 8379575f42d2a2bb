import { describe, expect, it } from '@jest/globals';
import { sessions } from '../../../test/rules/attendance-fixture.js';
import { plannedCredits } from './planned-credits.js';

const rules = { sessionCredit: 0.5, wholeDaySessionMinutes: 360 };
const credits = (text: string): number[] => plannedCredits(sessions(text), rules).map(({ credit }) => credit);

describe('plannedCredits', () => {
  it('gives morning and afternoon half a day each', () => {
    expect(credits('a 08:00-12:00, b 13:00-17:00')).toEqual([0.5, 0.5]);
  });

  it('gives a morning alone half a day, a long session alone the whole', () => {
    expect(credits('a 07:30-11:30')).toEqual([0.5]);
    expect(credits('a 07:30-13:29')).toEqual([0.5]);
    expect(credits('a 07:30-13:30')).toEqual([1]);
    expect(credits('a 18:00-06:00+1')).toEqual([1]);
  });

  it('never gives more than a day', () => {
    expect(credits('a 06:00-09:00, b 10:00-13:00, c 14:00-17:00')).toEqual([1 / 3, 1 / 3, 1 / 3]);
    expect(credits('')).toEqual([]);
  });
});
