import { describe, expect, it } from '@jest/globals';
import type { CalendarDay } from '../../../core/attendance/expected-shift.js';
import type { Week } from '../../../core/attendance/schedule-pattern.js';
import { zoneClock } from '../../../core/time/zone-clock.js';
import type { TakenLeave } from './balance-facts.js';
import { daysTaken, monthsOf } from './leave-year.js';
import { PersonPlan, type PlanFacts, type PlanUnit } from './person-plan.js';

const clock = zoneClock('Asia/Ho_Chi_Minh');
const at = (text: string): number => Date.parse(`${text}+07:00`);
const session = (id: string, from: number, until: number) => ({
  id, startSecond: from * 3600, endSecond: until * 3600, credit: 0,
}); // prettier-ignore
const office: Week = Object.fromEntries(
  [1, 2, 3, 4, 5].map((day) => [day, [session('morning', 8, 12), session('afternoon', 13, 17)]]),
);
const night: Week = Object.fromEntries([1, 2, 3, 4, 5].map((day) => [day, [session('night', 18, 30)]]));

const unit = (id: string, calendar: [string, CalendarDay][] = []): PlanUnit => ({
  id,
  chain: [id, 'TT'],
  clock,
  calendar: new Map(calendar),
  credits: () => ({ sessionCredit: 0.5, wholeDaySessionMinutes: 360 }),
});

function plan(week: Week | null, more: Partial<PlanFacts> = {}, at: PlanUnit = unit('Q1')): PersonPlan {
  const schedule = {
    pattern: { kind: 'weekly' as const, week: week ?? {}, seasons: [] },
    policy: 'each-session' as const,
    trustDirection: false,
    followsCalendar: true,
  };
  const assigned = {
    to: { unitId: 'TT' }, fromDate: '2026-01-01', untilDate: null, scheduleId: 's', schedule, captureBeforeMinutes: null,
    captureAfterMinutes: null,
  }; // prettier-ignore
  return new PersonPlan({
    employeeId: 'e', activeFrom: null, activeUntil: null, serviceSince: null, assignments: week === null ? [] : [assigned],
    postings: [{ unit: at, home: false, fromMs: -Infinity, untilMs: Infinity }], roster: new Map(), ...more,
  }); // prettier-ignore
}

const covered = (person: PersonPlan, from: string, until: string): number =>
  person.coveredDays(at(from), at(until), from.slice(0, 10), until.slice(0, 10));
const leave = (from: string, until: string, kind: TakenLeave['kind'] = 'leave-annual'): TakenLeave => ({
  employeeId: 'e', kind, waiting: false, fromMs: at(from), untilMs: at(until),
}); // prettier-ignore

describe('days that leave covers', () => {
  it('are those of the schedule: whole, half, and the part of a session; weekends for nothing', () => {
    expect(covered(plan(office), '2026-11-20T00:00', '2026-11-24T00:00')).toBe(2);
    expect(covered(plan(office), '2026-11-23T00:00', '2026-11-23T12:00')).toBe(0.5);
    expect(covered(plan(office), '2026-11-23T15:00', '2026-11-23T17:00')).toBe(0.25);
    expect(covered(plan(office), '2026-11-21T00:00', '2026-11-23T00:00')).toBe(0);
  });

  it('leave out holidays and hold days worked in exchange', () => {
    const calendar = unit('Q1', [
      ['2026-08-31', { kind: 'swapped_off' }],
      ['2026-08-22', { kind: 'makeup_work', pairedWith: '2026-08-31' }],
      ['2026-09-02', { kind: 'holiday' }],
    ]);
    const person = plan(office, {}, calendar);
    expect(covered(person, '2026-08-31T00:00', '2026-09-03T00:00')).toBe(1);
    expect(covered(person, '2026-08-22T00:00', '2026-08-23T00:00')).toBe(1);
  });

  it('hold a night shift with the day on which it begins', () => {
    expect(covered(plan(night), '2026-11-23T00:00', '2026-11-24T06:00')).toBe(1);
    expect(covered(plan(night), '2026-11-23T00:00', '2026-11-24T00:00')).toBe(0.5);
  });

  it('are the working days of the calendar where no schedule holds, halved at noon', () => {
    const calendar = unit('Q1', [['2026-11-24', { kind: 'holiday' }]]);
    expect(covered(plan(null, {}, calendar), '2026-11-20T00:00', '2026-11-25T00:00')).toBe(2);
    expect(covered(plan(null), '2026-11-23T12:00', '2026-11-24T00:00')).toBe(0.5);
  });

  it('are none before the person is employed or after', () => {
    const person = plan(office, { activeFrom: '2026-11-24', activeUntil: '2026-11-26' });
    expect(covered(person, '2026-11-23T00:00', '2026-11-28T00:00')).toBe(2);
  });

  it('are those of the year alone, also of leave over the turn of it', () => {
    const over = [leave('2026-12-30T00:00', '2027-01-06T00:00')];
    expect(daysTaken(plan(office), over, '2026-01-01', '2027-01-01')).toBe(2);
    expect(daysTaken(plan(office), over, '2027-01-01', '2028-01-01')).toBe(3);
  });

  it('count once where paper and request name the same time', () => {
    const twice = [
      leave('2026-11-23T00:00', '2026-11-26T00:00'),
      leave('2026-11-24T00:00', '2026-11-24T12:00'),
      leave('2026-11-25T00:00', '2026-11-27T00:00'),
    ];
    expect(daysTaken(plan(office), twice, '2026-01-01', '2027-01-01')).toBe(4);
  });
});

describe('months of a year', () => {
  const rules = { unpaidMonths: 0, sickMonths: 2, accidentMonths: 6 };
  const worked = (
    person: PersonPlan,
    since: string | null,
    taken: TakenLeave[] = [],
    unpaidMonths = 0,
  ): number[] =>
    monthsOf(person, since, taken, 2026, { ...rules, unpaidMonths }).map(({ workedDays }) => workedDays);

  it('have the working days of the calendar from the first day of service on, until the last', () => {
    const person = plan(office, { activeUntil: '2026-12-02' });
    expect(worked(person, '2026-10-30')).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 21, 1]);
    expect(monthsOf(person, null, [], 2026, rules)[10]).toEqual({ workingDays: 21, workedDays: 21 });
  });

  it('lose the days of unpaid leave, from half a day on', () => {
    const unpaid = [leave('2026-11-02T00:00', '2026-11-04T00:00', 'leave-unpaid')];
    expect(worked(plan(office), null, unpaid)[10]).toBe(19);
    const half = [leave('2026-11-02T12:00', '2026-11-03T00:00', 'leave-unpaid')];
    expect(worked(plan(office), null, half)[10]).toBe(20);
    const less = [leave('2026-11-02T12:01', '2026-11-03T00:00', 'leave-unpaid')];
    expect(worked(plan(office), null, less)[10]).toBe(21);
  });

  it('count unpaid leave up to a month of the year and sickness up to two, in the order of the days', () => {
    const unpaid = [leave('2026-03-01T00:00', '2026-05-01T00:00', 'leave-unpaid')];
    const [, , march = 0, april = 0] = worked(plan(office), null, unpaid, 1);
    const all = worked(plan(office), null);
    const year = all.reduce((sum, days) => sum + days, 0);
    expect(march + april).toBe(Math.floor(year / 12));
    const sick = [leave('2026-03-01T00:00', '2026-05-01T00:00', 'leave-sick')];
    expect(worked(plan(office), null, sick)[3]).toBe(
      (all[3] ?? 0) - Math.max(0, (all[2] ?? 0) + (all[3] ?? 0) - Math.floor(year / 6)),
    );
  });
});
