import { describe, expect, it } from '@jest/globals';
import { expectedShift, type WorkSchedule } from '../attendance/expected-shift.js';
import { addDays, weekdayOf } from '../time/civil-date.js';
import type { CalendarEntry } from './calendar-entry.js';
import { calendarDays } from './calendar-days.js';
import { calendarFaults } from './calendar-faults.js';
import { suggestHolidays, unsettledHolidays } from './suggest-holidays.js';

const short = (entries: readonly CalendarEntry[]): string[] =>
  entries.map(({ date, kind }) => `${date} ${kind}`);

/** Swaps announced for civil servants: public-service calendars of these years. */
const swaps: CalendarEntry[] = (
  [
    ['2024-04-29', '2024-05-04'],
    ['2025-05-02', '2025-04-26'],
    ['2026-01-02', '2026-01-10'],
    ['2026-08-31', '2026-08-22'],
  ] as const
).flatMap(([off, worked]) => [
  { date: off, kind: 'swapped_off' as const, name: 'Hoán đổi', pairDate: worked },
  { date: worked, kind: 'makeup_work' as const, name: 'Làm bù', pairDate: off },
]);

describe('suggestHolidays', () => {
  it('suggests for 2024 what was announced: Tết on a Saturday is given back twice', () => {
    expect(short(suggestHolidays(2024))).toEqual([
      '2024-01-01 holiday', '2024-02-08 holiday', '2024-02-09 holiday', '2024-02-10 holiday_on_restday',
      '2024-02-11 holiday_on_restday', '2024-02-12 holiday', '2024-02-13 substitute', '2024-02-14 substitute',
      '2024-04-18 holiday', '2024-04-30 holiday', '2024-05-01 holiday', '2024-09-02 holiday', '2024-09-03 holiday',
    ]); // prettier-ignore
  });

  it('suggests for 2025 and 2026 what was announced: one whole week of Tết, Hùng Kings on a Sunday given back', () => {
    expect(short(suggestHolidays(2025)).slice(1, 6)).toEqual([
      '2025-01-27 holiday', '2025-01-28 holiday', '2025-01-29 holiday', '2025-01-30 holiday', '2025-01-31 holiday',
    ]); // prettier-ignore
    expect(short(suggestHolidays(2026))).toEqual([
      '2026-01-01 holiday', '2026-02-16 holiday', '2026-02-17 holiday', '2026-02-18 holiday', '2026-02-19 holiday',
      '2026-02-20 holiday', '2026-04-26 holiday_on_restday', '2026-04-27 substitute', '2026-04-30 holiday',
      '2026-05-01 holiday', '2026-09-01 holiday', '2026-09-02 holiday',
    ]); // prettier-ignore
  });

  it('says which days are announced anew each year', () => {
    const open = suggestHolidays(2026).filter(({ decided }) => !decided);
    expect(open.map(({ date }) => date)).toEqual([
      '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20', '2026-09-01',
    ]); // prettier-ignore
  });

  it('offers 24 November from 2026 on apart from the others: it is not enacted', () => {
    expect([2025, 2026, 2029].map((year) => short(unsettledHolidays(year)))).toEqual([
      [], ['2026-11-24 holiday'], ['2029-11-24 holiday_on_restday'],
    ]); // prettier-ignore
    expect(short(suggestHolidays(2026)).join()).not.toContain('2026-11-24');
  });

  it('gives eleven holidays and no date twice in any year', () => {
    for (let year = 2020; year <= 2045; year += 1) {
      const entries = suggestHolidays(year);
      expect(entries.filter(({ kind }) => kind !== 'substitute')).toHaveLength(11);
      expect(new Set(entries.map(({ date }) => date)).size).toBe(entries.length);
      for (const { date, kind } of entries)
        if (kind === 'substitute') expect(weekdayOf(date)).toBeLessThan(6);
    }
  });

  it.each([
    [2024, [22, 16, 21, 19, 23, 20, 23, 22, 19, 23, 21, 22]],
    [2025, [17, 20, 21, 21, 20, 21, 23, 21, 20, 23, 20, 23]],
    [2026, [21, 15, 22, 20, 20, 22, 23, 21, 20, 22, 21, 23]],
  ])(
    'with the swaps of %i announced, a Monday-Friday week has the working days of the official table',
    (year, expected) => {
      const session = { id: 'a', startSecond: 28_800, endSecond: 61_200 };
      const week = Object.fromEntries([1, 2, 3, 4, 5].map((day) => [day, [session]]));
      const schedule = {
      pattern: { kind: 'weekly', week, seasons: [] }, policy: 'each-session', trustDirection: false, followsCalendar: true,
    } as unknown as WorkSchedule; // prettier-ignore
      const entries = [...suggestHolidays(year), ...swaps].map((entry) => ({ ...entry, unitId: null }));
      const calendar = calendarDays(entries, []);
      const months = Array.from({ length: 12 }, () => 0);
      for (let date = `${year}-01-01`; date < `${year + 1}-01-01`; date = addDays(date, 1)) {
        const { sessions } = expectedShift(date, schedule, undefined, calendar.get(date));
        if (sessions.length > 0) months[Number(date.slice(5, 7)) - 1]! += 1;
      }
      expect(months).toEqual(expected);
    },
  );
});

describe('calendarDays', () => {
  const entry = (unitId: string | null, kind: 'holiday' | 'substitute') => ({
    unitId, kind, date: '2026-03-02', name: 'x', pairDate: null,
  }); // prettier-ignore

  it('takes the entry of the nearest unit, and none of a unit that is not above', () => {
    const chain = ['counter', 'centre'];
    expect(calendarDays([entry(null, 'holiday'), entry('centre', 'substitute')], chain).get('2026-03-02')).toEqual({ kind: 'substitute' }); // prettier-ignore
    expect(calendarDays([entry('other', 'substitute'), entry(null, 'holiday')], chain).get('2026-03-02')).toEqual({ kind: 'holiday' }); // prettier-ignore
    expect(calendarDays([entry('other', 'substitute')], chain).size).toBe(0);
  });
});

describe('calendarFaults', () => {
  it('finds nothing wrong with swaps that name each other', () => {
    expect(calendarFaults(swaps).size).toBe(0);
  });

  it.each([
    ['pair-missing', [swaps[0]!]],
    [
      'pair-not-wanted',
      [{ date: '2026-05-01', kind: 'holiday' as const, name: 'x', pairDate: '2026-05-02' }],
    ],
    [
      'pair-of-itself',
      [{ date: '2026-05-02', kind: 'makeup_work' as const, name: 'x', pairDate: '2026-05-02' }],
    ],
    ['pair-missing', [{ date: '2026-05-02', kind: 'swapped_off' as const, name: 'x', pairDate: null }]],
    ['pair-disagrees', [swaps[0]!, { ...swaps[1]!, pairDate: '2026-08-31' }]],
    ['pair-disagrees', [swaps[0]!, { ...swaps[1]!, kind: 'swapped_off' as const }]],
  ])('names %s', (fault, entries) => {
    expect(calendarFaults(entries).get(entries[0]!.date)).toBe(fault);
  });
});
