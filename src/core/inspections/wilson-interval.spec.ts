import { describe, expect, it } from '@jest/globals';
import { wilsonInterval } from './wilson-interval.js';

const percent = (kept: number, inspected: number): string | null => {
  const found = wilsonInterval(kept, inspected);
  return found && `${(found.low * 100).toFixed(1)}-${(found.high * 100).toFixed(1)}`;
};

describe("Wilson's interval of a share", () => {
  it('agrees with published values', () => {
    // Newcombe, Statistics in Medicine 17 (1998), table I: 81/263, 15/148, 0/20, 1/29.
    expect(percent(81, 263)).toBe('25.5-36.6');
    expect(percent(15, 148)).toBe('6.2-16.0');
    expect(percent(0, 20)).toBe('0.0-16.1');
    expect(percent(1, 29)).toBe('0.6-17.2');
    expect(percent(9, 10)).toBe('59.6-98.2');
  });

  it('says nothing where nobody was inspected', () => {
    expect(wilsonInterval(0, 0)).toBeNull();
  });

  it('stays within 0 and 1, touches them only at none and all, and holds the share', () => {
    for (let inspected = 1; inspected <= 60; inspected += 1) {
      for (let kept = 0; kept <= inspected; kept += 1) {
        const { low, high } = wilsonInterval(kept, inspected) as { low: number; high: number };
        expect(low <= kept / inspected && kept / inspected <= high).toBe(true);
        expect([low === 0, high === 1]).toEqual([kept === 0, kept === inspected]);
      }
    }
  });

  it('mirrors: what is kept by some is not kept by the others', () => {
    const [kept, broken] = [wilsonInterval(7, 30), wilsonInterval(23, 30)];
    expect(kept?.low).toBeCloseTo(1 - (broken?.high ?? 0), 12);
  });
});
