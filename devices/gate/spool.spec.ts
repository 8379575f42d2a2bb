import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../../test/support/eventually.js';
import { readerScan } from '../../test/support/gate/reader-scans.js';
import { Spool, type SpoolOptions } from './spool.js';
import { SpoolLockedError } from './held-folder.js';
import { openLevelStore, type OpenSpoolStore } from './spool-store.js';

describe('the spool of a gate', () => {
  let folder: string;
  const open: Spool[] = [];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'congvu-spool-'));
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((spool) => spool.close()));
    rmSync(folder, { recursive: true, force: true });
  });

  async function spoolOf(options: Partial<SpoolOptions> = {}): Promise<Spool> {
    const wallMs = () => Date.UTC(2026, 10, 23, 1);
    const spool = await Spool.open({ folder, bootId: 'boot-1', wallMs, ...options });
    open.push(spool);
    return spool;
  }

  it('keeps scans in order over a restart and goes on counting, under another boot', async () => {
    const first = await spoolOf();
    await Promise.all([1, 2, 3].map((n) => first.append(readerScan(n), 7_000)));
    await first.settle([{ sequence: 1, taken: true }]);
    await first.close();
    const second = await spoolOf({ bootId: 'boot-2' });
    await second.append(readerScan(4));
    const kept = await second.oldest(10);
    expect(kept.map(({ bootId, sequence, raw, offsetMs }) => [bootId, sequence, raw, offsetMs])).toEqual([
      ['boot-1', 2, '0000000002', 7_000],
      ['boot-1', 3, '0000000003', 7_000],
      ['boot-2', 4, '0000000004', null],
    ]);
    expect(second.facts()).toMatchObject({ depth: 3, deadLetters: 0, alarm: null, failure: null });
  });

  it('never uses a sequence twice, even when everything was sent before the restart', async () => {
    const first = await spoolOf();
    await first.append(readerScan(1));
    await first.settle([{ sequence: 1, taken: true }]);
    await first.close();
    const second = await spoolOf();
    expect((await second.append(readerScan(2))).sequence).toBe(2);
  });

  it('orders by sequence when the wall clock is set back', async () => {
    const spool = await spoolOf();
    const noon = Date.UTC(2026, 10, 23, 5);
    for (const wallMs of [noon, noon - 3_600_000, noon + 1]) await spool.append(readerScan(1, wallMs));
    expect((await spool.oldest(10)).map(({ wallMs }) => wallMs - noon)).toEqual([0, -3_600_000, 1]);
    expect(spool.facts().oldest?.wallMs).toBe(noon);
  });

  it('sets aside what the server will never take, with the reason, and keeps it', async () => {
    const spool = await spoolOf();
    for (const n of [1, 2]) await spool.append(readerScan(n));
    await spool.settle([{ sequence: 1, taken: false, reason: 'conflict' }, { sequence: 2, taken: true }]);
    expect(spool.facts()).toMatchObject({ depth: 0, deadLetters: 1 });
    await spool.close();
    const again = await spoolOf();
    expect(again.facts()).toMatchObject({ depth: 0, deadLetters: 1 });
    expect(await again.deadLetters()).toMatchObject([{ reason: 'conflict', scan: { sequence: 1, raw: '0000000001' } }]);
  }); // prettier-ignore

  it('refuses a scan visibly when it is full, warns before, and takes scans again when there is room', async () => {
    const spool = await spoolOf({ limits: { scans: 5, ageMs: 1e12 } });
    const alarms: (string | null)[] = [];
    for (let n = 1; n <= 5; n += 1) {
      await spool.append(readerScan(n));
      alarms.push(spool.facts().alarm);
    }
    expect(alarms).toEqual([null, null, null, 'near-limit', 'full']);
    await expect(spool.append(readerScan(6))).rejects.toMatchObject({ name: 'SpoolRefusal', reason: 'full' });
    expect(await spool.oldest(10)).toHaveLength(5);
    await spool.settle([{ sequence: 1, taken: true }]);
    await expect(spool.append(readerScan(6))).resolves.toMatchObject({ sequence: 6 });
  });

  it('warns of a scan that waits for long, by the clock put right, and refuses nobody for it', async () => {
    const now = Date.UTC(2026, 10, 23, 1);
    const day = 86_400_000;
    const spool = await spoolOf({ limits: { scans: 100, ageMs: 90 * day } });
    const late = await spool.append(readerScan(1, now - 100 * day), 99 * day);
    expect(spool.facts().alarm).toBeNull();
    await spool.append(readerScan(2, now - 100 * day));
    await spool.settle([{ sequence: late.sequence, taken: true }]);
    expect(spool.facts().alarm).toBe('near-limit');
    await expect(spool.append(readerScan(3, now))).resolves.toMatchObject({ sequence: 3 });
  });

  it('that lets scans of long ago wait again takes others all the same', async () => {
    const now = Date.UTC(2026, 10, 23, 1);
    const spool = await spoolOf();
    await spool.append(readerScan(1, now - 400 * 86_400_000));
    await spool.settle([{ sequence: 1, taken: false, reason: 'period-destroyed' }]);
    expect(await spool.sendAgain()).toBe(1);
    await expect(spool.append(readerScan(2, now))).resolves.toMatchObject({ sequence: 2 });
  });

  it('lets only one process use its folder', async () => {
    await spoolOf();
    await expect(spoolOf()).rejects.toBeInstanceOf(SpoolLockedError);
  });

  it('refuses while the disk takes nothing, keeps what it had, and opens itself anew with the next scan', async () => {
    const disk = new BadDisk();
    const spool = await spoolOf({ openStore: disk.open });
    await spool.append(readerScan(1));
    disk.full = true;
    await expect(spool.append(readerScan(2))).rejects.toMatchObject({ reason: 'storage' });
    await expect(spool.append(readerScan(3))).rejects.toMatchObject({ reason: 'storage' });
    expect(spool.facts()).toMatchObject({
      depth: 1,
      alarm: 'storage',
      failure: 'IO error: No space left on device',
    });
    disk.full = false;
    const kept = await spool.append(readerScan(4));
    expect(spool.facts()).toMatchObject({ depth: 2, alarm: null, failure: null });
    expect((await spool.oldest(10)).map(({ raw }) => raw)).toEqual(['0000000001', '0000000004']);
    expect(kept.sequence).toBeGreaterThan(1);
    expect(disk.openings).toBeGreaterThan(1);
  });

  it('that cannot be opened at all refuses with what the disk says, and opens itself with the next scan when it can', async () => {
    const before = await spoolOf();
    await before.append(readerScan(1));
    await before.close();
    let full = true;
    const openStore: OpenSpoolStore = async (place) => {
      if (full) throw new Error('Database failed to open', { cause: new Error('IO error: No space left on device') });
      return openLevelStore(place);
    };
    const spool = await spoolOf({ openStore });
    expect(spool.facts()).toMatchObject({
      alarm: 'storage', known: false, failure: 'Database failed to open: IO error: No space left on device',
    });
    await expect(spool.append(readerScan(2))).rejects.toMatchObject({ name: 'SpoolRefusal', reason: 'storage' });
    await expect(spool.keptDowntimes()).rejects.toThrow('Database failed to open');
    full = false;
    expect((await spool.append(readerScan(3))).sequence).toBe(2);
    expect(spool.facts()).toMatchObject({ alarm: null, known: true, failure: null, depth: 2 });
  }); // prettier-ignore

  it('tries again for a scan that comes while an opening is about to fail: the disk may be well since', async () => {
    let broken = true;
    const openings: (() => void)[] = [];
    const openStore: OpenSpoolStore = async (place) => {
      if (!broken) return openLevelStore(place);
      await new Promise<void>((resolve) => openings.push(resolve));
      throw new Error('EIO');
    };
    const opening = spoolOf({ openStore });
    openings[0]?.();
    const spool = await opening;
    const asked = spool.lastHeard().catch((error: Error) => error.message);
    await eventually(async () => expect(openings).toHaveLength(2));
    const shown = spool.append(readerScan(1));
    broken = false;
    openings[1]?.();
    expect([await asked, (await shown).sequence, spool.facts().alarm]).toEqual(['EIO', 1, null]);
  });

  it('writes all scans that came while the disk was busy at once, and each caller learns of its own', async () => {
    let writes = 0;
    const counting: OpenSpoolStore = async (place) => {
      const store = await openLevelStore(place);
      return { ...store, write: (operations) => ((writes += 1), store.write(operations)) };
    };
    const spool = await spoolOf({ openStore: counting });
    const kept = await Promise.all(Array.from({ length: 100 }, (_, n) => spool.append(readerScan(n))));
    expect(kept.map(({ raw }) => Number(raw))).toEqual(Array.from({ length: 100 }, (_, n) => n));
    expect(writes).toBeLessThanOrEqual(2);
  });

  it('takes nothing more once it is closed, and finishes what it had in hand', async () => {
    const spool = await spoolOf();
    const inHand = spool.append(readerScan(1));
    await spool.close();
    await expect(inHand).resolves.toMatchObject({ sequence: 1 });
    await expect(spool.append(readerScan(2))).rejects.toMatchObject({ reason: 'closing' });
    await expect(spool.oldest(1)).rejects.toMatchObject({ reason: 'closing' });
  });
});

/** LevelDB on a disk that fills up; like the real one it stays in its error until it is opened anew. */
class BadDisk {
  full = false;
  openings = 0;

  readonly open: OpenSpoolStore = async (folder) => {
    this.openings += 1;
    const store = await openLevelStore(folder);
    let stuck = false;
    return {
      ...store,
      write: async (operations) => {
        stuck ||= this.full;
        if (stuck) throw new Error('IO error: No space left on device');
        await store.write(operations);
      },
    };
  };
}
