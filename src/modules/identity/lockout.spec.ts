import { describe, expect, it } from '@jest/globals';
import { lockSeconds, refuseLocked } from './lockout.js';

describe('lockout', () => {
  it('costs nothing for four failures, then doubles from 15 seconds up to a quarter of an hour', () => {
    expect([1, 4, 5, 6, 7, 10, 11, 100].map(lockSeconds)).toEqual([0, 0, 15, 30, 60, 480, 900, 900]);
  });

  it('holds until its very end', () => {
    const lockedUntil = new Date('2026-11-23T01:00:15Z');
    expect(() => refuseLocked({ lockedUntil }, new Date('2026-11-23T01:00:14.999Z'))).toThrow(
      'account-locked',
    );
    expect(() => refuseLocked({ lockedUntil }, lockedUntil)).not.toThrow();
    expect(() => refuseLocked({ lockedUntil: null }, lockedUntil)).not.toThrow();
  });
});
