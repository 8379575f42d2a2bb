import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { makeFolder } from './make-folder.js';

describe('makeFolder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'congvu-folder-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('makes what is missing and says where it began; a second time nothing', async () => {
    const deep = join(folder, 'Trung tâm', 'dữ liệu');
    expect(await makeFolder(deep)).toBe(join(folder, 'Trung tâm'));
    expect(await makeFolder(deep)).toBeUndefined();
  });

  it('is refused below a file', async () => {
    writeFileSync(join(folder, 'tep'), '');
    await expect(makeFolder(join(folder, 'tep', 'x'))).rejects.toThrow();
  });
});
