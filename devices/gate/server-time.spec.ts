import { describe, expect, it } from '@jest/globals';
import { ServerTime } from './server-time.js';
import { FakeGateClock } from '../../test/support/gate/fake-gate-clock.js';

const HOUR = 3_600_000;

describe("the server's time", () => {
  it('is the wall clock until an answer came, and then what the server says', () => {
    const clock = new FakeGateClock(1_000_000);
    const time = new ServerTime(clock);
    expect([time.now(), time.offsetMs()]).toEqual([1_000_000, null]);
    const sentMonotonicMs = clock.monotonicMs();
    clock.pass(40);
    time.note({ sentMonotonicMs, receivedMonotonicMs: clock.monotonicMs(), serverMs: 1_007_020 });
    expect([time.now(), time.offsetMs()]).toEqual([1_007_040, 7_000]);
  });

  it('goes on when the wall clock is set back an hour; only the offset changes', () => {
    const clock = new FakeGateClock(10 * HOUR);
    const time = new ServerTime(clock);
    time.note({ sentMonotonicMs: 0, receivedMonotonicMs: 0, serverMs: 10 * HOUR });
    clock.pass(5_000);
    clock.setWall(9 * HOUR);
    expect([time.now(), time.offsetMs()]).toEqual([10 * HOUR + 5_000, HOUR + 5_000]);
  });

  it('keeps a moment by its own clock until an answer tells how far that was off, however it was set meanwhile', () => {
    const clock = new FakeGateClock(10 * HOUR);
    const time = new ServerTime(clock);
    clock.pass(1_000);
    clock.setWall(3 * HOUR);
    clock.pass(1_000);
    expect([time.moment(), time.ownOffsetMs()]).toEqual([{ own: 10 * HOUR + 2_000 }, null]);
    time.note({ sentMonotonicMs: 2_000, receivedMonotonicMs: 2_000, serverMs: 12 * HOUR });
    expect([time.moment(), time.ownOffsetMs()]).toEqual([12 * HOUR, 2 * HOUR - 2_000]);
  });

  it('ignores an answer without a time', () => {
    const time = new ServerTime(new FakeGateClock(5));
    time.note({ sentMonotonicMs: 0, receivedMonotonicMs: 0, serverMs: Number.NaN });
    expect(time.offsetMs()).toBeNull();
  });
});
