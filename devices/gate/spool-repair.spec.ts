import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readerScan } from '../../test/support/gate/reader-scans.js';
import { Spool } from './spool.js';
import { repairLine } from './spool-repair.js';
import { levelStore, openLevelStore, realLevel, type Level, type OpenSpoolStore } from './spool-store.js';

const NOW = Date.UTC(2026, 10, 23, 1);

describe('a spool whose files are damaged', () => {
  let root: string;
  let folder: string;
  let open: Spool | undefined;
  beforeEach(async () => {
    root = mkdtempSync(join(tmpdir(), 'congvu-damaged-'));
    folder = join(root, 'spool');
    const spool = await opened();
    for (const n of [1, 2, 3]) await spool.append(readerScan(n));
    await spool.close();
  });
  afterEach(async () => {
    await open?.close();
    rmSync(root, { recursive: true, force: true });
  });

  async function opened(openStore: OpenSpoolStore = openLevelStore, scans = 1_000): Promise<Spool> {
    const limits = { scans, ageMs: 90 * 86_400_000 };
    open = await Spool.open({ folder, bootId: 'boot-1', wallMs: () => NOW, openStore, limits });
    return open;
  }
  const failing = (change: Partial<Level>): OpenSpoolStore => levelStore({ ...realLevel, ...change });
  const copies = (): string[] => readdirSync(root).filter((name) => name.startsWith('spool-damaged-'));
  const damage = (): void => writeFileSync(join(folder, 'CURRENT'), 'MANIFEST-9');

  it('is copied as it is, repaired, and says so until somebody has taken note, over a restart too', async () => {
    damage();
    const spool = await opened();
    expect((await spool.oldest(10)).map(({ raw }) => raw)).toEqual([
      '0000000001',
      '0000000002',
      '0000000003',
    ]);
    const [copy = ''] = copies();
    expect(readFileSync(join(root, copy, 'CURRENT'), 'utf8')).toBe('MANIFEST-9');
    const repair = { at: NOW, copy: join(root, copy), kept: 3 };
    expect(spool.facts()).toMatchObject({ alarm: null, repair, depth: 3, failure: null });
    expect(repairLine(repair)).toContain(join(root, copy));
    expect((await spool.append(readerScan(4))).sequence).toBeGreaterThan(3);
    await spool.close();
    const again = await opened();
    expect(again.facts()).toMatchObject({ alarm: null, repair });
    expect([await again.acknowledgeRepair(), await again.acknowledgeRepair()]).toEqual([true, false]);
    expect(again.facts()).toMatchObject({ alarm: null, repair: null, depth: 4 });
    await again.close();
    expect((await opened()).facts()).toMatchObject({ alarm: null, repair: null });
    expect(copies()).toHaveLength(1);
  });

  it('is repaired too when the file that names the others is gone: it does not begin anew and throw them away', async () => {
    unlinkSync(join(folder, 'CURRENT'));
    const spool = await opened();
    expect(spool.facts()).toMatchObject({ repair: { kept: 3 }, depth: 3 });
    expect(copies()).toHaveLength(1);
  });

  it('is not repaired once more when it was damaged five times: the disk must be changed, and cards are refused', async () => {
    for (let n = 0; n < 5; n += 1) {
      damage();
      await (await opened()).close();
    }
    damage();
    const spool = await opened();
    expect(spool.facts()).toMatchObject({
      alarm: 'storage',
      failure: expect.stringContaining('change the disk'),
    });
    await expect(spool.append(readerScan(4))).rejects.toMatchObject({ reason: 'storage' });
    expect(readFileSync(join(folder, 'CURRENT'), 'utf8')).toBe('MANIFEST-9');
  });

  it('says so too when it did not open right after its repair, or what it says could not be noted', async () => {
    damage();
    let openings = 0;
    const full = (): never => {
      throw new Error('No space left on device');
    };
    const notAfterRepair = failing({ open: (at) => ((openings += 1) === 2 ? full() : realLevel.open(at)) });
    expect((await opened(notAfterRepair)).facts()).toMatchObject({ alarm: 'storage', known: false });
    await open?.close();
    const [copy = ''] = copies();
    const notNoting: OpenSpoolStore = async (at) => ({ ...(await openLevelStore(at)), write: full });
    expect((await opened(notNoting)).facts()).toMatchObject({ alarm: 'storage' });
    await open?.close();
    const spool = await opened();
    expect(spool.facts()).toMatchObject({
      alarm: null,
      repair: { copy: join(root, copy), kept: 3 },
      depth: 3,
    });
    expect(await spool.acknowledgeRepair()).toBe(true);
    await spool.close();
    expect((await opened()).facts()).toMatchObject({ alarm: null, repair: null });
    expect(copies()).toEqual([copy]);
  });

  it('is copied once however often its repair fails: what was found first is neither lost nor crowded out', async () => {
    damage();
    const breaking = failing({
      records: () => Promise.reject(new Error('IO error')),
    });
    const broken = await opened(breaking);
    for (let n = 0; n < 7; n += 1)
      await expect(broken.append(readerScan(9))).rejects.toMatchObject({ reason: 'storage' });
    await broken.close();
    const [copy = '', ...more] = copies();
    expect([more, readFileSync(join(root, copy, 'CURRENT'), 'utf8')]).toEqual([[], 'MANIFEST-9']);
    const spool = await opened();
    expect(spool.facts()).toMatchObject({
      alarm: null,
      depth: 3,
      repair: { copy: join(root, copy), kept: 3 },
    });
    expect(copies()).toEqual([copy]);
  });

  it('is repaired to its end before it is opened when the machine stopped in the middle of it', async () => {
    damage();
    const steps: string[] = [];
    const stopping = failing({ records: () => Promise.reject(new Error('the power went off')) });
    await (await opened(stopping)).close();
    // As a repair leaves it half way: it would open, and throw away what is not yet listed.
    writeFileSync(
      join(folder, 'CURRENT'),
      `${readdirSync(folder).find((name) => name.startsWith('MANIFEST'))}\n`,
    );
    const watched = failing({
      open: (at) => (steps.push(`open ${basename(at)}`), realLevel.open(at)),
      records: (at) => (steps.push(`read ${basename(at)}`), realLevel.records(at)),
    });
    expect((await opened(watched)).facts()).toMatchObject({ depth: 3, repair: { kept: 3 } });
    // What was found lies in the copy and is only read; the store itself is opened last, when it is the fresh one.
    expect(steps).toEqual([`read ${copies()[0]}`, 'open spool-fresh', 'open spool']);
  });

  it('is not opened as sound when its copy is gone before the repair was done: it is copied once more and repaired', async () => {
    damage();
    await (await opened(failing({ records: () => Promise.reject(new Error('the power went off')) }))).close();
    for (const copy of copies()) rmSync(join(root, copy), { recursive: true });
    // As an older version left a store half repaired: it opens, and what is not listed in it is thrown away.
    for (const name of readdirSync(folder)) if (/\.(log|ldb)$/.test(name)) unlinkSync(join(folder, name));
    rmSync(join(folder, 'tally.mark'));
    unlinkSync(join(folder, 'CURRENT'));
    await (await realLevel.open(folder)).close();
    expect((await opened()).facts()).toMatchObject({ depth: 0, repair: { kept: 0, missing: null } });
    expect(copies()).toHaveLength(1);
  });

  it.each(['before the fresh store takes its place', 'before that is noted'])('is repaired once more when the machine stopped right %s', async (moment) => {
    damage();
    await (await opened(failing({ records: () => Promise.reject(new Error('the power went off')) }))).close();
    if (moment.startsWith('before the fresh')) renameSync(folder, `${folder}-replaced`);
    else {
      rmSync(folder, { recursive: true });
      await (await realLevel.open(folder)).close();
    }
    const [copy = ''] = copies();
    expect((await opened()).facts()).toMatchObject({ depth: 3, repair: { kept: 3, missing: 0, copy: join(root, copy) } });
    expect(readdirSync(root).sort()).toEqual(['spool', copy, 'spool-lock']);
  }); // prettier-ignore

  it('says how many are missing, over two repairs that nobody has taken note of', async () => {
    const zeroLog = (): void => {
      for (const name of readdirSync(folder))
        if (/\.(log|ldb)$/.test(name)) writeFileSync(join(folder, name), Buffer.alloc(readFileSync(join(folder, name)).length));
    };
    zeroLog();
    const first = await opened();
    expect(first.facts()).toMatchObject({ depth: 0, repair: { kept: 0, missing: 3 } });
    for (const n of [4, 5]) await first.append(readerScan(n));
    await first.close();
    zeroLog();
    const second = await opened();
    expect(second.facts()).toMatchObject({ depth: 0, repair: { kept: 0 } });
    // The note of the first is lost with the rest; of the second it is known what was there.
    expect(repairLine(second.facts().repair!)).toContain('mất ít nhất 2 lượt');
  }); // prettier-ignore

  it('shows beside it that it is nearly full, or full', async () => {
    damage();
    const near = await opened(openLevelStore, 3.5);
    expect(near.facts()).toMatchObject({ alarm: 'near-limit', repair: { kept: 3 } });
    await near.close();
    expect((await opened(openLevelStore, 3)).facts()).toMatchObject({ alarm: 'full', repair: { kept: 3 } });
  });

  it('is copied whole or not at all: half a copy that a kill left is none', async () => {
    mkdirSync(`${folder}-copying`);
    writeFileSync(join(`${folder}-copying`, 'half'), '');
    damage();
    await opened();
    expect(
      readdirSync(root)
        .filter((name) => name.startsWith('spool-') && name !== 'spool-lock')
        .sort(),
    ).toEqual(copies());
    expect(readdirSync(join(root, copies()[0] ?? ''))).not.toContain('half');
  });

  it('that is new or whole is neither copied nor an alarm', async () => {
    expect((await opened()).facts()).toMatchObject({ alarm: null, repair: null, depth: 3 });
    expect(copies()).toEqual([]);
  });
});
