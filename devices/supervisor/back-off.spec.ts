import { describe, expect, it } from '@jest/globals';
import { backOffMs } from './back-off.js';

describe('the pause before a reader is opened again', () => {
  it('begins with half a second, doubles and ends at thirty', () => {
    const pauses = [1, 2, 3, 4, 5, 6, 7, 8, 1_000].map((failures) => backOffMs(failures, false, 0.5));
    expect(pauses).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
  });

  it('is at most five seconds while the system denies the reader', () => {
    expect([3, 4, 5, 50].map((failures) => backOffMs(failures, true, 0.5))).toEqual([
      2_000, 4_000, 5_000, 5_000,
    ]);
  });

  it('differs by up to a fifth, never beyond the longest', () => {
    expect([backOffMs(1, false, 0), backOffMs(1, false, 1)]).toEqual([400, 600]);
    expect(backOffMs(9, false, 1)).toBe(30_000);
  });
});
