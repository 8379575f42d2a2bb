import { describe, expect, it } from '@jest/globals';
import {
  clock,
  defaultAttendanceRules,
  OFFICE_DAY,
  sessions,
} from '../../../test/rules/attendance-fixture.js';
import { sessionExceptions, unscheduledWork } from './day-exceptions.js';
import { expectedSessions } from './expected-session.js';
import type { SessionJudgement } from './judge-sessions.js';

const [morning] = expectedSessions(sessions(OFFICE_DAY), 'each-session');
const judged = (change: Partial<SessionJudgement>): SessionJudgement => ({
  verdict: 'present',
  dueMinutes: 240,
  late: { from: 0, until: 0 },
  lateMinutes: 0,
  early: { from: 0, until: 0 },
  earlyMinutes: 0,
  workedMinutes: 240,
  worked: true,
  ...change,
});
const kinds = (change: Partial<SessionJudgement>, final = true, spared = { late: 0, early: 0 }): string[] => {
  if (morning === undefined) throw new Error('no session');
  const found = sessionExceptions(morning, judged(change), spared, final, defaultAttendanceRules);
  return found.map(({ kind, minutes }) => `${kind} ${minutes}`);
};

describe('sessionExceptions', () => {
  it('forgives up to grace and tells the full minutes beyond it', () => {
    expect(kinds({ lateMinutes: 5, earlyMinutes: 5 })).toEqual([]);
    expect(kinds({ lateMinutes: 6, earlyMinutes: 6 })).toEqual(['late-arrival 6', 'early-departure 6']);
  });

  it('judges after flexible minutes', () => {
    expect(kinds({ lateMinutes: 65 }, true, { late: 60, early: 0 })).toEqual([]);
    expect(kinds({ lateMinutes: 66 }, true, { late: 60, early: 0 })).toEqual(['late-arrival 6']);
  });

  it('tells only lateness while the day is provisional', () => {
    expect(kinds({ verdict: 'absent' }, false)).toEqual([]);
    expect(kinds({ verdict: 'missing-out', lateMinutes: 10, earlyMinutes: 10 }, false)).toEqual([
      'late-arrival 10',
    ]);
    expect(kinds({ verdict: 'missing-out', lateMinutes: 10 })).toEqual(['late-arrival 10', 'missing-out 0']);
  });
});

describe('unscheduledWork', () => {
  it('needs two presences and is not against the person', () => {
    const at = (time: string) => ({ firstSecond: clock(time), lastSecond: clock(time), punchIds: [] });
    expect(unscheduledWork([[at('09:00')]], defaultAttendanceRules)).toEqual([]);
    expect(unscheduledWork([[at('09:00'), at('11:30')]], defaultAttendanceRules)).toMatchObject([
      { kind: 'unscheduled-work', minutes: 150, againstPerson: false, sessionId: null },
    ]);
  });
});
