import { describe, expect, it } from '@jest/globals';
import { contains, overlaps, periodOf, periodOfRange, rangeText } from './period.js';

const noon = new Date('2026-07-01T05:00:00.000Z');
const later = new Date('2026-07-01T05:00:00.001Z');

describe('a period', () => {
  it('holds its beginning and not its end', () => {
    expect(contains({ from: noon, until: later }, noon)).toBe(true);
    expect(contains({ from: noon, until: later }, later)).toBe(false);
    expect(contains({ from: null, until: null }, noon)).toBe(true);
  });

  it('does not overlap the one that begins where it ends', () => {
    expect(overlaps({ from: null, until: noon }, { from: noon, until: null })).toBe(false);
    expect(overlaps({ from: null, until: later }, { from: noon, until: null })).toBe(true);
    expect(overlaps({ from: null, until: null }, { from: null, until: null })).toBe(true);
  });

  it('needs at least one instant', () => {
    expect(periodOf(noon, later)).toEqual({ from: noon, until: later });
    expect(() => periodOf(noon, noon)).toThrow(expect.objectContaining({ code: 'period-reversed' }));
  });

  it('survives the way through PostgreSQL', () => {
    expect(rangeText({ from: noon, until: null })).toBe('[2026-07-01T05:00:00.000Z,)');
    expect(periodOfRange('["2026-07-01 05:00:00+00","2026-07-01 05:00:00.001+00")')).toEqual({ from: noon, until: later });
    expect(periodOfRange('(,)')).toEqual({ from: null, until: null });
  }); // prettier-ignore
});
