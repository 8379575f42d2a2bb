import { describe, expect, it } from '@jest/globals';
import { nightMinutes } from './night-minutes.js';

const hour = 3600;
const night = { fromSecond: 22 * hour, untilSecond: 6 * hour };
const of = (from: number, until: number): number => nightMinutes(from * hour, until * hour, night);

describe('the minutes of overtime that lie in the night', () => {
  it('begin at 22:00 and end at 06:00', () => {
    expect(of(18, 22)).toBe(0);
    expect(of(18, 22 + 1 / 60)).toBe(1);
    expect(of(6, 7.5)).toBe(0);
    expect(of(6 - 1 / 60, 7.5)).toBe(1);
  });

  it('go over midnight, and through a whole night', () => {
    expect(of(21, 26)).toBe(240);
    expect(of(18, 32)).toBe(8 * 60);
    expect(of(4, 23)).toBe(180);
  });

  it('are those of both nights where a stretch touches two', () => {
    expect(of(23, 24 + 23)).toBe(7 * 60 + 60);
  });

  it('are none of what has no length', () => expect(of(23, 23)).toBe(0));
});
