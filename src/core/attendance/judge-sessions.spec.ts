import { describe, expect, it } from '@jest/globals';
import { clock, OFFICE_DAY, sessions } from '../../../test/rules/attendance-fixture.js';
import { dueParts, mergeExcuses } from './excuse.js';
import { expectedSessions } from './expected-session.js';
import { judgeSessions, type SessionJudgement } from './judge-sessions.js';
import type { PunchPolicy } from './planned-session.js';

const judge = (
  moments: string,
  policy: PunchPolicy = 'each-session',
  excused = mergeExcuses([]),
): SessionJudgement[] => {
  const expected = expectedSessions(sessions(OFFICE_DAY), policy);
  const times = moments.split(' ').map((time) => (time === '-' ? null : clock(time)));
  const pairs = expected.map((_, index) => ({
    inSecond: times[2 * index] ?? null,
    outSecond: times[2 * index + 1] ?? null,
    inLentBy: null,
    outLentBy: null,
  }));
  const parts = expected.map((session) => dueParts(session, excused));
  return judgeSessions(expected, pairs, parts, excused);
};

describe('judgeSessions', () => {
  it('names what is lacking', () => {
    const verdicts = (moments: string, policy?: PunchPolicy) =>
      judge(moments, policy).map((each) => each.verdict);
    expect(verdicts('08:00 12:00 - -')).toEqual(['present', 'absent']);
    expect(verdicts('08:00 - - 17:00')).toEqual(['missing-out', 'missing-in']);
    expect(verdicts('08:00 - - -', 'entry-only')).toEqual(['present', 'absent']);
    expect(verdicts('- - - -', 'exempt')).toEqual(['unjudged', 'unjudged']);
  });

  it('rounds minutes down to both sides of a minute', () => {
    expect(judge('08:05:59 12:00 13:00 17:00')[0]).toMatchObject({ lateMinutes: 5, workedMinutes: 234 });
    expect(judge('08:06 12:00 13:00 17:00')[0]).toMatchObject({ lateMinutes: 6, workedMinutes: 234 });
    expect(judge('08:00 11:59:01 13:00 17:00')[0]).toMatchObject({ earlyMinutes: 0 });
    expect(judge('08:00 11:59 13:00 17:00')[0]).toMatchObject({ earlyMinutes: 1 });
  });

  it('bounds lateness by the check-out before and earliness by the check-in after', () => {
    expect(judge('07:50 14:00 14:20 17:00')[1]?.lateMinutes).toBe(20);
    expect(judge('07:50 10:30 11:40 17:00')[0]?.earlyMinutes).toBe(70);
  });

  it('never counts more than the session', () => {
    expect(judge('18:00 19:00 - -')[0]).toMatchObject({
      lateMinutes: 240,
      earlyMinutes: 0,
      workedMinutes: 0,
    });
    expect(judge('06:00 06:30 - -')[0]).toMatchObject({ lateMinutes: 0, earlyMinutes: 240, worked: false });
  });

  it('takes excuses off late, early and due minutes', () => {
    const excused = mergeExcuses([
      { id: 'e', fromSecond: clock('08:00'), untilSecond: clock('09:00'), paid: true },
    ]);
    expect(judge('09:02 12:00 13:00 17:00', 'each-session', excused)[0]).toMatchObject({
      lateMinutes: 2,
      dueMinutes: 180,
      workedMinutes: 178,
    });
  });
});
