import { beforeEach, describe, expect, it } from '@jest/globals';
import { ServerTime } from './server-time.js';

const HOUR = 3_600_000;

describe('the time of a kiosk', () => {
  let [wall, monotonic] = [0, 0];
  let time: ServerTime;
  const pass = (ms: number): void => {
    wall += ms;
    monotonic += ms;
  };
  /** The server answers at once that it is `ms`. */
  const hear = (ms: number): void => time.note(new Date(ms).toISOString(), time.moment());
  beforeEach(() => {
    [wall, monotonic] = [10 * HOUR, 0];
    time = new ServerTime(
      'lần này',
      () => wall,
      () => monotonic,
    );
  });

  it('is known for moments before and after an answer', () => {
    const before = time.moment();
    expect(time.aheadAt(before)).toBeNull();
    pass(60_000);
    hear(9 * HOUR + 60_000);
    expect(time.aheadAt(before)).toBe(HOUR);
    pass(60_000);
    expect(time.aheadAt(time.moment())).toBe(HOUR);
    expect(time.now()).toBe(9 * HOUR + 120_000);
  });

  it('is not known over a night in which the machine slept, until the server answers again', () => {
    hear(10 * HOUR);
    const before = time.moment();
    wall += 12 * HOUR;
    const after = time.moment();
    expect([time.aheadAt(before), time.aheadAt(after)]).toEqual([null, null]);
    hear(22 * HOUR);
    expect([time.aheadAt(before), time.aheadAt(after)]).toEqual([null, 0]);
  });

  it('is judged anew when somebody sets the clock, and not for a drift of a second', () => {
    hear(10 * HOUR);
    wall += 1_400;
    expect(time.aheadAt(time.moment())).toBe(1_400);
    wall -= HOUR;
    const wrong = time.moment();
    expect(time.aheadAt(wrong)).toBeNull();
    hear(10 * HOUR + 1_400);
    expect(time.aheadAt(wrong)).toBe(-HOUR);
  });

  it('takes no answer that was asked for before a jump, and knows nothing of another start', () => {
    const asked = time.moment();
    wall += HOUR;
    time.note(new Date(10 * HOUR).toISOString(), asked);
    expect(time.aheadAt(time.moment())).toBeNull();
    hear(11 * HOUR);
    expect(time.aheadAt({ ...time.moment(), span: 'lần trước:1' })).toBeNull();
  });
});
