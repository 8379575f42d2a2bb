import { describe, expect, it } from '@jest/globals';
import { requestFiltersOf, requestQueryOf } from './use-request-filters.js';

const nothing = { shown: null, unitId: null, kind: null, text: null, from: null, until: null };

describe('the filters of the requests that HR sees', () => {
  it('are what waits where the address says nothing, or nothing that makes sense', () => {
    const waiting = { view: 'unit', status: 'waiting' };
    expect(requestQueryOf(requestFiltersOf(nothing))).toEqual(waiting);
    const senseless = { ...nothing, shown: 'x', kind: 'y', from: '2026-02-31x', until: 'z' };
    expect(requestQueryOf(requestFiltersOf(senseless))).toEqual(waiting);
  });

  it('ask the service for the caller’s own decisions, for every state, and for a last day that is shown too', () => {
    expect(requestQueryOf(requestFiltersOf({ ...nothing, shown: 'mine' }))).toEqual({ view: 'to-decide' });
    const all = { shown: 'all', unitId: 'u', kind: 'trip', text: 'bình', from: '2026-11-01', until: '2026-11-30' };
    expect(requestQueryOf(requestFiltersOf(all))).toEqual({
      view: 'unit', unitId: 'u', kind: 'trip', text: 'bình', from: '2026-11-01', until: '2026-12-01',
    });
  }); // prettier-ignore
});
