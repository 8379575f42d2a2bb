import { describe, expect, it } from '@jest/globals';
import { ReaderDowntimes } from './reader-downtimes.js';

const KEPT = [
  { reader: 'A', from: 10, until: 20, reason: 'reader-lost' },
  { reader: 'B', from: 30, until: null, reason: 'reader-denied' },
  { reader: 'C', from: 60, until: null, reason: 'reader-lost' },
] as const;

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

  it('are of a reader that works too while nothing can be kept, one after another with those of the reader itself', () => {
    const downtimes = new ReaderDowntimes();
    for (const reader of ['A', 'B']) downtimes.note(reader, 'ready', 0);
    downtimes.block(true, 10);
    downtimes.block(true, 12);
    downtimes.note('B', 'lost', 20);
    downtimes.note('B', 'opening', 25);
    downtimes.note('B', 'ready', 30);
    expect(downtimes.list()).toEqual([
      { reader: 'B', from: 10, until: 20, reason: 'storage' },
      { reader: 'B', from: 20, until: 30, reason: 'reader-lost' },
      { reader: 'A', from: 10, until: null, reason: 'storage' },
      { reader: 'B', from: 30, until: null, reason: 'storage' },
    ]);
    downtimes.block(false, 40);
    expect(downtimes.list().slice(2)).toEqual([
      { reader: 'A', from: 10, until: 40, reason: 'storage' },
      { reader: 'B', from: 30, until: 40, reason: 'storage' },
    ]);
    downtimes.note('C', 'ready', 50);
    expect(downtimes.list()).toHaveLength(4);
  });

  it('end when the reader is bound no more, and never before they began', () => {
    const downtimes = new ReaderDowntimes();
    downtimes.note('A', 'lost', 100);
    downtimes.forget('A', 50);
    expect(downtimes.list()).toEqual([{ reader: 'A', from: 100, until: 100, reason: 'reader-lost' }]);
  });

  it('are taken over from the run before: what lasted then lasts until the reader is ready', () => {
    const downtimes = new ReaderDowntimes();
    downtimes.restore(KEPT, 50, new Set(['A', 'B', 'C']));
    expect(downtimes.list()).toEqual(KEPT);
    downtimes.note('B', 'lost', 100);
    downtimes.note('C', 'absent', 100);
    expect(downtimes.list()).toEqual([
      KEPT[0], { ...KEPT[1], until: 100 }, KEPT[2], { reader: 'B', from: 100, until: null, reason: 'reader-lost' },
    ]);
    downtimes.note('C', 'opening', 110);
    downtimes.note('C', 'ready', 120);
    expect(downtimes.list()[2]).toEqual({ ...KEPT[2], until: 120 });
  }); // prettier-ignore

  it('of readers that are bound no more ended with the run before, and never before they began', () => {
    const downtimes = new ReaderDowntimes();
    downtimes.restore(KEPT, 50, new Set());
    expect(downtimes.list()).toEqual([KEPT[0], { ...KEPT[1], until: 50 }, { ...KEPT[2], until: 60 }]);
    const unknown = new ReaderDowntimes();
    unknown.restore([KEPT[1]], null, new Set());
    expect(unknown.list()).toEqual([{ ...KEPT[1], until: 30 }]);
  });

  it('that began before the server told the time are held, and told with its time once it did', () => {
    const downtimes = new ReaderDowntimes();
    downtimes.note('A', 'absent', { own: 1_000 });
    downtimes.note('B', 'lost', { own: 1_200 });
    downtimes.note('B', 'ready', { own: 1_500 });
    expect([downtimes.list().length, downtimes.timed()]).toEqual([2, []]);
    downtimes.note('A', 'ready', 91_700);
    expect(downtimes.timed()).toEqual([]);
    downtimes.settle({ offsetMs: 90_000, heardMs: 500, nowMs: 91_800 });
    const settled = [
      { reader: 'B', from: 91_200, until: 91_500, reason: 'reader-lost' },
      { reader: 'A', from: 91_000, until: 91_700, reason: 'reader-lost' },
    ];
    expect(downtimes.timed()).toEqual(settled);
    downtimes.settle({ offsetMs: 7, heardMs: 99_999, nowMs: 0 });
    expect(downtimes.timed()).toEqual(settled);
  });

  it('of a run that never heard the server lie between when it was last heard and now, whatever its clock said', () => {
    const left = (from: number, until: number | null) => [{ reader: 'A', from: { own: from }, until: until === null ? null : { own: until }, reason: 'reader-lost' }] as const;
    const told = (from: number, until: number | null): (number | null)[] => {
      const downtimes = new ReaderDowntimes();
      downtimes.restore(left(from, until), { own: 0 }, new Set(['A']));
      downtimes.settle({ offsetMs: 10, heardMs: 1_000, nowMs: 2_000 });
      return downtimes.timed().flatMap((one) => [one.from, one.until]);
    };
    expect([told(990, 1_990), told(989, 1_991)]).toEqual([[1_000, 2_000], [1_000, 2_000]]);
    expect([told(991, 1_989), told(50_000, null), told(0, 3)]).toEqual([[1_001, 1_999], [2_000, null], [1_000, 1_000]]);
  }); // prettier-ignore

  it('may be taken over late, when the disk could not be read before: what the readers did meanwhile counts', () => {
    const downtimes = new ReaderDowntimes();
    downtimes.note('B', 'ready', 90);
    downtimes.note('C', 'absent', 95);
    downtimes.restore(KEPT, 50, new Set(['A', 'B', 'C']));
    expect(downtimes.list()).toEqual([KEPT[0], { ...KEPT[1], until: 90 }, KEPT[2]]);
    const denied = new ReaderDowntimes();
    denied.note('C', 'denied', 95);
    denied.restore([KEPT[2]], 50, new Set(['C']));
    expect(denied.list()).toEqual([
      { ...KEPT[2], until: 95 },
      { reader: 'C', from: 95, until: null, reason: 'reader-denied' },
    ]);
  });
});
