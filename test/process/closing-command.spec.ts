import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ClosingWorld } from '../support/closing-world.js';
import { scratchFolder } from '../support/scratch-folder.js';
import { ServiceProcess } from '../support/service-process.js';

interface Verified {
  readonly ok: boolean;
  readonly differences: number;
  readonly closings: readonly {
    unitCode: string;
    statusVi: string;
    revisions: readonly { faults: string[] }[];
  }[];
}

describe('congvu closing verify', () => {
  const folder = scratchFolder('closing');
  let world: ClosingWorld;
  beforeAll(async () => {
    world = await ClosingWorld.build();
    await world.sealNovember();
  });
  afterAll(async () => {
    await world.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function verify(...args: string[]): Promise<{ code: number; out: string; err: string }> {
    const command = new ServiceProcess(['closing', 'verify', '--month', '2026-11', ...args], {
      CONGVU_DATA_DIR: join(folder, 'data'),
      DATABASE_URL: world.service.database.url,
      CONGVU_SECRET_KEY: world.service.environment.CONGVU_SECRET_KEY ?? '',
    });
    command.child.stdin?.end();
    return { code: await command.exit(), out: command.stdout, err: command.stderr };
  }

  it('ends with 0 for a month that is what was sealed', async () => {
    const { code, out, err } = await verify('--unit', 'TT', '--json');
    expect([code, err]).toEqual([0, '']);
    const found = JSON.parse(out) as Verified;
    expect(found).toMatchObject({ ok: true, differences: 0 });
    const plain = await verify('--unit', 'TT');
    expect(plain.out).toMatch(/\d+ day\(s\) computed again from what was sealed: 0 come\(s\) out otherwise/);
    expect(found.closings).toMatchObject([
      { unitCode: 'TT', statusVi: 'Đã khóa công', revisions: [{ faults: [] }] },
    ]);
  });

  it('lists what differs today, which ends with 1 only where that is asked for', async () => {
    await world.scan(4, 30, '17:05');
    const plain = await verify('--unit', 'TT');
    expect(plain.code).toBe(0);
    expect(plain.out).toContain('1 difference(s) today');
    expect(plain.out).toMatch(/2026-11-30 \S+: figures/);
    expect((await verify('--unit', 'TT', '--strict')).code).toBe(1);
  });

  it('ends with 1 when somebody changed what was sealed, and for a month that nobody closes', async () => {
    await world.tamper('closing_line', `UPDATE closing_line SET content = replace(content, '"credit":1,', '"credit":0,')`); // prettier-ignore
    const { code, out } = await verify('--unit', 'TT', '--json');
    expect([code, (JSON.parse(out) as Verified).closings[0]?.revisions]).toMatchObject([
      1,
      [{ faults: ['content', 'result'] }],
    ]);
    expect((await verify('--unit', 'TT')).out).toMatch(/2026-11-26 [0-9a-f-]{36}: figures/);
    expect((await verify('--unit', 'BV')).code).toBe(1);
  });
});
