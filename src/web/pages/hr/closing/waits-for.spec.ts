import { describe, expect, it } from '@jest/globals';
import type { ClosingDetail, OpenMatter } from './closing-queries.js';
import { waitsFor } from './waits-for.js';

const unit = (current: boolean) => ({ unitId: 'u', unitName: 'Quầy', confirmedBy: null, confirmedAt: null, current }); // prettier-ignore
const closing = (change: Partial<ClosingDetail> = {}) =>
  ({ status: 'opened', people: { count: 9, confirmed: 7 }, units: [unit(true), unit(false)], reopeningAsked: false, ...change }) as ClosingDetail; // prettier-ignore
const open = (kind: OpenMatter['kind'], count: number) => ({ kind, count });

describe('whom a month waits for', () => {
  it('is whoever settles what is open, then people, heads, HR and the director', () => {
    const unconfirmed = open('persons-unconfirmed', 2);
    expect(
      waitsFor(closing(), [open('requests-waiting', 3), open('days-provisional', 1), unconfirmed]),
    ).toEqual({
      of: 'exceptions',
      count: 4,
    });
    expect(waitsFor(closing(), [unconfirmed])).toEqual({ of: 'persons', count: 2 });
    expect(waitsFor(closing(), [])).toEqual({ of: 'heads', count: 1 });
    expect(waitsFor(closing({ units: [unit(true)] }), [])).toEqual({ of: 'check', count: 1 });
    expect(waitsFor(closing({ units: [unit(true)], status: 'checked' }), [])).toEqual({
      of: 'seal',
      count: 1,
    });
  });

  it('is nobody once it is sealed, or who decides on reopening it', () => {
    expect(waitsFor(closing({ status: 'sealed' }), [])).toBeNull();
    expect(waitsFor(closing({ status: 'sealed', reopeningAsked: true }), [])).toEqual({
      of: 'reopening',
      count: 1,
    });
  });
});
