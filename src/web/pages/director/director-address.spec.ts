import { describe, expect, it } from '@jest/globals';
import type { Me } from '../../api/me.js';
import { directorAddressOf, directorParametersOf } from './director-address.js';

const grant = (role: string, unitId: string | null) => ({ role, unitId }) as Me['grants'][number];
const read = (search: string, ...grants: Me['grants'][number][]) =>
  directorAddressOf(new URLSearchParams(search), '2026-01-15', grants);

describe('the address of the page of directors', () => {
  it('begins with the month that is over and the unit of whoever leads one', () => {
    expect(read('', grant('director', 'TT'), grant('employee', 'Q1'))).toEqual({
      month: '2025-12',
      unitId: 'TT',
    });
    expect(read('', grant('director', null))).toEqual({ month: '2025-12', unitId: null });
    expect(read('', grant('unit-head', 'Q1'), grant('unit-head', 'Q2')).unitId).toBeNull();
    expect(read('thang=2026-13').month).toBe('2025-12');
  });

  it('gives back what was written, everything too where one unit is the own', () => {
    for (const shown of [{ month: '2025-11', unitId: 'Q1' }, { month: '2025-11', unitId: null }])
      expect(read(String(new URLSearchParams(directorParametersOf(shown))), grant('director', 'TT'))).toEqual(shown);
  }); // prettier-ignore
});
