import { describe, expect, it } from '@jest/globals';
import { stillJustCome, withArrival, type Arrival } from './arrivals.js';

const came = (id: string, at = '2026-11-23T00:36:00Z'): Arrival => ({ id, name: `Tên ${id}`, at });

describe('who came in just now', () => {
  it('is the latest first, each once, and five at most', () => {
    const ids = ['a', 'b', 'a', 'c', 'd', 'e', 'f'];
    const all = ids.reduce<Arrival[]>((before, id) => withArrival(before, came(id)), []);
    expect(all.map(({ id }) => id)).toEqual(['f', 'e', 'd', 'c', 'a']);
  });

  it('is nobody who came a quarter of an hour ago', () => {
    const arrivals = [came('a'), came('b', '2026-11-23T00:36:01Z')];
    expect(stillJustCome(arrivals, Date.parse('2026-11-23T00:51:00Z')).map(({ id }) => id)).toEqual(['b']);
  });
});
