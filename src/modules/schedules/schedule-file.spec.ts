import { describe, expect, it } from '@jest/globals';
import { patternSessions } from '../../core/attendance/schedule-pattern.js';
import { formatTimeOfDay } from '../../core/time/time-of-day.js';
import { AppError } from '../../platform/errors/app-error.js';
import { readScheduleFile, type ScheduleData } from './schedule-file.js';

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

  it('reads seasons, half-open', () => {
    const data = schedule(
      '{ code: A, sessions: { mon: ["07:30-11:30"] }, seasons: [{ from: "04-16", until: "10-16", sessions: { mon: ["07:00-11:00"] } }] }',
    );
    const starts = (date: string): string => hours(data, date)[0]?.slice(8, 13) ?? '';
    expect([starts('2026-04-13'), starts('2026-04-20'), starts('2026-10-12'), starts('2026-10-19')]).toEqual([
      '07:30',
      '07:00',
      '07:00',
      '07:30',
    ]);
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
    ['what is no YAML', 'schedules: [', 'unreadable-file'],
  ])('refuses %s', (_name, yaml, fault) => {
    expect(faultsOf(yaml)).toContain(fault);
  }); // prettier-ignore

  it('takes sessions that touch', () => {
    expect(faultsOf('schedules: [{ code: A, sessions: { mon: ["08:00-12:00", "12:00-17:00"] } }]')).toEqual(
      [],
    );
  });
});
