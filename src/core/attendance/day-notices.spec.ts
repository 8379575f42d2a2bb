import { describe, expect, it } from '@jest/globals';
import { dayInput, defaultAttendanceRules, punches } from '../../../test/rules/attendance-fixture.js';
import type { AttendanceDayInput } from './attendance-day.js';
import { computeAttendanceDay } from './compute-attendance-day.js';

const notices = (scans: string, change: Partial<AttendanceDayInput> = {}): string[] =>
  computeAttendanceDay(dayInput({ punches: punches(scans), ...change })).notices.map(
    ({ kind, sessionId, minutes }) => `${sessionId} ${kind} ${minutes}`,
  );

describe('day notices', () => {
  it('pairs a leaving and a coming back inside a session', () => {
    expect(notices('07:50 10:00 10:30 12:00 12:40 17:00')).toEqual(['morning left-during-session 30']);
    expect(notices('07:50 09:00 09:10 10:00 10:20 12:00 13:00 17:00')).toEqual([
      'morning left-during-session 10',
      'morning left-during-session 20',
    ]);
  });

  it('says nothing of a single intermediate scan', () => {
    expect(notices('07:50 10:00 12:00 12:40 17:00')).toEqual([]);
  });

  it('notes a short break only when the rule is on, from its minutes on', () => {
    const on = { rules: { ...defaultAttendanceRules, shortBreakMinutes: 20 } };
    expect(notices('07:50 12:00 12:40 17:00')).toEqual([]);
    expect(notices('07:50 12:00 12:40 17:00', on)).toEqual(['afternoon short-break 20']);
    expect(notices('07:50 12:00 12:41 17:00', on)).toEqual([]);
    expect(notices('07:50 12:30 13:10 17:00', on)).toEqual(['afternoon short-break 20']);
  });
});
