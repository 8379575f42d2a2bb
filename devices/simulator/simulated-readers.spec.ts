import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { simulatorOf } from './simulated-readers.js';

const folder = mkdtempSync(join(tmpdir(), 'congvu-simulated-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function written(content: object): string {
  const file = join(folder, 'bindings.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

describe('simulated readers of a file', () => {
  it('are plugged in and show their cards in turn', async () => {
    const simulator = await simulatorOf(written({ simulated: [{ path: 'cua', texts: ['1', '2'], everyMs: 10 }] }));
    const [address] = await simulator.list();
    expect(address).toMatchObject({ transport: 'simulator', path: 'cua' });
    const shown: string[] = [];
    const enough = new Promise<void>((resolve) => {
      void simulator.open(address!, {
        report: (bytes) => void (shown.push(Buffer.from(bytes).toString()) === 3 && resolve()),
        lost: () => undefined,
      });
    });
    await enough;
    expect(shown.slice(0, 3)).toEqual(['1\r', '2\r', '1\r']);
    simulator.unplug('cua');
  });

  it('are none in a file that names none', async () => {
    expect(await (await simulatorOf(written({ bindings: [] }))).list()).toEqual([]);
  });

  it('are refused when half described, and when they would flood the gate', async () => {
    const good = { path: 'cua', texts: ['1'], everyMs: 10 };
    for (const simulated of [good, [{ ...good, path: '' }], [{ ...good, texts: [''] }], [{ ...good, texts: '1' }], [{ ...good, everyMs: 9 }], [null]])
      await expect(simulatorOf(written({ simulated }))).rejects.toThrow('simulated must hold');
  });
}); // prettier-ignore
