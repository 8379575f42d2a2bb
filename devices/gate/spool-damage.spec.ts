import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ClassicLevel } from 'classic-level';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readerScan } from '../../test/support/gate/reader-scans.js';
import { SpoolLockedError } from './held-folder.js';
import { Spool } from './spool.js';
import { DamagedStoreError } from './spool-seal.js';
import { openLevelStore, type OpenSpoolStore } from './spool-store.js';
import type { SpooledScan } from './spooled-scan.js';

const NOW = Date.UTC(2026, 10, 23, 1);
const COUNT = 300;

/** What may be damaged of a store: its newest writes lie in the log, and in tables once it was opened anew. */
type Part = 'log' | 'ldb' | 'MANIFEST' | 'CURRENT' | 'tally.mark';

describe('a damaged spool', () => {
  let root: string;
  let folder: string;
  let open: Spool | undefined;
  let one: string;
  /** Every scan that was ever confirmed, by sequence. */
  const confirmed = new Map<number, SpooledScan>();
  /** Those that the server does not have. */
  const undelivered = new Set<number>();

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'congvu-damage-'));
    folder = join(root, 'in-log');
    const spool = await opened();
    for (let n = 1; n <= COUNT; n += 1) {
      const scan = await spool.append(readerScan(n));
      confirmed.set(scan.sequence, scan);
      undelivered.add(scan.sequence);
    }
    await spool.settle([1, 2, 3].map((sequence) => ({ sequence, taken: true })));
    await spool.settle([{ sequence: 4, taken: false, reason: 'conflict' }]);
    for (const sequence of [1, 2, 3]) undelivered.delete(sequence);
    await spool.close();
    cpSync(join(root, 'in-log'), join(root, 'in-tables'), { recursive: true });
    folder = join(root, 'in-tables');
    await (await opened()).close();
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  beforeEach(() => {
    one = mkdtempSync(join(root, 'one-'));
  });
  afterEach(async () => {
    await open?.close();
    rmSync(one, { recursive: true, force: true });
  });

  async function opened(openStore: OpenSpoolStore = openLevelStore): Promise<Spool> {
    open = await Spool.open({ folder, bootId: 'boot-1', wallMs: () => NOW, openStore });
    return open;
  }

  /** A copy of the store, damaged; `change` gets the bytes of the largest file of that part. */
  function damagedCopy(part: Part, change: (bytes: Buffer, file: string) => void): void {
    folder = join(mkdtempSync(join(one, 'x-')), 'spool');
    cpSync(join(root, part === 'log' ? 'in-log' : 'in-tables'), folder, { recursive: true });
    const [file] = readdirSync(folder)
      .filter((name) => name.includes(part))
      .map((name) => join(folder, name))
      .sort((left, right) => readFileSync(right).length - readFileSync(left).length);
    const bytes = readFileSync(file ?? '');
    expect(bytes.length).toBeGreaterThan(0);
    change(bytes, file ?? '');
  }

  /** Every scan is there as it was confirmed, or the repair is told, with how many may be missing; and the gate takes cards. Gives how many are lost. */
  async function expectNothingLostInSilence(what: string): Promise<number> {
    const spool = await opened();
    const { repair, failure } = spool.facts();
    expect({ what, failure }).toEqual({ what, failure: null });
    const kept = [...(await spool.oldest(1_000)), ...(await spool.deadLetters(1_000)).map(({ scan }) => scan)];
    for (const scan of kept) expect({ what, scan }).toEqual({ what, scan: confirmed.get(scan.sequence) });
    const there = new Set(kept.map(({ sequence }) => sequence));
    const lost = [...undelivered].filter((sequence) => !there.has(sequence)).length;
    if (lost > 0) {
      expect({ what, repair }).toEqual({ what, repair: expect.objectContaining({ copy: expect.any(String) }) });
      const missing = repair?.missing ?? null;
      // It never claims that none is missing, nor more than are.
      if (missing !== null) expect({ what, missing: missing > 0 && missing <= lost }).toEqual({ what, missing: true });
    }
    const next = await spool.append(readerScan(COUNT + 1));
    expect((await spool.oldest(1_000)).at(-1)).toEqual(next);
    await spool.close();
    // Once repaired it is whole, and goes on saying so.
    const again = await opened();
    expect({ what, facts: again.facts() }).toMatchObject({ what, facts: { failure: null, repair, depth: spool.facts().depth } });
    await again.close();
    return lost;
  }

  it.each<[string, Part, (bytes: Buffer, file: string) => void, number | 'some']>([
    ['one byte in the middle of the log', 'log', (bytes, file) => writeFileSync(file, flipped(bytes, bytes.length / 2)), 1],
    ['the second half of the log zeroed', 'log', (bytes, file) => writeFileSync(file, bytes.fill(0, bytes.length >> 1)), 'some'],
    ['the last bytes of the log zeroed', 'log', (bytes, file) => writeFileSync(file, bytes.fill(0, bytes.length - 100)), 0],
    ['one byte in the last record of the log', 'log', (bytes, file) => writeFileSync(file, flipped(bytes, bytes.length - 20)), 0],
    ['the log cut off', 'log', (bytes, file) => truncateSync(file, bytes.length >> 1), 'some'],
    ['the log emptied', 'log', (_, file) => truncateSync(file, 0), COUNT - 3],
    ['a third of the table zeroed', 'ldb', (bytes, file) => writeFileSync(file, bytes.fill(0, Math.floor(bytes.length * 0.3), Math.floor(bytes.length * 0.6))), 'some'],
    ['the whole table zeroed', 'ldb', (bytes, file) => writeFileSync(file, bytes.fill(0)), 'some'],
    ['the end of the table zeroed, where its index is', 'ldb', (bytes, file) => writeFileSync(file, bytes.fill(0, bytes.length - 300)), 0],
    ['the table cut off', 'ldb', (bytes, file) => truncateSync(file, bytes.length >> 1), 'some'],
    ['the list of tables zeroed', 'MANIFEST', (bytes, file) => writeFileSync(file, bytes.fill(0)), 0],
    ['the list of tables removed', 'MANIFEST', (_, file) => rmSync(file), 0],
    ['the end of the list of tables zeroed', 'MANIFEST', (bytes, file) => writeFileSync(file, bytes.fill(0, bytes.length >> 1)), 0],
  ])('tells that %s', async (what, part, change, expected) => {
    damagedCopy(part, change);
    const lost = await expectNothingLostInSilence(what);
    const spool = await opened();
    expect(spool.facts().repair).not.toBeNull();
    if (expected === 'some') expect(lost).toBeGreaterThan(0);
    else expect(lost).toBe(expected);
  });

  it('tells how many are missing, exactly where nothing delivered came back', async () => {
    damagedCopy('log', (_, file) => truncateSync(file, 0));
    expect((await opened()).facts()).toMatchObject({ depth: 0, repair: { kept: 0, missing: COUNT - 3 } });
  });

  it.each<[Part, number]>([['log', 40], ['ldb', 80], ['MANIFEST', 20], ['CURRENT', 17], ['tally.mark', 8]])(
    'alters and loses nothing in silence when one bit of the %s is flipped, at %i places',
    async (part, places) => {
      for (let place = 0; place < places; place += 1) {
        damagedCopy(part, (bytes, file) => writeFileSync(file, flipped(bytes, (bytes.length * (place + 0.37)) / places, 1 << place % 8)));
        // Of a table the record goes, and those whose keys are told by what they share with it; of a log that one.
        expect(await expectNothingLostInSilence(`${part}, place ${place}`)).toBeLessThanOrEqual(part === 'ldb' ? 16 : 1);
      }
    },
    120_000,
  );

  it('is none after a power cut that left zeros where nothing was written, nor after a kill that left half a table, however often', async () => {
    damagedCopy('log', () => undefined);
    for (let cut = 0; cut < 7; cut += 1) {
      const [log] = readdirSync(folder).filter((name) => name.endsWith('.log'));
      writeFileSync(join(folder, log ?? ''), Buffer.concat([readFileSync(join(folder, log ?? '')), Buffer.alloc(4_000)]));
      writeFileSync(join(folder, '000991.ldb'), Buffer.alloc(cut * 100, 7));
      const spool = await opened();
      expect(spool.facts()).toMatchObject({ depth: COUNT - 4 + cut, repair: null, alarm: null });
      await spool.append(readerScan(COUNT + 1 + cut));
      await spool.close();
    }
    expect((await opened()).facts()).toMatchObject({ depth: COUNT - 4 + 7, repair: null });
  });

  it('is not taken from under a gate that runs: a second one is refused and changes nothing', async () => {
    damagedCopy('log', () => undefined);
    const running = await opened();
    const [log] = readdirSync(folder).filter((name) => name.endsWith('.log'));
    writeFileSync(join(folder, '000991.ldb'), Buffer.alloc(700, 7));
    writeFileSync(join(folder, 'CURRENT'), 'MANIFEST-nothing');
    await expect(Spool.open({ folder, bootId: 'boot-2', wallMs: () => NOW })).rejects.toBeInstanceOf(SpoolLockedError);
    expect(readdirSync(folder)).toContain(log);
    expect(readdirSync(join(folder, '..')).filter((name) => name.includes('damaged'))).toEqual([]);
    const scan = await running.append(readerScan(COUNT + 1));
    await running.close();
    expect((await (await opened()).oldest(1_000)).at(-1)).toEqual(scan);
  });

  it('whose note of a repair is empty is repaired', async () => {
    damagedCopy('ldb', () => undefined);
    writeFileSync(`${folder}-repair.json`, '');
    const spool = await opened();
    expect(spool.facts()).toMatchObject({ alarm: null, depth: COUNT - 4, repair: { kept: COUNT - 4 } });
  });

  it('that is found out while the gate runs is repaired with the next card, which is taken', async () => {
    damagedCopy('ldb', () => undefined);
    let once = true;
    const spool = await opened(async (place, damaged) => {
      const store = await openLevelStore(place, damaged);
      const entries: typeof store.entries = (range, limit) => {
        if (!once || limit !== 5) return store.entries(range, limit);
        once = false;
        return Promise.reject(new DamagedStoreError('not what was written'));
      };
      return { ...store, entries };
    });
    await expect(spool.oldest(5)).rejects.toThrow('not what was written');
    expect(spool.facts()).toMatchObject({ alarm: 'storage', failure: 'not what was written' });
    expect(await spool.append(readerScan(COUNT + 1))).toMatchObject({ sequence: COUNT + 1 });
    expect(spool.facts()).toMatchObject({ alarm: null, depth: COUNT - 3, repair: { missing: 0, kept: COUNT - 4 } });
    expect(await spool.oldest(5)).toHaveLength(5);
  });

  it('whose scans can no longer be found while the gate runs is damaged too', async () => {
    damagedCopy('ldb', () => undefined);
    let gone = true;
    const spool = await opened(async (place, damaged) => {
      const store = await openLevelStore(place, damaged);
      const entries: typeof store.entries = async (range, limit) => (await store.entries(range, limit)).slice(gone && limit === 5 ? 1 : 0);
      return { ...store, get: async (key) => (gone && key.startsWith('scan!') ? undefined : store.get(key)), entries };
    });
    await expect(spool.oldest(5)).rejects.toBeInstanceOf(DamagedStoreError);
    await expect(spool.settle([{ sequence: 5, taken: false, reason: 'conflict' }])).rejects.toBeInstanceOf(DamagedStoreError);
    gone = false;
    expect(await spool.oldest(5)).toHaveLength(5);
    expect(spool.facts().repair).toMatchObject({ missing: 0 });
  });
}); // prettier-ignore

describe('a spool of a version that counted and sealed nothing', () => {
  let root: string;
  let folder: string;
  let open: Spool | undefined;
  const scanOf = (sequence: number, changes: object = {}): string =>
    JSON.stringify({ ...readerScan(sequence), bootId: 'boot-0', sequence, offsetMs: null, ...changes });
  const keyOf = (kind: string, sequence: number): string => `${kind}!${String(sequence).padStart(16, '0')}`;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'congvu-old-'));
    folder = join(root, 'spool');
  });
  afterEach(async () => {
    await open?.close();
    rmSync(root, { recursive: true, force: true });
  });

  async function write(changes: Record<string, string> = {}): Promise<void> {
    const level = new ClassicLevel(folder);
    const records = {
      [keyOf('scan', 2)]: scanOf(2),
      [keyOf('scan', 3)]: scanOf(3, { offsetMs: -7_000 }),
      [keyOf('dead', 1)]: JSON.stringify({ scan: JSON.parse(scanOf(1)) as object, reason: 'conflict', setAsideAt: NOW }),
      'meta!sequence': '3',
      'meta!alive': JSON.stringify({ own: NOW }),
      'meta!heard': String(NOW),
      'meta!downtimes': JSON.stringify([{ reader: 'CUA-1', from: NOW, until: null, reason: 'reader-lost' }]),
      ...changes,
    };
    for (const [key, value] of Object.entries(records)) await level.put(key, value);
    await level.close();
  }
  async function opened(): Promise<Spool> {
    open = await Spool.open({ folder, bootId: 'boot-1', wallMs: () => NOW });
    return open;
  }

  it('opens with all that is in it, and from then on nothing is lost in silence', async () => {
    await write();
    const spool = await opened();
    expect(spool.facts()).toMatchObject({ depth: 2, deadLetters: 1, alarm: null, repair: null });
    expect((await spool.oldest(9)).map((scan) => JSON.stringify(scan))).toEqual([scanOf(2), scanOf(3, { offsetMs: -7_000 })]);
    expect(await spool.deadLetters()).toMatchObject([{ reason: 'conflict', scan: { sequence: 1 } }]);
    expect([await spool.lastAlive(), await spool.lastHeard(), (await spool.keptDowntimes()).length]).toEqual([{ own: NOW }, NOW, 1]);
    expect(await spool.append(readerScan(4))).toMatchObject({ sequence: 4 });
    await spool.close();
    const level = new ClassicLevel(folder);
    await level.del(keyOf('scan', 2));
    await level.close();
    expect((await opened()).facts()).toMatchObject({ depth: 2, repair: { kept: 2, missing: 1 } });
  });

  it.each<[string, Record<string, string>]>([
    ['is none', { [keyOf('scan', 2)]: '{"sequence":2' }],
    ['is of no time that there is', { [keyOf('scan', 2)]: scanOf(2, { wallMs: 1795956561e85 }) }],
    ['is another one', { [keyOf('scan', 2)]: scanOf(7) }],
  ])('is repaired when a record in it %s: the others stay, and the gate goes on', async (_, changes) => {
    await write(changes);
    const spool = await opened();
    expect(spool.facts()).toMatchObject({ depth: 1, deadLetters: 1, alarm: null, repair: { kept: 1, missing: null } });
    expect(await spool.append(readerScan(4))).toMatchObject({ sequence: 4 });
  });
}); // prettier-ignore

function flipped(bytes: Buffer, at: number, bits = 0x55): Buffer {
  const place = Math.floor(at);
  bytes.writeUInt8((bytes[place] ?? 0) ^ bits, place);
  return bytes;
}
