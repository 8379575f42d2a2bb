import { describe, expect, it } from '@jest/globals';
import { backOffMs } from './back-off.js';

describe('the wait before another try', () => {
  it('doubles from a tenth of a second to half a minute, however many days the server is away', () => {
    expect([1, 2, 3, 9, 10, 1_000_000].map((failures) => backOffMs(failures, 0))).toEqual([
      100, 200, 400, 25_600, 30_000, 30_000,
    ]);
  });

  it('is shortened by up to a half, never to nothing', () => {
    expect(backOffMs(1, 1)).toBe(50);
    expect(backOffMs(20, 1)).toBe(15_000);
  });

  it('is at least what the server asks for', () => {
    expect(backOffMs(1, 0.5, 5_000)).toBe(5_000);
    expect(backOffMs(10, 0, 5_000)).toBe(30_000);
  });
});
