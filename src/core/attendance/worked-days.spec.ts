import { describe, expect, it } from '@jest/globals';
import type { CreditState, SessionCredit } from './session-credit.js';
import { workedDays } from './worked-days.js';

const half = (state: CreditState, symbol?: string): SessionCredit => ({
  sessionId: 'morning', credit: 0.5, state, minutes: 240, ...(symbol === undefined ? {} : { symbol }),
}); // prettier-ignore

describe('days worked here', () => {
  it('are the sessions that were worked, apart from paid leave', () => {
    expect(workedDays([half('earned'), half('earned')])).toBe(1);
    expect(workedDays([half('earned'), half('excused', 'P')])).toBe(0.5);
  });

  it('hold what the head confirmed, and not what was confirmed at the sending agency', () => {
    expect(workedDays([half('confirmed')])).toBe(0.5);
    expect(workedDays([half('confirmed', 'CQ')])).toBe(0);
  });

  it('hold nothing that is incomplete, absent, unpaid, pending, forfeited or unconfirmed', () => {
    const others: CreditState[] = ['incomplete', 'absent', 'unpaid', 'pending', 'forfeited', 'unconfirmed'];
    expect(workedDays(others.map((state) => half(state)))).toBe(0);
  });
});
