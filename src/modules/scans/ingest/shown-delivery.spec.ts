import { describe, expect, it } from '@jest/globals';
import type { IncomingScan, ScanResult } from '../incoming-scan.js';
import { shownDelivery } from './shown-delivery.js';

const received = new Date('2026-11-23T01:00:00Z');
const ago = (ms: number): IncomingScan => ({ scannedAt: new Date(received.getTime() - ms) }) as IncomingScan;
const stored: ScanResult = { outcome: 'stored' };
const shown = (
  scans: readonly IncomingScan[],
  results: readonly ScanResult[] = scans.map(() => stored),
): string | undefined => shownDelivery(scans, results, received)?.toISOString();

describe('the delivery that a batch shows', () => {
  it.each([
    ['a scan of now', 0, '2026-11-23T01:00:00.000Z'],
    ['one of a moment less than ten minutes ago', 599_999, '2026-11-23T01:00:00.000Z'],
    ['one of ten minutes ago', 600_000, '2026-11-23T00:50:00.000Z'],
  ])('with %s', (_name, ms, expected) => {
    expect(shown([ago(86_400_000), ago(ms)])).toBe(expected);
  });

  it('is up to its newest scan when it is full: more may follow', () => {
    expect(shown(Array.from({ length: 999 }, () => ago(1_000)))).toBe('2026-11-23T01:00:00.000Z');
    expect(shown(Array.from({ length: 1_000 }, () => ago(1_000)))).toBe('2026-11-23T00:59:59.000Z');
  });

  it('counts a scan that was sent again, and none that was refused, not believed or of the future', () => {
    expect(shown([ago(0)], [{ outcome: 'duplicate' }])).toBe('2026-11-23T01:00:00.000Z');
    for (const outcome of ['rejected', 'conflict', 'quarantined'] as const) expect(shown([ago(0)], [{ outcome }])).toBeUndefined();
    expect(shown([ago(-1)])).toBeUndefined();
    expect(shown([])).toBeUndefined();
  });
}); // prettier-ignore
