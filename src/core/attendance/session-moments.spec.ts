import { describe, expect, it } from '@jest/globals';
import { OFFICE_DAY, sessions } from '../../../test/rules/attendance-fixture.js';
import { expectedSessions, slotsOf } from './expected-session.js';
import { sessionMoments } from './session-moments.js';

const expected = expectedSessions(sessions(OFFICE_DAY), 'each-session');
const slots = slotsOf(expected);

/** `present` says which of in, out, in, out were seen; the presence of slot n lasts from n to n + 0.5. */
const moments = (present: string, due: boolean[]): (number | null)[][] => {
  const presences = slots.map((_, index) => ({ firstSecond: index, lastSecond: index + 0.5, punchIds: [] }));
  const matches = [...present].map((seen, index) => ({
    presence: seen === 'x' ? index : -1,
    why: 'least-cost' as const,
  }));
  return sessionMoments(expected, slots, matches, presences, due).map((each) => [
    each.inSecond,
    each.outSecond,
  ]);
};

describe('sessionMoments', () => {
  it('takes the first second of a check-in and the last of a check-out', () => {
    expect(moments('xxxx', [true, true])).toEqual([
      [0, 1.5],
      [2, 3.5],
    ]);
  });

  it('lends the out of the excused session after, the in of the one before', () => {
    expect(moments('x--x', [true, false])[0]).toEqual([0, 3.5]);
    expect(moments('x--x', [false, true])[1]).toEqual([0, 3.5]);
  });

  it('lends nothing across another moment or from a session that is due', () => {
    expect(moments('x-xx', [true, false])[0]).toEqual([0, null]);
    expect(moments('xx-x', [false, true])[1]).toEqual([null, 3.5]);
    expect(moments('x--x', [true, true])).toEqual([
      [0, null],
      [null, 3.5],
    ]);
  });

  it('leaves an absence an absence', () => {
    expect(moments('---x', [true, false])[0]).toEqual([null, null]);
  });
});
