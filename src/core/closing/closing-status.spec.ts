import { describe, expect, it } from '@jest/globals';
import { closingStatuses, closingWords } from './closing-status.js';

describe('closingWords', () => {
  it('has a sentence of its own for every status', () => {
    const all = [...closingStatuses, 'persons-confirmed' as const].map((each) => closingWords(each).vi);
    expect(new Set(all).size).toBe(5);
    expect(closingWords('sealed')).toEqual({ vi: 'Đã khóa công', en: 'Sealed' });
  });
});
