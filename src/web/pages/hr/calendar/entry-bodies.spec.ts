import { describe, expect, it } from '@jest/globals';
import { entryBodies } from './entry-bodies.js';

describe('what is put in the calendar', () => {
  it('is one day, which names no other', () => {
    const values = { kind: 'holiday', date: '02/09/2026', pairDate: '22/08/2026', name: ' Quốc khánh ' } as const;
    expect(entryBodies(values, null)).toEqual([
      { unitId: null, date: '2026-09-02', kind: 'holiday', name: 'Quốc khánh', pairDate: null },
    ]);
  }); // prettier-ignore

  it('is both days of a swap, each naming the other', () => {
    const values = { kind: 'swap', date: '31/08/2026', pairDate: '22/08/2026', name: 'Hoán đổi' } as const;
    expect(entryBodies(values, 'u')).toEqual([
      { unitId: 'u', date: '2026-08-31', kind: 'swapped_off', name: 'Hoán đổi', pairDate: '2026-08-22' },
      { unitId: 'u', date: '2026-08-22', kind: 'makeup_work', name: 'Hoán đổi', pairDate: '2026-08-31' },
    ]);
  });
});
