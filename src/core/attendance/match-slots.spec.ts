import { describe, expect, it } from '@jest/globals';
import {
  defaultAttendanceRules,
  OFFICE_DAY,
  punches,
  sessions,
} from '../../../test/rules/attendance-fixture.js';
import { expectedSessions, slotsOf } from './expected-session.js';
import { matchSlots } from './match-slots.js';
import { presencesOf } from './presence.js';

const matches = (scans: string, shift = OFFICE_DAY, trust = false): string[] => {
  const presences = presencesOf(punches(scans), defaultAttendanceRules.repeatWindowSeconds);
  const slots = slotsOf(expectedSessions(sessions(shift), 'each-session'));
  return matchSlots(slots, presences, defaultAttendanceRules, trust).map(
    ({ presence, why }) => `${presence} ${why}`,
  );
};

describe('matchSlots', () => {
  it('takes the nearest in order', () => {
    expect(matches('07:50 12:01 12:40 17:05')).toEqual([
      '0 least-cost',
      '1 least-cost',
      '2 least-cost',
      '3 least-cost',
    ]);
  });

  it('gives the first check-in the earliest presence and the last check-out the latest', () => {
    expect(matches('07:00 07:55 12:00 13:00 17:00 18:30')).toEqual([
      '0 earliest',
      '2 least-cost',
      '3 least-cost',
      '5 latest',
    ]);
  });

  it('matches the nearest when nothing was near enough, the earlier slot of equals', () => {
    expect(matches('12:30', 'day 08:00-17:00')).toEqual(['0 nearest', '-1 none']);
    expect(matches('12:31', 'day 08:00-17:00')).toEqual(['-1 none', '0 nearest']);
  });

  it('fills the ends of a shift with what is left outside', () => {
    expect(matches('17:55 23:30', 'night 18:00-06:00+1')).toEqual(['0 least-cost', '1 latest']);
    expect(matches('22:30 06:05+1', 'night 18:00-06:00+1')).toEqual(['0 earliest', '1 least-cost']);
  });

  it('keeps to declared directions in every step when they are trusted', () => {
    const shift = 'day 08:00-12:00';
    expect(matches('07:00>out 07:55>in 12:00>out 12:30>in', shift, true)).toEqual([
      '1 least-cost',
      '2 least-cost',
    ]);
    expect(matches('07:00>out 07:55>in 12:00>out 12:30>in', shift)).toEqual(['0 earliest', '3 latest']);
    expect(matches('07:55>out', 'day 08:00-17:00', true)).toEqual(['-1 none', '0 nearest']);
  });

  it('has nothing to match', () => {
    expect(matches('none')).toEqual(['-1 none', '-1 none', '-1 none', '-1 none']);
    expect(matches('07:55', '')).toEqual([]);
  });
});
