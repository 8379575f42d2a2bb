import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  clock,
  dayInput,
  defaultAttendanceRules,
  exceptionLines,
  OFFICE_DAY,
  punches,
  sessions,
} from '../../../test/rules/attendance-fixture.js';
import type { AttendanceDay, AttendanceDayInput } from './attendance-day.js';
import type { Excuse } from './excuse.js';
import { computeAttendanceDay } from './compute-attendance-day.js';

const SHIFTS = [
  OFFICE_DAY,
  'night 18:00-06:00+1',
  'early 07:00-11:30, late 13:00-16:00, evening 18:00-21:00',
  'long 06:00-18:00',
  '',
];

const second = fc
  .integer({ min: clock('20:00-1') / 60, max: clock('12:00+1') / 60 })
  .map((minute) => minute * 60);
const punch = fc.oneof(
  fc.record({ second, id: fc.uuid() }),
  fc.record({ second, id: fc.uuid(), direction: fc.constantFrom('in' as const, 'out' as const) }),
);
const excuse: fc.Arbitrary<Excuse> = fc.oneof(
  fc.record({ id: fc.uuid(), fromSecond: second, untilSecond: second, paid: fc.boolean() }),
  fc.constantFrom('08:00-12:00', '13:00-17:00', '07:00-11:30', '18:00-21:00', '13:00-16:00').map((span) => {
    const [from = '', until = ''] = span.split('-');
    return { id: span, fromSecond: clock(from), untilSecond: clock(until), paid: true };
  }),
);
const input: fc.Arbitrary<AttendanceDayInput> = fc
  .record({
    sessions: fc.constantFrom(...SHIFTS).map(sessions),
    policy: fc.constantFrom('each-session', 'day-span', 'entry-only', 'exempt'),
    trustDirection: fc.boolean(),
    punches: fc.array(punch, { maxLength: 8 }),
    excuses: fc.array(excuse, { maxLength: 2 }),
  })
  .map((change) => dayInput(change));

const against = (day: AttendanceDay): AttendanceDay['exceptions'] =>
  day.exceptions.filter((each) => each.againstPerson);

describe('computeAttendanceDay, whatever the scans', () => {
  it('takes punches in any order, any of them again and again', () => {
    fc.assert(
      fc.property(input, fc.array(fc.nat()), (given, seed) => {
        const again = seed.flatMap((pick) => given.punches[pick % Math.max(1, given.punches.length)] ?? []);
        const shuffled = [...given.punches.slice(1).reverse(), ...again, ...given.punches.slice(0, 1)];
        const excuses = [...given.excuses].reverse();
        expect(computeAttendanceDay({ ...given, punches: shuffled, excuses })).toEqual(
          computeAttendanceDay(given),
        );
      }),
    );
  });

  it('has no negative total and no session with more minutes than it has', () => {
    fc.assert(
      fc.property(input, (given) => {
        const day = computeAttendanceDay(given);
        for (const value of Object.values(day.totals)) expect(value).toBeGreaterThanOrEqual(0);
        for (const each of day.sessions) {
          const length = Math.floor((each.endSecond - each.startSecond) / 60);
          expect(Math.min(each.lateMinutes, each.earlyMinutes, each.workedMinutes)).toBeGreaterThanOrEqual(0);
          expect(each.lateMinutes + each.earlyMinutes + each.workedMinutes).toBeLessThanOrEqual(length);
          expect(each.dueMinutes).toBeLessThanOrEqual(length);
          expect(each.workedMinutes).toBeLessThanOrEqual(each.dueMinutes);
        }
        const credit = given.sessions.reduce((sum, each) => sum + each.credit, 0);
        expect(day.totals.credit + day.totals.provisionalCredit).toBeLessThanOrEqual(credit + 1e-9);
      }),
    );
  });

  it('adds no exception against the person when an excuse is added, to the day or to any session', () => {
    fc.assert(
      fc.property(input, excuse, (given, more) => {
        const before = against(computeAttendanceDay(given));
        const after = against(computeAttendanceDay({ ...given, excuses: [...given.excuses, more] }));
        expect(after.length).toBeLessThanOrEqual(before.length);
        for (const { id } of [...given.sessions, { id: 'day' }]) {
          const of = (all: AttendanceDay['exceptions']): number =>
            all.filter((each) => each.sessionId === id).length;
          expect(of(after)).toBeLessThanOrEqual(of(before));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('adds no exception when flexible minutes are added', () => {
    fc.assert(
      fc.property(input, fc.nat({ max: 600 }), (given, minutes) => {
        const before = exceptionLines(computeAttendanceDay(given)).length;
        const flexible = [{ id: 'f', minutes }];
        const after = exceptionLines(computeAttendanceDay({ ...given, flexible })).length;
        expect(after).toBeLessThanOrEqual(before);
      }),
    );
  });

  it('gives each presence to one slot at most, in order, and explains every slot', () => {
    fc.assert(
      fc.property(input, (given) => {
        const day = computeAttendanceDay(given);
        const taken = day.slots.flatMap((slot) => slot.presence ?? []);
        expect(taken).toEqual([...new Set(taken)].sort((a, b) => a - b));
        for (const slot of day.slots) {
          expect(slot.why === 'none').toBe(slot.presence === null);
          if (slot.presence !== null) expect(day.presences[slot.presence]?.role).toBe('matched');
        }
      }),
    );
  });
});

describe('computeAttendanceDay', () => {
  it('says on which rules an exception rests, and where they come from', () => {
    const citation = { instrument: 'Quy chế làm việc', article: 'Điều 5', basis: 'local' } as const;
    const rules = { ...defaultAttendanceRules, citations: { lateGraceMinutes: citation } };
    const day = computeAttendanceDay(dayInput({ punches: punches('08:06 12:00 13:00 17:00'), rules }));
    expect(day.exceptions).toMatchObject([
      {
        kind: 'late-arrival',
        minutes: 6,
        fromSecond: clock('08:00'),
        untilSecond: clock('08:06'),
        because: [{ rule: 'lateGraceMinutes', value: 5, citation }],
      },
    ]);
  });

  it('tells lateness before the day is final, absence and missing punches after', () => {
    const readers = [{ readerId: 'gate', deliveredUpToSecond: clock('09:00') }];
    const morning = { punches: punches('08:20'), delivery: { nowSecond: clock('18:00'), readers } };
    const open = computeAttendanceDay(dayInput(morning));
    expect(exceptionLines(open)).toEqual(['morning late-arrival 20']);
    expect(open).toMatchObject({ status: 'provisional', windowOpen: true, waitingFor: ['gate'] });
    expect(open.totals).toMatchObject({ credit: 0, provisionalCredit: 1 });
    const closed = computeAttendanceDay(dayInput({ ...morning, delivery: 'complete' }));
    expect(exceptionLines(closed)).toEqual([
      'morning late-arrival 20',
      'morning missing-out',
      'afternoon absence',
    ]);
  });

  it('takes flexible minutes off where they clear an exception', () => {
    const given = { punches: punches('08:20 12:00 13:00 16:10'), flexible: [{ id: 'nursing', minutes: 60 }] };
    const day = computeAttendanceDay(dayInput(given));
    expect(exceptionLines(day)).toEqual([]);
    expect(day.totals).toMatchObject({ lateMinutes: 5, earlyMinutes: 5, workedMinutes: 410 });
  });

  it('lends the check-out of the excused afternoon to the morning and says so', () => {
    const leave = {
      id: 'leave',
      fromSecond: clock('13:00'),
      untilSecond: clock('17:00'),
      paid: true,
      symbol: 'P',
    };
    const day = computeAttendanceDay(dayInput({ punches: punches('07:50 16:30'), excuses: [leave] }));
    expect(day.sessions[0]).toMatchObject({
      verdict: 'present',
      outSecond: clock('16:30'),
      outLentBy: 'afternoon',
    });
    expect(day.credits.map((each) => [each.state, each.symbol])).toEqual([
      ['earned', undefined],
      ['excused', 'P'],
    ]);
  });

  it('keeps every scan visible, the unscheduled ones too', () => {
    const day = computeAttendanceDay(
      dayInput({ punches: punches('03:30 07:50 10:00 12:00 12:01 13:00 17:00') }),
    );
    expect(day.presences.map((each) => [each.role, each.punchIds])).toEqual([
      ['matched', ['1']],
      ['intermediate', ['2']],
      ['matched', ['3', '4']],
      ['matched', ['5']],
      ['matched', ['6']],
      ['unscheduled', ['0']],
    ]);
  });

  it('loses the half day by a limit only when the rule is on', () => {
    const late = { punches: punches('09:31 12:00 13:00 17:00') };
    expect(computeAttendanceDay(dayInput(late)).totals.credit).toBe(1);
    const rules = { ...defaultAttendanceRules, lateForfeitMinutes: 90 };
    const day = computeAttendanceDay(dayInput({ ...late, rules }));
    expect(day.totals.credit).toBe(0.5);
    expect(day.credits[0]).toMatchObject({
      state: 'forfeited',
      because: [{ rule: 'lateForfeitMinutes', value: 90 }],
    });
    const onTheLimit = dayInput({ punches: punches('09:30 12:00 13:00 17:00'), rules });
    expect(computeAttendanceDay(onTheLimit).totals.credit).toBe(1);
  });

  it('throws on input that only a bug can make', () => {
    expect(() => computeAttendanceDay(dayInput({ punches: [{ second: NaN }] }))).toThrow(RangeError);
    const overlapping = [...sessions('a 08:00-12:00'), ...sessions('b 11:00-17:00')];
    expect(() => computeAttendanceDay(dayInput({ sessions: overlapping }))).toThrow(RangeError);
    expect(() => computeAttendanceDay(dayInput({ sessions: sessions('a 12:00-08:00') }))).toThrow(RangeError);
  });
});
