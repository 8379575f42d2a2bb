import { describe, expect, it } from '@jest/globals';
import { filtersOf, parametersOf, queryOf, type QuarantineFilters } from './quarantine-filters.js';

const usual: QuarantineFilters = { state: 'open', deviceId: null, from: null, until: null };

describe('filters of the quarantine', () => {
  it.each<QuarantineFilters>([
    usual,
    { state: 'settled', deviceId: 'd', from: '2026-11-01', until: '2026-11-30' },
    { ...usual, state: 'all' },
  ])('come back from the address: %j', (filters) => {
    expect(filtersOf(new URLSearchParams(parametersOf(filters)))).toEqual(filters);
  });

  it('leave out of the address what makes no sense', () => {
    expect(filtersOf(new URLSearchParams('trang-thai=x&tu=2026-13-01&den=31/12/2026'))).toEqual(usual);
  });

  it('reach from the begin of the first day to the end of the last', () => {
    expect(queryOf({ ...usual, from: '2026-12-31', until: '2026-12-31' })).toEqual({
      state: 'open',
      from: '2026-12-31T00:00:00+07:00',
      until: '2027-01-01T00:00:00+07:00',
    });
    expect(queryOf({ ...usual, state: 'all' })).toEqual({});
  });
});
