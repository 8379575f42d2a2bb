import { describe, expect, it } from '@jest/globals';
import { sendingPauses } from './sending-pauses.js';

const minutes = (hours: number): number[] => sendingPauses(hours).map((seconds) => seconds / 60);

describe('the pauses between the attempts of a sending', () => {
  it('grow to two hours and no longer, so that a mail server that is back is found soon', () => {
    expect(minutes(36).slice(0, 8)).toEqual([5, 10, 20, 40, 80, 120, 120, 120]);
    expect(Math.max(...minutes(36))).toBe(120);
  });

  it('take just the hours that were set', () => {
    for (const hours of [1, 36, 72])
      expect(minutes(hours).reduce((sum, each) => sum + each, 0)).toBe(hours * 60);
    expect(minutes(1)).toEqual([5, 10, 20, 25]);
    expect(minutes(0)).toEqual([]);
  });
});
