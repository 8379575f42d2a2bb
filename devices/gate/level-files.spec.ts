import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ClassicLevel } from 'classic-level';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { areSoundFiles, recordsInFiles } from './level-files.js';
import { unsnap } from './snappy.js';

describe('the files of LevelDB, read without it', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'congvu-level-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    ['the log', true, 1],
    ['tables that are compressed', true, 2],
    ['tables that are not', false, 2],
  ])(
    'hold in %s what was written last, records longer than a block too',
    async (_, compression, openings) => {
      const expected = new Map<string, string | null>();
      for (let opening = 1; opening <= openings; opening += 1) {
        const level = new ClassicLevel(folder, { compression });
        await level.open();
        for (let n = 0; n < 400; n += 1) {
          const key = `scan!${String(n).padStart(16, '0')}`;
          const text = `opening ${opening}, ${n} ${'quẹt thẻ '.repeat(n % 40)} ${n % 100 === 0 ? 'x'.repeat(70_000) : ''}`;
          if (n % 7 === 0) await level.del(key);
          else await level.put(key, text);
          expected.set(key, n % 7 === 0 ? null : text);
        }
        await level.close();
      }
      if (openings > 1) await level(folder, compression);
      expect(readdirSync(folder).some((name) => name.endsWith('.ldb'))).toBe(openings > 1);
      expect(await areSoundFiles(folder, false)).toBe(true);
      const found = await recordsInFiles(folder);
      for (const [key, value] of expected) expect([key, found.get(key)?.value ?? null]).toEqual([key, value]);
    },
  );

  it('are sound whatever a kill left that their list does not name', async () => {
    for (let opening = 0; opening < 2; opening += 1) {
      const store = new ClassicLevel(folder);
      await store.open();
      await store.put('scan!1', 'quẹt thẻ '.repeat(100));
      await store.close();
    }
    for (const [name, bytes] of [['000091.ldb', 0], ['000092.ldb', 700]] as const)
      writeFileSync(join(folder, name), Buffer.alloc(bytes, 7));
    expect(await areSoundFiles(folder, false)).toBe(true);
    const table = readdirSync(folder).find((name) => /^0000[0-8]\d\.ldb$/.test(name)) as string;
    const whole = readFileSync(join(folder, table));
    writeFileSync(join(folder, table), whole.subarray(0, whole.length - 1));
    expect(await areSoundFiles(folder, false)).toBe(false);
    rmSync(join(folder, table));
    expect(await areSoundFiles(folder, false)).toBe(false);
  }); // prettier-ignore

  it('may end in zeros where writes are counted', async () => {
    const store = new ClassicLevel(folder);
    await store.open();
    await store.put('scan!1', 'quẹt thẻ');
    await store.close();
    const log = join(folder, readdirSync(folder).find((name) => name.endsWith('.log')) as string);
    writeFileSync(log, Buffer.concat([readFileSync(log), Buffer.alloc(5000)]));
    expect(await areSoundFiles(folder, true)).toBe(true);
    expect(await areSoundFiles(folder, false)).toBe(false);
  });

  it('are none where there is no folder, and sound', async () => {
    expect(await areSoundFiles(join(folder, 'none'), false)).toBe(true);
    expect((await recordsInFiles(join(folder, 'none'))).size).toBe(0);
  });
});

describe('the blocks of Snappy', () => {
  it.each([
    ['as they are', '05' + '10' + '68656c6c6f', 'hello'],
    // A copy of one byte repeated: it reaches into what it writes itself.
    ['by copies', '06' + '00' + '61' + '05' + '01', 'aaaaaa'],
  ])('hold texts %s', (_, hex, text) => {
    expect(unsnap(Buffer.from(hex, 'hex')).toString()).toBe(text);
  });

  it.each(['', 'ff', '0510686565', '060061' + '0502', '0610' + '68656c6c6f', '04' + '10' + '68656c6c6f'])('are refused when they cannot be: %s', (hex) => {
    expect(() => unsnap(Buffer.from(hex, 'hex'))).toThrow(RangeError);
  });
}); // prettier-ignore

/** Opens and closes it: what lies in the log goes into a table. */
async function level(folder: string, compression: boolean): Promise<void> {
  const one = new ClassicLevel(folder, { compression });
  await one.open();
  await one.close();
}
