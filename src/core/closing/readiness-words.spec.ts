import { describe, expect, it } from '@jest/globals';
import { openKinds, openWords } from './readiness-words.js';

describe('openWords', () => {
  it('has a Vietnamese and an English sentence of its own for every kind', () => {
    const all = openKinds.map((kind) => openWords(kind, 3));
    expect(new Set(all.map(({ vi }) => vi)).size).toBe(openKinds.length);
    expect(all.every(({ vi, en }) => vi.endsWith('.') && en.endsWith('.'))).toBe(true);
    expect(openWords('explanations-waiting', 3).vi).toBe('3 giải trình chưa có quyết định.');
  });
});
