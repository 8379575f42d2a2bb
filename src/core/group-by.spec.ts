import { describe, expect, it } from '@jest/globals';
import { groupBy } from './group-by.js';

describe('things by key', () => {
  it('stand in their order, and what has no key is left out', () => {
    const words = ['ăn', 'bánh', 'ao', ''];
    expect([...groupBy(words, (word) => word[0] ?? null)]).toEqual([
      ['ă', ['ăn']],
      ['b', ['bánh']],
      ['a', ['ao']],
    ]);
  });
});
