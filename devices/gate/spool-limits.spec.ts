import { describe, expect, it } from '@jest/globals';
import { spoolAlarm } from './spool-limits.js';

const DAY = 86_400_000;
const limits = { scans: 10, ageMs: 10 * DAY };

describe('the limits of the spool', () => {
  it.each([
    [7, null],
    [8, 'near-limit'],
    [9, 'near-limit'],
    [10, 'full'],
    [11, 'full'],
  ])('%i of 10 scans: %s', (depth, alarm) => {
    expect(spoolAlarm(limits, depth, 0)).toBe(alarm);
  });

  it.each([
    [8 * DAY - 1, null],
    [8 * DAY, 'near-limit'],
    [10 * DAY, 'near-limit'],
    [1_000 * DAY, 'near-limit'],
    [-DAY, null],
  ])('the oldest %i ms old: %s, and nobody is refused for it', (age, alarm) => {
    expect(spoolAlarm(limits, 1, age)).toBe(alarm);
  });
});
