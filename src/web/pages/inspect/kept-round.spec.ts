import { describe, expect, it } from '@jest/globals';
import {
  aboutToSend, answered, bodyOf, withCheck, withoutCheck, type KeptCheck, type KeptRound, type RoundAnswer,
} from './kept-round.js'; // prettier-ignore

const round: KeptRound = {
  id: 'd1', ownerId: 'tk', unitName: 'Quầy một', checks: [], endedAt: null, isOpened: false, isEnded: false, drawnIds: null, refusal: null, listed: [],
  opening: { unitId: 'u', kind: 'ordinary', planNumber: '12/KH', place: 'Tầng 1', startedAt: '2026-11-23T01:00:00Z' },
}; // prettier-ignore

function check(id: string, state: KeptCheck['state'] = 'new'): KeptCheck {
  return {
    state, code: null, fullName: 'Vàng Thị Súng', employeeCode: id, unitName: 'Quầy một',
    sent: { id, employeeId: `p-${id}`, checkedAt: '2026-11-23T01:05:00Z', badge: 'worn', uniform: 'right', footwear: 'right' },
  };
} // prettier-ignore

function answer(results: readonly boolean[], endedAt: string | null = null): RoundAnswer {
  const checks = results.map((taken) => ({
    id: null,
    taken,
    code: taken ? null : 'own-record',
    field: null,
  }));
  return { id: 'd1', seed: null, listed: null, drawnIds: null, endedAt, checks };
}

/** What a whole sending does. */
function sent(before: KeptRound, results: readonly boolean[], endedAt: string | null = null): KeptRound {
  const going = aboutToSend(before);
  const body = bodyOf(going);
  if (body === null) throw new Error('there is nothing to send');
  return answered(going, body, answer(results, endedAt));
}

describe('a round that is kept on the device', () => {
  it('is sent though nothing was checked yet, and then only when there is something new', () => {
    expect(bodyOf(round)).toEqual({ ...round.opening, id: 'd1' });
    const opened = sent(round, []);
    expect(bodyOf(opened)).toBeNull();
    expect(bodyOf(withCheck(opened, check('1')))?.checks).toHaveLength(1);
  });

  it('sends what was not answered again as it was, and what came meanwhile with it', () => {
    const going = aboutToSend(withCheck(round, check('1')));
    const later = withCheck(going, check('2'));
    expect(bodyOf(later)?.checks?.map(({ id }) => id)).toEqual(['1', '2']);
    const after = answered(later, bodyOf(going)!, answer([true]));
    expect(after.checks.map(({ state }) => state)).toEqual(['taken', 'new']);
  });

  it('has one check of each person, also when it is noted twice, and changes none that may have been sent', () => {
    const again = {
      ...check('x'),
      sent: { ...check('x').sent, employeeId: 'p-1', badge: 'not-worn' as const },
    };
    const changed = withCheck(withCheck(round, check('1')), again);
    expect(changed.checks.map(({ sent: { id, badge } }) => [id, badge])).toEqual([['1', 'not-worn']]);
    for (const state of ['sending', 'taken'] as const) {
      const kept = withCheck(round, check('1', state));
      expect(withCheck(kept, again)).toBe(kept);
    }
  });

  it('leaves out only what the service surely does not have', () => {
    const all = (['new', 'sending', 'taken', 'refused'] as const).reduce(
      (kept, state) => withCheck(kept, check(state, state)),
      round,
    );
    const left = all.checks.reduce((kept, { sent: { id } }) => withoutCheck(kept, id), all);
    expect(left.checks.map(({ state }) => state)).toEqual(['sending', 'taken']);
  });

  it('sends its end with the last checks, and not while one was refused', () => {
    const ended = { ...withCheck(withCheck(round, check('1')), check('2')), endedAt: '2026-11-23T02:00:00Z' };
    expect(bodyOf(ended)?.endedAt).toBe('2026-11-23T02:00:00Z');
    const refused = sent(ended, [true, false]);
    expect([refused.isEnded, refused.checks.map(({ state, code }) => [state, code])]).toEqual([
      false, [['taken', null], ['refused', 'own-record']],
    ]); // prettier-ignore
    expect(bodyOf(refused)).toBeNull();
    const mended = withoutCheck(refused, '2');
    expect(bodyOf(mended)).toMatchObject({ endedAt: '2026-11-23T02:00:00Z' });
    const over = sent(mended, [], '2026-11-23T02:00:00Z');
    expect([over.isEnded, bodyOf(over)]).toEqual([true, null]);
  });

  it('goes in batches of 500, the end with the last', () => {
    const many = Array.from({ length: 501 }, (_each, index) => check(String(index)));
    const full: KeptRound = { ...round, checks: many, endedAt: '2026-11-23T02:00:00Z' };
    const first = bodyOf(full);
    expect([first?.checks?.length, first?.endedAt]).toEqual([500, undefined]);
    const rest = sent(full, many.slice(0, 500).map(() => true)); // prettier-ignore
    expect([bodyOf(rest)?.checks?.length, bodyOf(rest)?.endedAt]).toEqual([1, '2026-11-23T02:00:00Z']);
  });
});
