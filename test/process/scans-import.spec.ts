import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UnitsService } from '../../src/modules/organization/units/units.service.js';
import { systemCaller } from '../../src/platform/access/caller.js';
import { scratchFolder } from '../support/scratch-folder.js';
import { ServiceProcess } from '../support/service-process.js';
import { createTestApp, type TestApp } from '../support/test-app.js';

const realLog = process.env['CONGVU_REAL_LOG'] ?? resolve('../shared/data/attlog-municipal-office.dat');
const atHand = existsSync(realLog);

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The two commands by which the log of a terminal gets in, as processes of their own. */
describe('congvu device add and congvu import attlog', () => {
  const folder = scratchFolder('import-attlog');
  let service: TestApp;
  beforeAll(async () => {
    service = await createTestApp({}, new Date());
    await service.app.get(UnitsService).create(systemCaller('test'), { code: 'TT', name: 'Trung tâm', kind: 'centre' });
  });
  afterAll(async () => {
    await service.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function run(...args: string[]): Promise<Ran> {
    const command = new ServiceProcess(args, {
      DATABASE_URL: service.database.url,
      CONGVU_DATA_DIR: folder,
      CONGVU_SECRET_KEY: service.environment.CONGVU_SECRET_KEY ?? '',
    });
    return { code: await command.exit(), out: command.stdout, err: command.stderr };
  }
  const add = (code: string, zone: string, ...more: string[]): Promise<Ran> =>
    run('device', 'add', '--code', code, '--kind', 'zkteco', '--unit', 'TT', '--zone', zone, '--json', ...more);
  const file = (name: string, ...lines: string[]): string => {
    const path = join(folder, name);
    writeFileSync(path, lines.join('\r\n'));
    return path;
  };
  const importing = async (path: string, device: string): Promise<[number, unknown, string]> => {
    const { code, out, err } = await run('import', 'attlog', path, '--device', device, '--json');
    return [code, out === '' ? null : JSON.parse(out), err];
  };

  it('prints the key of a new device once, in the default group, and refuses the code a second time', async () => {
    const { code, out } = await add('MAY-1', 'Asia/Ho_Chi_Minh');
    expect(code).toBe(0);
    expect(out.trim().split('\n')).toHaveLength(1);
    const device = JSON.parse(out) as Record<string, string>;
    expect(device).toEqual({
      id: expect.any(String), code: 'MAY-1', kind: 'zkteco', unit: 'TT', zone: 'Asia/Ho_Chi_Minh', group: 'default',
      key: expect.stringMatching(/^cvd_/),
    });
    const grouped = JSON.parse((await add('MAY-2', 'Asia/Ho_Chi_Minh', '--group', 'nha-b')).out) as Record<string, string>;
    expect(grouped).toMatchObject({ group: 'nha-b' });
    const again = await add('may-1', 'Asia/Ho_Chi_Minh');
    expect([again.code, again.out]).toEqual([1, '']);
    expect((await run('device', 'add', '--code', 'X', '--kind', 'radio', '--unit', 'TT', '--zone', 'UTC')).code).toBe(2);
  });

  it('prints five counts as JSON, once stored and then known, and ends with 1 only when a line was refused', async () => {
    const good = file('good.dat', '        7\t2026-03-02 07:45:10\t1\t0\t1\t0', '        8\t2026-03-02 07:46:10\t1\t0\t1\t0', '');
    expect(await importing(good, 'MAY-1')).toEqual([0, { read: 2, stored: 2, duplicate: 0, quarantined: 0, rejected: 0 }, '']);
    expect(await importing(good, 'may-1')).toEqual([0, { read: 2, stored: 0, duplicate: 2, quarantined: 0, rejected: 0 }, '']);
    const mixed = file('mixed.dat', '        7\t2026-03-02 07:45:10\t1\t0\t1\t0', '        9\t2000-01-01 00:00:10\t1\t0\t1\t0', 'hỏng');
    const [code, counts, said] = await importing(mixed, 'MAY-1');
    expect([code, counts]).toEqual([1, { read: 3, stored: 0, duplicate: 1, quarantined: 1, rejected: 1 }]);
    expect(said).toMatch(/3: rejected/);
    expect((await importing(good, 'KHONG-CO'))[0]).toBe(1);
    expect((await importing(join(folder, 'nothing.dat'), 'MAY-1'))[0]).toBe(2);
  });

  (atHand ? it : it.skip)(`stores 11,902 lines of a real log, and none the second time${atHand ? '' : ' (skipped: the log is not at hand)'}`, async () => {
    expect((await add('MAY-MANILA', 'Asia/Manila')).code).toBe(0);
    const [, first] = await importing(realLog, 'MAY-MANILA');
    expect(first).toMatchObject({ stored: 11_902 });
    const [, second] = await importing(realLog, 'MAY-MANILA');
    expect(second).toMatchObject({ stored: 0, duplicate: 11_902 });
  });
}); // prettier-ignore
