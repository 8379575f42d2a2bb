import { describe, expect, it } from '@jest/globals';
import { finalityOf } from '../../core/attendance/finality.js';
import { zoneClock } from '../../core/time/zone-clock.js';
import { deliveryOn } from './delivery-on.js';

const clock = zoneClock('Asia/Ho_Chi_Minh');
const DATE = '2026-03-03';
const at = (time: string, date = DATE): number => Date.parse(`${date}T${time}:00+07:00`);
const CLOSES = 21 * 3600;

/** Up to when the one reader of the site has delivered, as text; null for never. */
function delivered(
  upTo: number | null,
  ...outages: readonly (readonly [from: number, until: number, unit?: string])[]
) {
  const readers = [{ id: 'r', unitId: 'u', deliveredUpToMs: upTo }];
  const excused = outages.map(([fromMs, untilMs, unitId = 'u'], index) => ({
    id: String(index), kind: 'device-outage' as const, unitId, employeeId: null, fromMs, untilMs, paid: true, symbol: null,
  })); // prettier-ignore
  return deliveryOn({ clock, readers, excused }, DATE, at('22:00'));
}

const isFinal = (...args: Parameters<typeof delivered>): boolean =>
  finalityOf(CLOSES, delivered(...args), { finalAfterHours: 48 }).status === 'final';

describe('how far the readers of a site have delivered', () => {
  it('is what they told', () => {
    expect(delivered(at('09:30')).readers).toEqual([{ readerId: 'r', deliveredUpToSecond: 34_200 }]);
    expect(delivered(null).readers).toEqual([{ readerId: 'r', deliveredUpToSecond: -Infinity }]);
    expect(delivered(at('09:30')).nowSecond).toBe(22 * 3600);
  });

  it('is the end of an outage that began by then, up to the end of the window and no further', () => {
    expect(isFinal(at('09:30'), [at('09:30'), at('21:00')])).toBe(true);
    expect(isFinal(at('09:30'), [at('09:30'), at('20:59')])).toBe(false);
    expect(isFinal(at('09:30'), [at('09:31'), at('21:00')])).toBe(false);
  });

  it('is not moved by an outage of another unit, nor back by one that is over', () => {
    expect(isFinal(at('09:30'), [at('09:00'), at('21:00'), 'other'])).toBe(false);
    expect(isFinal(at('21:00'), [at('08:00'), at('09:00')])).toBe(true);
  });

  it('begins with the day where a reader never told anything', () => {
    expect(isFinal(null, [at('00:00'), at('21:00')])).toBe(true);
    expect(isFinal(null, [at('00:01'), at('21:00')])).toBe(false);
  });
});
