import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ShiftSpan } from '../../core/attendance/capture-window.js';
import { computeAttendanceDay } from '../../core/attendance/compute-attendance-day.js';
import type { Punch } from '../../core/attendance/punch.js';
import { zoneClock, type ZoneClock } from '../../core/time/zone-clock.js';
import { clock, dayInput } from '../../../test/rules/attendance-fixture.js';
import type { PersonPunch } from './day-facts.js';
import { punchesAround } from './day-punches.js';

const HOUR = 3600;
const hanoi = zoneClock('Asia/Ho_Chi_Minh');
const { rules, sessions: office } = dayInput({});
const night = [{ ...office[0]!, startSecond: 22 * HOUR, endSecond: 30 * HOUR }];

/** Punches at these hours after midnight of the date, in time order. */
function at(date: string, ...hours: number[]): PersonPunch[] {
  return hours.map((hour) => ({
    id: `lúc ${hour}`,
    epochMs: hanoi.toEpochMs(date, Math.round(hour * HOUR)),
    direction: null,
  }));
}

/** All punches of the days around, as the day was once computed from. */
function all(punches: readonly PersonPunch[], zone: ZoneClock, date: string): Punch[] {
  return punches
    .map(({ id, epochMs }) => ({ id, second: zone.secondsFromMidnight(epochMs, date) }))
    .filter(({ second }) => second >= -48 * HOUR && second < 72 * HOUR);
}

const ids = (punches: readonly Punch[]): (string | undefined)[] => punches.map(({ id }) => id);

describe('punchesAround', () => {
  it('leaves out the punches of other working days', () => {
    const week = at('2026-11-24', -16.5, -7, 7.4, 11.6, 13.4, 17.2, 31.4, 41);
    expect(ids(punchesAround(week, hanoi, '2026-11-24', office, rules))).toEqual([
      'lúc 7.4', 'lúc 11.6', 'lúc 13.4', 'lúc 17.2',
    ]); // prettier-ignore
  });

  it('has none on a day off between two working days', () => {
    const around = at('2026-11-28', -16.5, -6.8, 55.4);
    expect(punchesAround(around, hanoi, '2026-11-28', [], rules)).toEqual([]);
  });

  it('takes what hangs together with the day, before and after', () => {
    const watch = at('2026-11-28', -8, -5, -1, 1, 27, 30.5);
    expect(ids(punchesAround(watch, hanoi, '2026-11-28', [], rules))).toEqual([
      'lúc -8', 'lúc -5', 'lúc -1', 'lúc 1', 'lúc 27', 'lúc 30.5',
    ]); // prettier-ignore
  });

  it('follows a night shift into the next day', () => {
    const shift = at('2026-11-24', 7, 21.8, 30.2);
    expect(ids(punchesAround(shift, hanoi, '2026-11-24', night, rules)).slice(-2)).toEqual([
      'lúc 21.8', 'lúc 30.2',
    ]); // prettier-ignore
  });

  it.each(['Asia/Ho_Chi_Minh', 'Europe/Berlin', 'Australia/Lord_Howe'])(
    'gives the same day as all punches around do, in %s',
    (name) => {
      const zone = zoneClock(name);
      const neighbour = fc
        .record({ away: fc.constantFrom(-3, -2, -1, 1, 2, 3), start: fc.integer({ min: 0, max: 24 }) })
        .map(({ away, start }): ShiftSpan => {
          const startSecond = (away * 24 + start) * HOUR;
          return { startSecond, endSecond: startSecond + 8 * HOUR };
        });
      const anywhere = fc.integer({ min: -72 * HOUR, max: 96 * HOUR });
      const aroundMidnight = fc.integer({ min: -26 * HOUR, max: 2 * HOUR });
      fc.assert(
        fc.property(
          // Around the nights on which clocks are set.
          fc.constantFrom('2026-03-29', '2026-04-05', '2026-10-04', '2026-10-25', '2026-11-28'),
          fc.array(fc.oneof(anywhere, aroundMidnight), { maxLength: 14 }),
          fc.constantFrom(office, night, []),
          fc.array(neighbour, { maxLength: 4 }),
          fc.constantFrom(0, 120, 600),
          fc.constantFrom(60, 240, 480),
          (date, seconds, sessions, neighbours, repeatWindowSeconds, unscheduledGapMinutes) => {
            const middle = zone.toEpochMs(date, clock('12:00'));
            const punches = [...seconds]
              .sort((a, b) => a - b)
              .map((second, index) => ({ id: `${index}`, epochMs: middle + second * 1000, direction: null }));
            const own = { ...rules, repeatWindowSeconds, unscheduledGapMinutes };
            const dayOf = (near: Punch[]) =>
              computeAttendanceDay(dayInput({ date, sessions, neighbours, rules: own, punches: near }));
            const near = punchesAround(punches, zone, date, sessions, own);
            expect(dayOf(near)).toEqual(dayOf(all(punches, zone, date)));
          },
        ),
        { numRuns: 500 },
      );
    },
  );
});
