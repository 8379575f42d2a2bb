import { describe, expect, it } from '@jest/globals';
import { computeAttendanceDay } from './compute-attendance-day.js';
import type { AttendanceDayInput } from './attendance-day.js';
import { presenceNow } from './presence-now.js';

const hm = (text: string): number => {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return hours * 3600 + minutes * 60;
};

const rules: AttendanceDayInput['rules'] = {
  repeatWindowSeconds: 120, captureBeforeMinutes: 240, captureAfterMinutes: 600, unscheduledGapMinutes: 240,
  emptySlotCostMinutes: 240, sameDirectionCostMinutes: 30, lateGraceMinutes: 5, earlyGraceMinutes: 5, shortBreakMinutes: null,
  lateForfeitMinutes: null, earlyForfeitMinutes: null, finalAfterHours: 24,
}; // prettier-ignore

const sessions = [
  { id: 'a', startSecond: hm('8:00'), endSecond: hm('12:00'), credit: 0.5 },
  { id: 'b', startSecond: hm('13:00'), endSecond: hm('17:00'), credit: 0.5 },
];

/** The day as it is computed at `now`, with the punches until then. */
function at(
  now: string,
  punches: string[] = [],
  change: Partial<AttendanceDayInput> = {},
  excusedNow = false,
) {
  const nowSecond = hm(now);
  const input: AttendanceDayInput = {
    date: '2026-11-20', sessions, policy: 'each-session', trustDirection: false, neighbours: [], excuses: [], flexible: [], rules,
    punches: punches.map((time, index) => ({ id: String(index), second: hm(time) })).filter(({ second }) => second <= nowSecond),
    delivery: { nowSecond, readers: [] }, ...change,
  }; // prettier-ignore
  return presenceNow(computeAttendanceDay(input), nowSecond, rules.lateGraceMinutes, excusedNow);
}

const leave = (from: string, until: string) => ({
  excuses: [{ id: 'x', fromSecond: hm(from), untilSecond: hm(until), paid: true }],
});

describe('where somebody is now', () => {
  it.each([
    ['7:30', [], 'expected'],
    ['8:05', [], 'expected'],
    ['8:06', [], 'late'],
    ['11:59', [], 'late'],
    ['12:00', [], 'absent'],
    ['14:00', [], 'absent'],
    ['18:00', [], 'absent'],
    ['8:00', ['7:50'], 'in'],
    ['8:30', ['8:20'], 'in'],
    ['12:10', ['7:50', '12:01'], 'expected'],
    ['13:05', ['7:50', '12:01'], 'expected'],
    ['13:06', ['7:50', '12:01'], 'late'],
    ['13:30', ['7:50', '12:01', '13:20'], 'in'],
    ['17:30', ['7:50', '12:01', '12:50', '17:02'], 'left'],
    ['10:05', ['7:50', '10:00'], 'left'],
    ['10:35', ['7:50', '10:00', '10:30'], 'in'],
  ] as const)('at %s after %j: %s', (now, punches, state) => {
    expect(at(now, [...punches]).state).toBe(state);
  });

  it('says since when, and how late', () => {
    expect(at('8:30', ['8:20'])).toEqual({ state: 'in', sinceSecond: hm('8:20'), lateMinutes: 20 });
    expect(at('8:30')).toEqual({ state: 'late', sinceSecond: null, lateMinutes: 30 });
    expect(at('17:30', ['7:50', '12:01', '12:50', '17:02'])).toMatchObject({ sinceSecond: hm('17:02') });
  });

  it('asks nobody who is excused, now or for all that is left', () => {
    expect(at('9:00', [], leave('8:00', '12:00')).state).toBe('expected');
    expect(at('13:06', [], leave('8:00', '12:00')).state).toBe('late');
    expect(at('9:00', [], leave('8:00', '17:00')).state).toBe('excused');
    expect(at('9:00', [], leave('8:30', '10:00'), true).state).toBe('excused');
  });

  it('knows days off, people of whom no reader is asked, and entries only', () => {
    expect(at('9:00', [], { sessions: [] }).state).toBe('off');
    expect(at('9:00', ['8:55'], { sessions: [] }).state).toBe('in');
    expect(at('12:00', ['8:55', '11:00'], { sessions: [] }).state).toBe('left');
    expect(at('9:00', [], { policy: 'exempt' }).state).toBe('exempt');
    expect(at('9:00', ['8:00'], { policy: 'entry-only' }).state).toBe('in');
    expect(at('12:00', ['8:00'], { policy: 'entry-only' }).state).toBe('expected');
    expect(at('17:00', ['8:00', '13:01'], { policy: 'entry-only' }).state).toBe('left');
  });
});
