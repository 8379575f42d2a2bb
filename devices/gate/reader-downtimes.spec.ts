import { describe, expect, it } from '@jest/globals';
import { ReaderDowntimes } from './reader-downtimes.js';

describe('the downtimes of readers', () => {
  it('last from lost to ready; a short opening in between ends nothing', () => {
    const downtimes = new ReaderDowntimes();
    downtimes.note('A', 'ready', 0);
    expect(downtimes.list()).toEqual([]);
    downtimes.note('A', 'lost', 1_000);
    downtimes.note('A', 'opening', 2_000);
    downtimes.note('A', 'lost', 2_500);
    expect(downtimes.list()).toEqual([{ reader: 'A', from: 1_000, until: null, reason: 'reader-lost' }]);
    downtimes.note('A', 'ready', 3_000);
    expect(downtimes.list()).toEqual([{ reader: 'A', from: 1_000, until: 3_000, reason: 'reader-lost' }]);
  });

  it('are told again until the server has heard of them', () => {
    const downtimes = new ReaderDowntimes();
    downtimes.note('A', 'absent', 0);
    downtimes.note('A', 'ready', 10);
    const told = downtimes.list();
    downtimes.note('A', 'lost', 20);
    downtimes.note('A', 'ready', 30);
    expect(downtimes.list()).toHaveLength(2);
    downtimes.heard(told);
    expect(downtimes.list()).toEqual([{ reader: 'A', from: 20, until: 30, reason: 'reader-lost' }]);
  });

  it('a reader that may not be read is another reason than one that is gone, and each reader has its own', () => {
    const downtimes = new ReaderDowntimes();
    downtimes.note('A', 'lost', 0);
    downtimes.note('B', 'denied', 5);
    downtimes.note('A', 'denied', 10);
    expect(downtimes.list()).toEqual([
      { reader: 'A', from: 0, until: 10, reason: 'reader-lost' },
      { reader: 'B', from: 5, until: null, reason: 'reader-denied' },
      { reader: 'A', from: 10, until: null, reason: 'reader-denied' },
    ]);
  });

  it('end when the reader is bound no more, and never before they began', () => {
    const downtimes = new ReaderDowntimes();
    downtimes.note('A', 'lost', 100);
    downtimes.forget('A', 50);
    expect(downtimes.list()).toEqual([{ reader: 'A', from: 100, until: 100, reason: 'reader-lost' }]);
  });

  it('are taken over from the run before: what lasted then ended with it', () => {
    const downtimes = new ReaderDowntimes();
    const kept = [
      { reader: 'A', from: 10, until: 20, reason: 'reader-lost' },
      { reader: 'B', from: 30, until: null, reason: 'reader-denied' },
      { reader: 'C', from: 60, until: null, reason: 'reader-lost' },
    ] as const;
    downtimes.restore(kept, 50);
    downtimes.note('B', 'lost', 100);
    expect(downtimes.list()).toEqual([
      kept[0], { ...kept[1], until: 50 }, { ...kept[2], until: 60 }, { reader: 'B', from: 100, until: null, reason: 'reader-lost' },
    ]);
    downtimes.restore([kept[1]], null);
    expect(downtimes.list()[0]).toEqual({ ...kept[1], until: 30 });
  }); // prettier-ignore
});
