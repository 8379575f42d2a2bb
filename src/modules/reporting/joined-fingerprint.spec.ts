import { describe, expect, it } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { digestFingerprint } from './digests/digest-print.js';
import { formerPrintsOf, joined, keptFingerprint, printsOf } from './joined-fingerprint.js';

const parts = [{ fingerprint: 'b' }, { fingerprint: 'a' }];
const renamed = [...parts].reverse();
/** A database that keeps final files under these fingerprints. */
const keeping = (...kept: string[]): EntityManager =>
  ({
    query: (_sql: string, [, , fingerprint]: string[]) =>
      Promise.resolve(kept.includes(fingerprint ?? '') ? [{}] : []),
  }) as unknown as EntityManager;
const of = { unitId: 'u', month: '2026-11' };

describe('the fingerprint of a report of several sealed units', () => {
  const prints = (told: typeof parts) => ({
    now: joined(printsOf(told)),
    formerly: joined(formerPrintsOf(told)),
  });

  it('is the same in whatever order their names put them', async () => {
    const [before, after] = [prints(parts), prints(renamed)];
    expect(await keptFingerprint(keeping(), of, before)).toBe(await keptFingerprint(keeping(), of, after));
    expect(before.formerly).not.toBe(after.formerly);
  });

  it('stays the former one where a final file is kept under that', async () => {
    const { now, formerly } = prints(parts);
    expect(await keptFingerprint(keeping(formerly), of, { now, formerly })).toBe(formerly);
    expect(await keptFingerprint(keeping(now), of, { now, formerly })).toBe(now);
  });

  it('is so of a digest too, month by month', async () => {
    const month = '2026-10';
    const [one, other] = [[{ month, parts }], [{ month, parts: renamed }]];
    expect(await digestFingerprint(keeping(), of, one)).toBe(await digestFingerprint(keeping(), of, other));
    const former = joined([`${month} b a`]);
    expect(await digestFingerprint(keeping(former), of, one)).toBe(former);
  });
});
