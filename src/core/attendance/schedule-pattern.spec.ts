import { describe, expect, it } from '@jest/globals';
import { sessions } from '../../../test/rules/attendance-fixture.js';
import { addDays } from '../time/civil-date.js';
import { makeUpSessions, patternSessions, type SchedulePattern, type Week } from './schedule-pattern.js';

const winter = sessions('winter 07:30-16:30');
const summer = sessions('summer 07:00-16:00');
const everyday = (day: typeof winter): Week => ({ 1: day, 2: day, 3: day, 4: day, 5: day });
const office: SchedulePattern = {
  kind: 'weekly',
  week: everyday(winter),
  seasons: [{ fromMonthDay: '04-16', untilMonthDay: '10-16', week: everyday(summer) }],
};
const guards: SchedulePattern = {
  kind: 'cycle',
  startsOn: '2026-03-01',
  days: [sessions('day 06:00-18:00'), sessions('night 18:00-06:00+1'), []],
};
const ids = (pattern: SchedulePattern, date: string): string[] =>
  patternSessions(pattern, date).map((each) => each.id);

describe('patternSessions', () => {
  it('follows the seasons to the day', () => {
    expect(ids(office, '2026-04-15')).toEqual(['winter']);
    expect(ids(office, '2026-04-16')).toEqual(['summer']);
    expect(ids(office, '2026-10-15')).toEqual(['summer']);
    expect(ids(office, '2026-10-16')).toEqual(['winter']);
    expect(ids(office, '2026-04-18')).toEqual([]);
  });

  it('follows a season over the turn of the year', () => {
    const cold: SchedulePattern = {
      kind: 'weekly',
      week: everyday(summer),
      seasons: [{ fromMonthDay: '11-01', untilMonthDay: '04-01', week: everyday(winter) }],
    };
    expect(ids(cold, '2025-12-31')).toEqual(['winter']);
    expect(ids(cold, '2026-03-31')).toEqual(['winter']);
    expect(ids(cold, '2026-04-01')).toEqual(['summer']);
  });

  it('turns a cycle in both directions', () => {
    expect(ids(guards, '2026-03-01')).toEqual(['day']);
    expect(ids(guards, '2026-03-05')).toEqual(['night']);
    expect(ids(guards, '2026-02-28')).toEqual([]);
    expect(ids(guards, addDays('2026-03-01', -3000))).toEqual(['day']);
    expect(ids({ ...guards, days: [] }, '2026-03-01')).toEqual([]);
  });
});

describe('makeUpSessions', () => {
  it('takes the weekday of the paired day in the hours of its own season', () => {
    expect(makeUpSessions(office, '2026-08-22', '2026-08-31').map((each) => each.id)).toEqual(['summer']);
    expect(makeUpSessions(office, '2026-04-11', '2026-04-20').map((each) => each.id)).toEqual(['winter']);
    expect(makeUpSessions(guards, '2026-03-03', '2026-03-02').map((each) => each.id)).toEqual(['night']);
  });
});
