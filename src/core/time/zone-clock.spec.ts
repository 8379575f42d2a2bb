import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { zoneClock } from './zone-clock.js';

const hanoi = zoneClock('Asia/Ho_Chi_Minh');
const berlin = zoneClock('Europe/Berlin');

describe('zoneClock', () => {
  it('puts half past midnight on the local day, not on the UTC day', () => {
    const at = Date.UTC(2026, 1, 28, 17, 30);
    expect(hanoi.toLocal(at)).toEqual({ date: '2026-03-01', second: 1800 });
    expect(hanoi.toEpochMs('2026-03-01', 1800)).toBe(at);
  });

  it('counts seconds from the midnight of another day', () => {
    const at = hanoi.toEpochMs('2026-03-02', 6 * 3600);
    expect(hanoi.secondsFromMidnight(at, '2026-03-01')).toBe(30 * 3600);
    expect(hanoi.secondsFromMidnight(at, '2026-03-03')).toBe(-18 * 3600);
    expect(hanoi.toEpochMs('2026-03-01', 30 * 3600)).toBe(at);
  });

  it('takes the earlier of two equal wall times when clocks go back', () => {
    expect(berlin.toEpochMs('2026-10-25', 2.5 * 3600)).toBe(Date.UTC(2026, 9, 25, 0, 30));
  });

  it('shifts a wall time that the clocks skipped', () => {
    expect(berlin.toEpochMs('2026-03-29', 2.5 * 3600)).toBe(Date.UTC(2026, 2, 29, 1, 30));
  });

  it('changes the offset exactly at the change', () => {
    const change = Date.UTC(2026, 2, 29, 1);
    expect(berlin.offsetSeconds(change - 1)).toBe(3600);
    expect(berlin.offsetSeconds(change)).toBe(7200);
  });

  it('cuts fractions of a second off, also before 1970', () => {
    expect(hanoi.toLocal(999).second).toBe(7 * 3600 + 3600);
    expect(zoneClock('UTC').toLocal(-1)).toEqual({ date: '1969-12-31', second: 86_399 });
  });

  it('throws on an unknown zone', () => {
    expect(() => zoneClock('Asia/Nowhere')).toThrow(RangeError);
  });

  it('agrees with Temporal at any instant, in any order, in both directions', () => {
    const clocks = ['Asia/Ho_Chi_Minh', 'Asia/Manila', 'America/New_York', 'Australia/Lord_Howe'].map(
      zoneClock,
    );
    const anyMs = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2037, 0) });
    fc.assert(
      fc.property(fc.constantFrom(...clocks), anyMs, (clock, at) => {
        const real = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(clock.zone);
        const local = clock.toLocal(at);
        expect(local.date).toBe(real.toPlainDate().toString());
        expect(local.second).toBe(real.hour * 3600 + real.minute * 60 + real.second);
        const back = real.toPlainDateTime().round({ smallestUnit: 'second', roundingMode: 'floor' });
        const expected = back.toZonedDateTime(clock.zone).epochMilliseconds;
        expect(clock.toEpochMs(local.date, local.second)).toBe(expected);
      }),
    );
  });
});
