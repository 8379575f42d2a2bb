import { describe, expect, it } from '@jest/globals';
import { RequestLimiter } from './request-limiter.js';

describe('RequestLimiter', () => {
  it('lets so many through in a minute, each name for itself', () => {
    let now = 0;
    const limiter = new RequestLimiter(2, 10, () => now);
    expect(['a', 'a', 'a', 'b'].map((name) => limiter.take(name))).toEqual([true, true, false, true]);
    expect([limiter.isUsedUp('a'), limiter.isUsedUp('b'), limiter.isUsedUp('c')]).toEqual([
      true,
      false,
      false,
    ]);
    now = 59_999;
    expect(limiter.take('a')).toBe(false);
    now = 60_000;
    expect([limiter.isUsedUp('a'), limiter.take('a')]).toEqual([false, true]);
  });

  it('remembers no more names than it may and forgets the oldest', () => {
    const limiter = new RequestLimiter(1, 2, () => 0);
    expect(['a', 'b', 'c'].map((name) => limiter.take(name))).toEqual([true, true, true]);
    expect([limiter.isUsedUp('a'), limiter.isUsedUp('b'), limiter.isUsedUp('c')]).toEqual([
      false,
      true,
      true,
    ]);
  });
});
