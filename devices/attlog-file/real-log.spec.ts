import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  clock,
  dayInput,
  defaultAttendanceRules,
  OFFICE_DAY,
  sessions,
} from '../../test/rules/attendance-fixture.js';
import type { AttendanceDay } from '../../src/core/attendance/attendance-day.js';
import { computeAttendanceDay } from '../../src/core/attendance/compute-attendance-day.js';
import { directionOfState, type Punch } from '../../src/core/attendance/punch.js';
import { addDays, weekdayOf, type CivilDate } from '../../src/core/time/civil-date.js';
import { daysOfMonth, monthOf } from '../../src/core/time/civil-month.js';
import { zoneClock } from '../../src/core/time/zone-clock.js';
import { parseAttlogFile } from './parse-attlog-file.js';

const path = process.env['CONGVU_REAL_LOG'];
const manila = zoneClock('Asia/Manila');

/** Attendance.md section 8: a municipal office, Monday to Friday, grace 0, no excuses, everything delivered. */
function monthOfOffice(month: string, instants: ReadonlyMap<string, readonly RawPunch[]>): AttendanceDay[] {
  const rules = { ...defaultAttendanceRules, lateGraceMinutes: 0, earlyGraceMinutes: 0 };
  const office = sessions(OFFICE_DAY);
  const isWorkday = (date: CivilDate): boolean => weekdayOf(date) <= 5;
  const days: AttendanceDay[] = [];
  for (const punches of instants.values()) {
    if (!punches.some((each) => monthOf(manila.toLocal(each.epochMs).date) === month)) continue;
    for (const date of daysOfMonth(month).filter(isWorkday)) {
      const neighbours = [-3, -2, -1, 1, 2, 3]
        .filter((away) => isWorkday(addDays(date, away)))
        .map((away) => ({
          startSecond: clock('08:00') + away * 86_400,
          endSecond: clock('17:00') + away * 86_400,
        }));
      const around = punches.map((each): Punch => {
        const second = manila.secondsFromMidnight(each.epochMs, date);
        const direction = directionOfState(each.state);
        return direction === undefined ? { second } : { second, direction };
      });
      days.push(
        computeAttendanceDay(dayInput({ date, neighbours, rules, sessions: office, punches: around })),
      );
    }
  }
  return days;
}

interface RawPunch {
  readonly epochMs: number;
  readonly state: number | undefined;
}

const described = path === undefined ? describe.skip : describe;

described(`a real log${path === undefined ? ' (skipped: CONGVU_REAL_LOG names no file)' : ''}`, () => {
  it('gives the totals of attendance.md section 8 for March 2020', () => {
    const results = parseAttlogFile(readFileSync(path as string));
    expect(results.filter((each) => !each.ok)).toEqual([]);
    const instants = new Map<string, RawPunch[]>();
    for (const result of results) {
      if (!result.ok) continue;
      const { pin, date, second, state } = result.punch;
      const list = instants.get(pin) ?? [];
      list.push({ epochMs: manila.toEpochMs(date, second), state });
      instants.set(pin, list);
    }
    const days = monthOfOffice('2020-03', instants);
    const of = (kind: string): { count: number; minutes: number } => {
      const found = days.flatMap((day) => day.exceptions).filter((each) => each.kind === kind);
      return { count: found.length, minutes: found.reduce((sum, each) => sum + each.minutes, 0) };
    };
    expect({
      personDays: days.length,
      withPunches: days.filter((day) => day.presences.some((each) => each.role !== 'unscheduled')).length,
      absences: of('absence').count,
      missingIn: of('missing-in').count,
      missingOut: of('missing-out').count,
      late: of('late-arrival'),
      early: of('early-departure'),
      worked: days.reduce((sum, day) => sum + day.totals.workedMinutes, 0),
    }).toEqual({
      personDays: 1166,
      withPunches: 659,
      absences: 1100,
      missingIn: 138,
      missingOut: 240,
      late: { count: 59, minutes: 813 },
      early: { count: 71, minutes: 3855 },
      worked: 203_803,
    });
  });
});
