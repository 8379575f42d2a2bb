import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { patternSessions } from '../../core/attendance/schedule-pattern.js';
import { formatTimeOfDay } from '../../core/time/time-of-day.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { ScheduleData } from './read-schedule.js';
import { readScheduleFile } from './schedule-file.js';

function schedule(yaml: string): ScheduleData {
  return readScheduleFile(`schedules:\n  - ${yaml}`).schedules[0] as ScheduleData;
}

function hours(data: ScheduleData, date: string): string[] {
  return patternSessions(data.pattern, date).map(
    ({ id, startSecond, endSecond }) => `${id} ${formatTimeOfDay(startSecond)}-${formatTimeOfDay(endSecond)}`,
  );
}

function faultsOf(yaml: string): string[] {
  try {
    readScheduleFile(yaml);
    return [];
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return error.faults.length === 0 ? [error.code] : error.faults.map(({ field, en }) => `${field}: ${en}`);
  }
}

describe('readScheduleFile', () => {
  it('reads a week with defaults: each session, calendar followed, directions not trusted', () => {
    const data = schedule('{ code: HC, sessions: { mon: ["08:00-12:00", "13:00-17:00"] } }');
    expect(data).toMatchObject({
      code: 'HC', name: 'HC', policy: 'each-session', trustDirection: false, followsCalendar: true,
      captureBeforeMinutes: null,
    }); // prettier-ignore
    expect(hours(data, '2026-11-23')).toEqual(['morning 08:00-12:00', 'afternoon 13:00-17:00']);
    expect(hours(data, '2026-11-24')).toEqual([]);
  });

  it('reads seasons, whose last day is theirs as the notices have it', () => {
    const data = schedule(
      '{ code: A, sessions: { mon: ["07:30-11:30"], thu: ["07:30-11:30"], fri: ["07:30-11:30"] }, seasons: [{ from: "04-16", until: "10-15", sessions: { mon: ["07:00-11:00"], thu: ["07:00-11:00"], fri: ["07:00-11:00"] } }] }',
    );
    const starts = (date: string): string => hours(data, date)[0]?.slice(8, 13) ?? '';
    // Wednesday 15 April is free; Thursday 15 October is the last day of summer, Friday 16 the first of winter.
    expect(['2026-04-13', '2026-04-16', '2026-10-15', '2026-10-16'].map(starts)).toEqual(['07:30', '07:00', '07:00', '07:30']);
  }); // prettier-ignore

  it('reads one night of two sessions, each on its side of midnight or both after it', () => {
    const data = schedule('{ code: A, sessions: { mon: ["22:00-02:00", "02:30-06:00"] } }');
    expect(hours(data, '2026-11-23')).toEqual(['evening 22:00-02:00+1', 'night 02:30+1-06:00+1']);
  });

  it('reads rosters, free days among them, and reception hours', () => {
    const { roster, reception } = readScheduleFile(
      [
        'roster:',
        '  - { employee: CB1, date: 2026-11-28, sessions: ["07:30-11:30"] }',
        '  - { employee: CB2, date: 2026-11-23, sessions: [] }',
        'reception:',
        '  - { unit: TT, from: 2026-01-01, sessions: { mon: ["07:30-11:00"] }, seasons: [{ from: "04-16", until: "10-15", sessions: { mon: ["07:00-10:30"] } }] }',
      ].join('\n'),
    );
    expect(roster).toMatchObject([
      { employee: 'CB1', date: '2026-11-28', sessions: [{ id: 'morning', startSecond: 27_000 }] },
      { employee: 'CB2', date: '2026-11-23', sessions: [] },
    ]);
    expect(reception).toMatchObject([{ unit: 'TT', from: '2026-01-01', until: null }]);
    expect(patternSessions(reception[0]!.pattern, '2026-06-01')[0]?.startSecond).toBe(25_200);
  });

  it('reads a cycle with a night that ends on the next day', () => {
    const data = schedule(
      '{ code: BV, cycle: { start: 2026-03-01, days: [["06:00-18:00"], ["18:00-06:00"], []] } }',
    );
    expect(hours(data, '2026-03-02')).toEqual(['evening 18:00-06:00+1']);
    expect(hours(data, '2026-03-03')).toEqual([]);
    expect(hours(data, '2026-03-04')).toEqual(['morning 06:00-18:00']);
  });

  it('reads assignments with dates written with or without quotes', () => {
    const { assignments } = readScheduleFile(
      'assignments:\n  - { schedule: HC, unit: TT, from: 2026-01-01, until: "2027-01-01" }\n  - { schedule: HC, employee: CB1, from: 2026-01-01 }',
    );
    expect(assignments).toEqual([
      { schedule: 'HC', to: { unit: 'TT' }, from: '2026-01-01', until: '2027-01-01' },
      { schedule: 'HC', to: { employee: 'CB1' }, from: '2026-01-01', until: null },
    ]);
  });

  it.each([
    ['hours that cannot be read', 'schedules: [{ code: A, sessions: { mon: ["8h-12h"] } }]', 'schedules[0].sessions.mon: hours cannot be read, write "08:00-12:00"'],
    ['sessions that overlap', 'schedules: [{ code: A, sessions: { mon: ["08:00-12:00", "11:59-17:00"] } }]', 'schedules[0].sessions.mon: sessions are empty, overlap or stand out of order'],
    ['a day that is none', 'schedules: [{ code: A, sessions: { monday: [] } }]', 'schedules[0].sessions.monday: is no known key'],
    ['an unknown policy', 'schedules: [{ code: A, policy: never }]', 'schedules[0].policy: needs one of each-session, day-span, entry-only, exempt'],
    ['an assignment to nobody', 'assignments: [{ schedule: A, from: 2026-01-01 }]', 'assignments[0].unit: needs exactly one of "unit" and "employee"'],
    ['a period that ends before it begins', 'assignments: [{ schedule: A, unit: T, from: 2026-01-02, until: 2026-01-02 }]', 'assignments[0].until: must be after "from"'],
    ['seasons beside a cycle', 'schedules: [{ code: A, seasons: [], cycle: { start: 2026-01-01, days: [[]] } }]', 'schedules[0].cycle: has both "seasons" and "cycle"'],
    ['a week beside a cycle', 'schedules: [{ code: A, sessions: {}, cycle: { start: 2026-01-01, days: [[]] } }]', 'schedules[0].cycle: has both "sessions" and "cycle"'],
    ['seasons that overlap', 'schedules: [{ code: A, seasons: [{ from: "04-16", until: "10-15", sessions: {} }, { from: "10-15", until: "04-15", sessions: {} }] }]', 'schedules[0].seasons: two seasons hold 10-15'],
    ['a roster without sessions', 'roster: [{ employee: CB1, date: 2026-11-28 }]', 'roster[0].sessions: needs a list such as ["08:00-12:00"]'],
    ['reception hours of nobody', 'reception: [{ from: 2026-01-01, sessions: {} }]', 'reception[0].unit: needs a text'],
    ['what is no YAML', 'schedules: [', 'unreadable-file'],
  ])('refuses %s', (_name, yaml, fault) => {
    expect(faultsOf(yaml)).toContain(fault);
  }); // prettier-ignore

  it('reads the example of the documentation', () => {
    const [, example = ''] = readFileSync('docs/schedules.md', 'utf8').split('```').map((part) => part.replace(/^yaml/, ''));
    const { schedules, assignments, roster, reception } = readScheduleFile(example);
    expect([schedules.length, assignments.length, roster.length, reception.length]).toEqual([2, 1, 1, 1]);
  }); // prettier-ignore

  it('takes sessions that touch', () => {
    expect(faultsOf('schedules: [{ code: A, sessions: { mon: ["08:00-12:00", "12:00-17:00"] } }]')).toEqual(
      [],
    );
  });
});
