import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

describe('the types of the web client', () => {
  it('are what the API description says (else run "npm run web:types")', () => {
    const script = fileURLToPath(new URL('../../scripts/web-types.mjs', import.meta.url));
    const { status, stderr } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
    expect(status === 0 ? '' : stderr).toBe('');
  });
});
