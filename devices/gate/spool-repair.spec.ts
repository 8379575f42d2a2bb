import { mkdtempSync, readdirSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readerScan } from '../../test/support/gate/reader-scans.js';
import { Spool } from './spool.js';
import { repairLine } from './spool-repair.js';

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

  async function opened(): Promise<Spool> {
    open = await Spool.open({ folder, bootId: 'boot-1', wallMs: () => NOW });
    return open;
  }
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
    expect(spool.facts()).toMatchObject({ alarm: 'repaired', repair, depth: 3, failure: null });
    expect(repairLine(repair)).toContain(join(root, copy));
    expect((await spool.append(readerScan(4))).sequence).toBeGreaterThan(3);
    await spool.close();
    const again = await opened();
    expect(again.facts()).toMatchObject({ alarm: 'repaired', repair });
    expect([await again.acknowledgeRepair(), await again.acknowledgeRepair()]).toEqual([true, false]);
    expect(again.facts()).toMatchObject({ alarm: null, repair: null, depth: 4 });
    await again.close();
    expect((await opened()).facts()).toMatchObject({ alarm: null, repair: null });
    expect(copies()).toHaveLength(1);
  });

  it('is repaired too when the file that names the others is gone: it does not begin anew and throw them away', async () => {
    unlinkSync(join(folder, 'CURRENT'));
    const spool = await opened();
    expect(spool.facts()).toMatchObject({ alarm: 'repaired', depth: 3 });
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

  it('that is new or whole is neither copied nor an alarm', async () => {
    expect((await opened()).facts()).toMatchObject({ alarm: null, repair: null, depth: 3 });
    expect(copies()).toEqual([]);
  });
});
