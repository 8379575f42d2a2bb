import { describe, expect, it } from '@jest/globals';
import { PinPauses } from './pin-pauses.js';

describe('the pad of a door', () => {
  it('takes PINs after two wrong ones, rests after the third, and no millisecond longer than said', () => {
    const pauses = new PinPauses();
    pauses.noteWrong(0);
    pauses.noteWrong(10);
    expect(pauses.restMs(10)).toBe(0);
    pauses.noteWrong(20);
    expect([pauses.restMs(20), pauses.restMs(30_019), pauses.restMs(30_020)]).toEqual([30_000, 1, 0]);
  });

  it('rests twice as long each time, up to five minutes', () => {
    const pauses = new PinPauses();
    const rests = Array.from({ length: 18 }, () => {
      pauses.noteWrong(0);
      return pauses.restMs(0);
    });
    expect(rests.filter((_rest, place) => place % 3 === 2)).toEqual([
      30_000, 60_000, 120_000, 240_000, 300_000, 300_000,
    ]);
  });

  it('begins anew with a right one', () => {
    const pauses = new PinPauses();
    pauses.noteWrong(0);
    pauses.noteWrong(0);
    pauses.noteRight();
    pauses.noteWrong(0);
    pauses.noteWrong(0);
    expect(pauses.restMs(0)).toBe(0);
  });
});
