import { describe, expect, it } from '@jest/globals';
import { becomes, settledReason } from './settled-explanation.js';

describe('settledReason', () => {
  it('says what there is now, in both languages, and names no kind of leave', () => {
    const said = (['excuse', 'correction', 'facts'] as const).map((by) => settledReason(by));
    expect(said.map(({ vi }) => vi.startsWith('đã có'))).toEqual([true, true, true]);
    expect(new Set(said.map(({ en }) => en)).size).toBe(3);
  });
});

describe('becomes', () => {
  it('stays with the moment of the day: an arrival becomes no departure, and an absence that is none is over', () => {
    expect(becomes['late-arrival']).toEqual(['missing-in', 'absence']);
    expect(becomes['missing-out']).toEqual(['early-departure', 'absence']);
    expect(becomes.absence).toBeUndefined();
  });
});
