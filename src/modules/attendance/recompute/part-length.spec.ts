import { describe, expect, it } from '@jest/globals';
import { partLength } from './recompute-runs.service.js';

describe('a part of a long computation', () => {
  it('is as many dates as make no more days of people than somebody waits for', () => {
    expect([partLength(36_500, 365), partLength(400 * 31, 31), partLength(401 * 31, 31)]).toEqual([
      124, 31, 30,
    ]);
  });

  it('is at least one date, and all of them where there is nobody', () => {
    expect([partLength(30_000 * 31, 31), partLength(0, 31)]).toEqual([1, 12_400]);
  });
});
