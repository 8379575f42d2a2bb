import { describe, expect, it } from '@jest/globals';
import { clock, OFFICE_DAY, sessions } from '../../../test/rules/attendance-fixture.js';
import { expectedSessions, slotsOf } from './expected-session.js';
import type { PunchPolicy } from './planned-session.js';

const slots = (policy: PunchPolicy): string[] => {
  const expected = expectedSessions(sessions(OFFICE_DAY), policy);
  return slotsOf(expected).map(
    (slot) => `${expected[slot.session]?.id} ${slot.direction} ${slot.dueSecond / 3600}`,
  );
};

describe('expected sessions and slots', () => {
  it('expects what the policy says', () => {
    expect(slots('each-session')).toEqual([
      'morning in 8',
      'morning out 12',
      'afternoon in 13',
      'afternoon out 17',
    ]);
    expect(slots('day-span')).toEqual(['day in 8', 'day out 17']);
    expect(slots('entry-only')).toEqual(['morning in 8', 'afternoon in 13']);
    expect(slots('exempt')).toEqual([]);
  });

  it('keeps the breaks of a day-span out of its parts', () => {
    expect(expectedSessions(sessions(OFFICE_DAY), 'day-span')[0]?.parts).toEqual([
      { from: clock('08:00'), until: clock('12:00') },
      { from: clock('13:00'), until: clock('17:00') },
    ]);
  });

  it('leaves a single session of a day-span its name', () => {
    expect(expectedSessions(sessions('night 18:00-06:00+1'), 'day-span').map((each) => each.id)).toEqual([
      'night',
    ]);
    expect(expectedSessions([], 'day-span')).toEqual([]);
  });
});
