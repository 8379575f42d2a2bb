import { describe, expect, it } from '@jest/globals';
import { OFFICE_DAY, sessions } from '../../../test/rules/attendance-fixture.js';
import { expectedShift, type CalendarDay, type WorkSchedule } from './expected-shift.js';

const day = sessions(OFFICE_DAY);
const office: WorkSchedule = {
  pattern: { kind: 'weekly', week: { 1: day, 2: day, 3: day, 4: day, 5: day }, seasons: [] },
  policy: 'each-session',
  trustDirection: false,
  followsCalendar: true,
};
const guards = { ...office, followsCalendar: false };
const saturday = sessions('saturday 07:30-11:30');

describe('expectedShift', () => {
  it('expects nobody on a day the calendar takes off', () => {
    const kinds: CalendarDay[] = [
      { kind: 'holiday' },
      { kind: 'substitute' },
      { kind: 'swapped_off' },
      { kind: 'holiday_on_restday' },
    ];
    for (const kind of kinds) {
      expect(expectedShift('2026-08-31', office, undefined, kind)).toEqual({
        sessions: [],
        because: kind.kind,
      });
      expect(expectedShift('2026-08-31', guards, undefined, kind).sessions).toEqual(day);
    }
  });

  it('works a make-up Saturday by the hours of the day it is paired with', () => {
    const makeUp = { kind: 'makeup_work', pairedWith: '2026-08-31' } as const;
    expect(expectedShift('2026-08-22', office, undefined, makeUp)).toEqual({
      sessions: day,
      because: 'makeup_work',
    });
    expect(expectedShift('2026-08-22', guards, undefined, makeUp)).toEqual({
      sessions: [],
      because: 'schedule',
    });
  });

  it('lets a roster that names the date stand', () => {
    const roster = { sessions: saturday, because: 'roster' };
    expect(expectedShift('2026-09-02', office, saturday, { kind: 'holiday' })).toEqual(roster);
    expect(expectedShift('2026-08-24', office, [], undefined).sessions).toEqual([]);
  });

  it('expects what the pattern says on an ordinary day, and nobody without a schedule', () => {
    expect(expectedShift('2026-08-24', office, undefined, undefined).sessions).toEqual(day);
    expect(expectedShift('2026-08-23', office, undefined, undefined).sessions).toEqual([]);
    expect(expectedShift('2026-08-24', undefined, undefined, undefined).because).toBe('none');
  });
});
