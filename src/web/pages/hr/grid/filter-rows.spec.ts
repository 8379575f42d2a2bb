import { describe, expect, it } from '@jest/globals';
import type { GridRow } from '../hr-queries.js';
import { filterRows } from './filter-rows.js';
import { gridAddressOf, gridParametersOf } from './grid-address.js';

const row = (fullName: string, day: Partial<GridRow['days'][number]>): GridRow =>
  ({ fullName, employeeCode: 'CB1', unitName: 'Quầy Đất đai', days: [{ date: '2026-11-20', cell: '+', planned: true, settled: true, kinds: [], ...day }] }) as unknown as GridRow; // prettier-ignore
const rows = [
  row('Đặng Văn Ước', { kinds: ['late-arrival'] }),
  row('Hà Thị Đào', { settled: false }),
  row('Lò Ẩn', { planned: false, settled: false }),
];
const names = (text: string, only: Parameters<typeof filterRows>[1]['only'] = null): string[] =>
  filterRows(rows, { text, only }).map(({ fullName }) => fullName);

describe('the rows of the sheet', () => {
  it('are found by every word of name, code or unit, without diacritics', () => {
    expect(names('')).toHaveLength(3);
    expect(names('dat dai uoc')).toEqual(['Đặng Văn Ước']);
    expect(names('cb1 đào')).toEqual(['Hà Thị Đào']);
    expect(names('uoc dao')).toEqual([]);
  });

  it('are those with an exception, with one of a kind, or with a planned day that cannot be sealed', () => {
    expect(names('', 'any')).toEqual(['Đặng Văn Ước']);
    expect(names('', 'late-arrival')).toEqual(['Đặng Văn Ước']);
    expect(names('', 'absence')).toEqual([]);
    expect(names('', 'unsettled')).toEqual(['Hà Thị Đào']);
  });

  it('come back from the address', () => {
    const address = 'thang=2026-10&don-vi=u&q=an&chi=chua-chot&mo=2026-10-05.p';
    const shown = gridAddressOf(new URLSearchParams(address), '2026-11-29');
    expect(new URLSearchParams(gridParametersOf(shown, '2026-11-29')).toString()).toBe(address);
    expect(gridAddressOf(new URLSearchParams('thang=2026-13&chi=x'), '2026-11-29')).toMatchObject({
      month: '2026-11',
      only: null,
    });
  });
});
