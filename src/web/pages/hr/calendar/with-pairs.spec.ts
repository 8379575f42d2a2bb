import { describe, expect, it } from '@jest/globals';
import { withPairs } from './with-pairs.js';

const entries = [
  { id: 'made-up', date: '2026-08-22', pairDate: '2026-08-31', unitId: null },
  { id: 'off', date: '2026-08-31', pairDate: '2026-08-22', unitId: null },
  { id: 'of-a-unit', date: '2026-08-31', pairDate: '2026-08-22', unitId: 'u' },
  { id: 'holiday', date: '2026-09-02', pairDate: null, unitId: null },
];
const ids = (...chosen: string[]) => withPairs(new Set(chosen), entries).map(({ id }) => id);

describe('chosen entries', () => {
  it('bring the other day of a swap of the same calendar', () => {
    expect(ids('off')).toEqual(['made-up', 'off']);
    expect(ids('of-a-unit')).toEqual(['of-a-unit']);
  });

  it('bring nothing else', () => {
    expect(ids('holiday')).toEqual(['holiday']);
    expect(ids()).toEqual([]);
  });
});
