import { beforeEach, describe, expect, it } from '@jest/globals';
import { FakeClock, settle } from '../../test/support/readers/fake-clock.js';
import { FakeTransport } from '../../test/support/readers/fake-transport.js';
import type { ReaderAddress } from '../driver/transport.js';
import { ReaderLister } from './reader-lister.js';

/** Lists only when the test lets it, and notes how many listings were under way together. */
class SlowTransport extends FakeTransport {
  under = 0;
  mostAtOnce = 0;
  rested = 0;
  private readonly waiting: (() => void)[] = [];

  override async list(): Promise<readonly ReaderAddress[]> {
    this.under += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.under);
    await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.under -= 1;
    return super.list();
  }

  async rest(): Promise<void> {
    this.rested += 1;
  }

  finish(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}

describe('listing the readers of a transport', () => {
  let clock: FakeClock;
  let transport: SlowTransport;
  let lister: ReaderLister;
  beforeEach(() => {
    clock = new FakeClock();
    transport = new SlowTransport();
    lister = new ReaderLister(transport, clock);
  });

  it('is one at a time, and everybody gets one that began after asking', async () => {
    const seen: number[] = [];
    const ask = (): void => void lister.refresh().then(() => seen.push(transport.lists));
    ask();
    ask();
    ask();
    transport.finish();
    await settle();
    expect(seen).toEqual([1]);
    transport.finish();
    await settle();
    expect([seen, transport.mostAtOnce]).toEqual([[1, 2, 2], 1]);
  });

  it('is one at a time also for who asks at the very end of another, at whatever turn', async () => {
    for (let turns = 0; turns < 12; turns++) {
      void lister.refresh();
      void lister.refresh();
      transport.finish();
      for (let turn = 0; turn < turns; turn++) await Promise.resolve();
      const last = lister.refresh();
      for (let round = 0; round < 4; round++) {
        transport.finish();
        await settle();
      }
      await last;
      expect([turns, transport.mostAtOnce]).toEqual([turns, 1]);
    }
  });

  it('lets go of the transport only when nobody follows, and not before a listing under way has ended', async () => {
    const unfollow = lister.follow(() => undefined);
    transport.finish();
    await settle();
    await lister.rest();
    expect(transport.rested).toBe(0);
    const listing = lister.refresh();
    unfollow();
    await settle();
    expect(transport.rested).toBe(0);
    transport.finish();
    await listing;
    await settle();
    expect([transport.rested, clock.waiting]).toEqual([1, 0]);
  });
});
