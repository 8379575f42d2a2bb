import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { computeAttendanceDay } from '../../core/attendance/compute-attendance-day.js';
import type { PunchPolicy } from '../../core/attendance/planned-session.js';
import { clock, dayInput, punches } from '../../../test/rules/attendance-fixture.js';
import type { DayDetail } from './day-detail.js';
import { packDetail } from './detail-text.js';
import { unpackDetail } from './packed-detail.js';

const policies: readonly PunchPolicy[] = ['each-session', 'day-span', 'entry-only', 'exempt'];

/** The detail of a day as its row holds it. */
function detailOf(change: Parameters<typeof dayInput>[0]): DayDetail {
  const { policy, window, closesSecond, windowOpen, waitingFor, ...day } = computeAttendanceDay(
    dayInput(change),
  );
  const { presences, slots, sessions, credits, notices } = day;
  return {
    because: 'schedule', policy, window, closesSecond, windowOpen, waitingFor, presences, slots, sessions, credits, notices,
  }; // prettier-ignore
}

const again = (detail: DayDetail): DayDetail =>
  unpackDetail(
    JSON.parse(JSON.stringify(packDetail(detail, detail.because))) as ReturnType<typeof packDetail>,
  );

describe('packDetail', () => {
  it('is undone by unpackDetail, whatever the scans, the policy and the excuses are', () => {
    const punch = fc.record({
      second: fc.integer({ min: -100_000, max: 200_000 }),
      id: fc.uuid(),
      direction: fc.constantFrom('in' as const, 'out' as const),
    });
    const excuse = fc.record({
      id: fc.uuid(),
      fromSecond: fc.integer({ min: 0, max: 80_000 }),
      untilSecond: fc.integer({ min: 0, max: 80_000 }),
      paid: fc.boolean(),
      symbol: fc.constant('P'),
    });
    fc.assert(
      fc.property(
        fc.array(punch, { maxLength: 8 }),
        fc.constantFrom(...policies),
        fc.array(excuse, { maxLength: 2 }),
        (scanned, policy, excuses) => {
          const detail = detailOf({ punches: scanned, policy, excuses });
          expect(again(detail)).toEqual(detail);
        },
      ),
    );
  });

  it('keeps lent moments and days off, but not who is waited for', () => {
    const leave = { id: 'x', fromSecond: clock('13:00'), untilSecond: clock('17:00'), paid: true };
    const lent = detailOf({ punches: punches('07:50 16:30'), excuses: [leave] });
    expect(lent.sessions.some(({ outLentBy }) => outLentBy !== null)).toBe(true);
    const off = detailOf({ sessions: [], punches: punches('09:00 11:30') });
    const readers = [{ readerId: 'r', deliveredUpToSecond: 0 }];
    const waiting = detailOf({ delivery: { nowSecond: clock('23:00+1'), readers } });
    expect(waiting.waitingFor).toEqual(['r']);
    for (const detail of [lent, off]) expect(again(detail)).toEqual(detail);
    expect(again(waiting)).toEqual({ ...waiting, waitingFor: [] });
  });

  it('takes less than half of the space', () => {
    const detail = detailOf({ punches: punches('07:50 12:01 12:40 17:05') });
    expect(JSON.stringify(packDetail(detail, detail.because)).length).toBeLessThan(
      JSON.stringify(detail).length / 2,
    );
  });
});
