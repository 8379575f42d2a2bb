import { describe, expect, it } from '@jest/globals';
import { actorsIn, withActorNames } from './name-actors.js';

const at = new Date('2026-11-23T01:00:00Z');
const answer = {
  decidedBy: 'hoang.nam',
  reason: 'hoang.nam',
  steps: [{ byLabel: 'system', at }, { byLabel: null }],
};

describe('names of actors in answers', () => {
  it('finds whoever acted, however deep, and nothing that is a word of its own', () => {
    expect([...actorsIn(answer)]).toEqual(['hoang.nam', 'system']);
    expect([...actorsIn([{ username: 'hoang.nam', label: 'hoang.nam' }, null, 'hoang.nam'])]).toEqual([]);
  });

  it('puts the names of people in their place, keeps instants, and leaves the given answer alone', () => {
    const names = new Map([
      ['hoang.nam', 'Hoàng Văn Nam'],
      ['system', 'Hệ thống'],
    ]);
    expect(withActorNames(answer, names)).toEqual({
      decidedBy: 'Hoàng Văn Nam',
      reason: 'hoang.nam',
      steps: [{ byLabel: 'Hệ thống', at }, { byLabel: null }],
    });
    expect(answer.decidedBy).toBe('hoang.nam');
    expect(withActorNames({ decidedBy: 'da.xoa' }, names)).toEqual({ decidedBy: 'da.xoa' });
  });
});
