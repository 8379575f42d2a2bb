import { describe, expect, it } from '@jest/globals';
import { splitOffset } from './split-offset.js';

describe('an offset in parts', () => {
  it.each([
    [425_000, 1, 7, 5],
    [-425_000, -1, 7, 5],
    [59_499, 1, 0, 59],
    [59_500, 1, 1, 0],
    [0, 1, 0, 0],
  ])('of %s ms', (offsetMs, sign, minutes, seconds) => {
    expect(splitOffset(offsetMs)).toEqual({ sign, minutes, seconds });
  });
});
