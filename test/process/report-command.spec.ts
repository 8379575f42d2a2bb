import { readFileSync, rmSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ClosingWorld } from '../support/closing-world.js';
import { scratchFolder } from '../support/scratch-folder.js';
import { ServiceProcess } from '../support/service-process.js';
import { xlsxCells, xlsxTexts } from '../support/xlsx-cells.js';

describe('congvu report monthly', () => {
  const folder = scratchFolder('report');
  let world: ClosingWorld;
  beforeAll(async () => {
    world = await ClosingWorld.build();
    await world.sealNovember();
  });
  afterAll(async () => {
    await world.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function congvu(...args: string[]): Promise<{ code: number; out: string; err: string }> {
    const command = new ServiceProcess(args, {
      CONGVU_DATA_DIR: join(folder, 'data'),
      DATABASE_URL: world.service.database.url,
      CONGVU_SECRET_KEY: world.service.environment.CONGVU_SECRET_KEY ?? '',
    });
    command.child.stdin?.end();
    return { code: await command.exit(), out: command.stdout, err: command.stderr };
  }
  const report = (file: string, ...more: string[]) =>
    congvu(
      'report',
      'monthly',
      '--month',
      '2026-11',
      '--unit',
      'TT',
      '--out',
      join(folder, file),
      '--json',
      ...more,
    );

  it('writes a sealed month twice as the same bytes, with a code that closing verify knows', async () => {
    const first = await report('1.xlsx');
    expect([first.code, first.err]).toEqual([0, '']);
    const { draft, codes } = JSON.parse(first.out) as { draft: boolean; codes: string[] };
    expect(draft).toBe(false);
    await world.scan(4, 30, '17:05');
    expect((await report('2.xlsx')).code).toBe(0);
    const [one, two] = ['1.xlsx', '2.xlsx'].map((name) => readFileSync(join(folder, name)));
    expect(one?.equals(two ?? Buffer.alloc(0))).toBe(true);
    const found = await congvu('closing', 'verify', '--code', codes[0] ?? '');
    expect([found.code, found.out]).toEqual([0, `${codes[0]}: 2026-11 TT, revision 1: as it was sealed\n`]);
    const wrong = await congvu('closing', 'verify', '--code', '0000-0000-0000-0000');
    expect(wrong.code).toBe(1);
    expect((await congvu('closing', 'verify', '--unit', 'TT')).code).toBe(2);
  });

  it('writes the digest of a quarter, and refuses what is none', async () => {
    const digest = (period: string, file: string) =>
      congvu('report', 'digest', '--period', period, '--unit', 'TT', '--out', join(folder, file), '--json');
    const made = await digest('2026-Q4', 'quy.xlsx');
    expect([made.code, made.err]).toEqual([0, '']);
    expect(JSON.parse(made.out)).toMatchObject({ period: '2026-Q4', edition: 'director' });
    const sheets = xlsxCells(readFileSync(join(folder, 'quy.xlsx')));
    expect([...sheets.keys()]).toEqual(['Tổng hợp', 'Theo đơn vị', 'Theo người']);
    expect((await digest('2026-Q5', 'khong.xlsx')).code).toBe(2);
    expect((await digest('2199', 'khong.xlsx')).code).not.toBe(0);
    expect(existsSync(join(folder, 'khong.xlsx'))).toBe(false);
  }, 120_000);

  it('writes the edition that was asked for, and nothing for a month to come', async () => {
    expect((await report('cap-tren.xlsx', '--edition', 'superiors')).code).toBe(0);
    const sheets = xlsxCells(readFileSync(join(folder, 'cap-tren.xlsx')));
    expect([...sheets.keys()].flatMap((name) => xlsxTexts(sheets, name)).join('\n')).not.toContain(
      'Lò Văn Ẩn',
    );
    expect((await report('bao-chi.xlsx', '--edition', 'press')).code).toBe(2);
    const future = await congvu('report', 'monthly', '--month', '2999-01', '--unit', 'TT', '--out', join(folder, 'x.xlsx')); // prettier-ignore
    expect(future.code).toBe(1);
    expect(existsSync(join(folder, 'x.xlsx'))).toBe(false);
  });
});
