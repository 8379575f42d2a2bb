import { describe, expect, it } from '@jest/globals';
import { filtersOf, parametersOf, queryOf } from './inbox-filters.js';

const TODAY = '2026-11-29';
const of = (address: string) => filtersOf(new URLSearchParams(address), TODAY);

describe('the filters of the inbox', () => {
  it('are the open days of the last month where the address says nothing', () => {
    expect(of('')).toEqual({
      state: 'open', unitId: null, kind: null, from: '2026-10-30', until: TODAY, text: '',
    }); // prettier-ignore
    expect(parametersOf(of(''), TODAY)).toEqual({});
  });

  it('come back from the address that they write', () => {
    const address = 'trang-thai=xong&don-vi=u&loai=di-muon&tu=2026-11-01&den=2026-11-15&q=an';
    expect(new URLSearchParams(parametersOf(of(address), TODAY)).toString()).toBe(address);
    expect(queryOf(of(address))).toEqual({
      state: 'decided', unit: 'u', kind: 'late-arrival', from: '2026-11-01', until: '2026-11-16', text: 'an',
    }); // prettier-ignore
  });

  it('leave out what makes no sense, and are never longer than the service takes', () => {
    expect(of('trang-thai=x&loai=y&tu=2026-13-01').from).toBe('2026-10-30');
    expect(of('tu=2026-12-05')).toMatchObject({ from: TODAY, until: TODAY });
    expect(of('tu=2026-01-01').from).toBe('2026-09-29');
    expect(of('tu=2026-09-29').from).toBe('2026-09-29');
  });
});
