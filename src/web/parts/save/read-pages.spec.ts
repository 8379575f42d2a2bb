import { describe, expect, it } from '@jest/globals';
import type { NextPage } from '../../api/use-cursor-pages.js';
import { readPages } from './read-pages.js';

/** A list of so many numbers, two a page. */
function list(count: number) {
  const asked: NextPage[] = [];
  const load = (next: NextPage) => {
    asked.push(next);
    const from = Number(next.cursor ?? 0);
    const items = [from, from + 1].filter((item) => item < count);
    return Promise.resolve({ items, nextCursor: from + 2 < count ? String(from + 2) : null });
  };
  return { asked, load };
}

describe('a list read to its end', () => {
  it('is asked for page after page, each after the cursor of the one before', async () => {
    const { asked, load } = list(5);
    const told: number[] = [];
    expect(await readPages(load, (count) => told.push(count) > 0)).toEqual({ items: [0, 1, 2, 3, 4], left: 0, isMore: false });
    expect(asked).toEqual([{ limit: 100 }, { limit: 100, cursor: '2' }, { limit: 100, cursor: '4' }]);
    expect(told).toEqual([2, 4, 5]);
  }); // prettier-ignore

  it('is whole at the limit; beyond it says how many were left out', async () => {
    const go = () => true;
    expect(await readPages(list(5).load, go, 5)).toEqual({ items: [0, 1, 2, 3, 4], left: 0, isMore: false });
    expect(await readPages(list(6).load, go, 5)).toMatchObject({ left: 1, isMore: false });
    expect(await readPages(list(8).load, go, 5)).toMatchObject({ items: [0, 1, 2, 3, 4], left: 3 });
  });

  it('counts what it leaves out only as far again, and says that there is more', async () => {
    const { asked, load } = list(1000);
    expect(await readPages(load, () => true, 4)).toEqual({ items: [0, 1, 2, 3], left: 4, isMore: true });
    expect(asked).toHaveLength(4);
  });

  it('stops when nobody waits for it any more, and fails when a page fails', async () => {
    const { asked, load } = list(100);
    await readPages(load, () => false);
    expect(asked).toHaveLength(1);
    const away = () => Promise.reject(new Error('away'));
    await expect(readPages(away, () => true)).rejects.toThrow('away');
  });
});
