import { describe, expect, it } from '@jest/globals';
import { spoolAlarm } from './spool-limits.js';

const DAY = 86_400_000;
const now = Date.UTC(2026, 10, 23);
const limits = { scans: 10, ageMs: 10 * DAY };

describe('the limits of the spool', () => {
  it.each([
    [7, null],
    [8, 'near-limit'],
    [9, 'near-limit'],
    [10, 'full'],
    [11, 'full'],
  ])('%i of 10 scans: %s', (depth, alarm) => {
    expect(spoolAlarm(limits, depth, now, now)).toBe(alarm);
  });

  it.each([
    [8 * DAY - 1, null],
    [8 * DAY, 'near-limit'],
    [10 * DAY - 1, 'near-limit'],
    [10 * DAY, 'full'],
  ])('the oldest %i ms old: %s', (age, alarm) => {
    expect(spoolAlarm(limits, 1, now - age, now)).toBe(alarm);
  });

  it('do not refuse people because a clock without battery once said the year 2000', () => {
    expect(spoolAlarm(limits, 1, Date.UTC(2000, 0, 1), now)).toBeNull();
    expect(spoolAlarm(limits, 1, now, Date.UTC(2000, 0, 1))).toBeNull();
  });
});
