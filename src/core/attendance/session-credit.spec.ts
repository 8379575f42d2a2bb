import { describe, expect, it } from '@jest/globals';
import { clock, defaultAttendanceRules, sessions } from '../../../test/rules/attendance-fixture.js';
import { mergeExcuses, type Excuse } from './excuse.js';
import type { SessionVerdict } from './judge-sessions.js';
import { creditStanding, sessionCredit, type Confirmation } from './session-credit.js';

const [morning] = sessions('morning 08:00-12:00');
const credit = (
  verdict: SessionVerdict,
  more: { excuses?: Excuse[]; confirmation?: Confirmation; final?: boolean; decidedPaid?: boolean } = {},
) => {
  const excuses = more.excuses ?? [];
  const basis = {
    verdict,
    lateMinutes: 0,
    earlyMinutes: 0,
    worked: verdict === 'present',
    decidedPaid: more.decidedPaid,
  };
  const merged = mergeExcuses(excuses);
  const final = more.final ?? true;
  if (morning === undefined) throw new Error('no session');
  return sessionCredit(morning, basis, excuses, merged, more.confirmation, final, defaultAttendanceRules);
};
const excuse = (id: string, from: string, until: string, paid: boolean): Excuse => ({
  id,
  fromSecond: clock(from),
  untilSecond: clock(until),
  paid,
  symbol: id.toUpperCase(),
});

describe('sessionCredit', () => {
  it('earns, keeps for the time being or waits for a reason', () => {
    expect(credit('present')).toEqual({ sessionId: 'morning', credit: 1, state: 'earned', minutes: 240 });
    expect(credit('missing-out').state).toBe('incomplete');
    expect(credit('absent').state).toBe('absent');
    expect(credit('absent', { final: false }).state).toBe('pending');
  });

  it('follows the excuses that cover most of it, named after the longest', () => {
    const paid = excuse('p', '08:00', '11:00', true);
    const unpaid = excuse('no', '11:00', '12:00', false);
    expect(credit('excused', { excuses: [unpaid, paid] })).toMatchObject({ state: 'excused', symbol: 'P' });
    const most = excuse('no', '09:00', '12:00', false);
    expect(credit('excused', { excuses: [excuse('p', '08:00', '09:00', true), most] })).toMatchObject({
      state: 'unpaid',
      excuseId: 'no',
    });
    const halves = [excuse('no', '10:00', '12:00', false), excuse('p', '08:00', '10:00', true)];
    expect(credit('excused', { excuses: halves })).toMatchObject({ state: 'excused', symbol: 'P' });
  });

  it('waits for the unit head where the reader is not asked', () => {
    expect(credit('unjudged').state).toBe('unconfirmed');
    expect(credit('unjudged', { confirmation: { confirmed: true, symbol: 'CQ' } })).toMatchObject({
      state: 'confirmed',
      symbol: 'CQ',
    });
    expect(credit('unjudged', { confirmation: { confirmed: false } }).state).toBe('absent');
  });

  it('of a missing moment is what somebody decided, once the day is final; of no other session', () => {
    expect(credit('missing-in', { decidedPaid: true }).state).toBe('confirmed');
    expect(credit('missing-out', { decidedPaid: false }).state).toBe('unpaid');
    expect(credit('missing-in', { decidedPaid: false, final: false }).state).toBe('pending');
    expect(credit('present', { decidedPaid: false }).state).toBe('earned');
    expect(credit('absent', { decidedPaid: true }).state).toBe('absent');
  });

  it('never turns an absence or a missing punch into unpaid', () => {
    expect(creditStanding('incomplete')).toBe('provisional');
    expect(creditStanding('absent')).toBe('none');
    expect(creditStanding('excused')).toBe('stands');
  });
});
