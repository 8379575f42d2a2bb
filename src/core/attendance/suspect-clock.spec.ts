import { describe, expect, it } from '@jest/globals';
import { clockSuspicion } from './suspect-clock.js';

const rules = { earliestYear: 2020, aheadMinutes: 5, driftMinutes: 2 };
const now = 1_800_000_000_000;
const at = (aheadMs: number, more = {}) => ({
  year: 2027,
  deviceEpochMs: now + aheadMs,
  serverEpochMs: now,
  ...more,
});

describe('clockSuspicion', () => {
  it('believes a sane clock, also of a scan that arrives late', () => {
    expect(clockSuspicion(at(0), rules)).toBeNull();
    expect(clockSuspicion(at(-30 * 86_400_000), rules)).toBeNull();
  });

  it('quarantines a clock that was reset', () => {
    expect(clockSuspicion(at(0, { year: 2019 }), rules)).toBe('before-earliest-year');
    expect(clockSuspicion(at(0, { year: 2020 }), rules)).toBeNull();
  });

  it('quarantines a time ahead of the server', () => {
    expect(clockSuspicion(at(300_000), rules)).toBeNull();
    expect(clockSuspicion(at(300_001), rules)).toBe('ahead-of-server');
  });

  it('quarantines a reader known to drift either way', () => {
    expect(clockSuspicion(at(0, { driftSeconds: 120 }), rules)).toBeNull();
    expect(clockSuspicion(at(0, { driftSeconds: 121 }), rules)).toBe('reader-drift');
    expect(clockSuspicion(at(0, { driftSeconds: -121 }), rules)).toBe('reader-drift');
  });
});
