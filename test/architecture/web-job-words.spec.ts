import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { jobKinds } from '../../src/web/pages/admin/job-words.js';

const modules = fileURLToPath(new URL('../../src/modules/', import.meta.url));

describe('the kinds of background work', () => {
  it('that the service names have words on the page of administrators', () => {
    const sources = readdirSync(modules, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
      .map((name) => readFileSync(`${modules}${name}`, 'utf8'))
      .join('\n');
    const kinds = [...sources.matchAll(/export const [A-Z]+_JOB = '([^']+)'/g)].map(([, kind]) =>
      String(kind),
    );
    expect(kinds).toContain('report.yearly');
    expect(kinds.filter((kind) => !(kind in jobKinds))).toEqual([]);
  });
});
