import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import {
  clock,
  dayInput,
  exceptionLines,
  punches,
  sessions,
  slotLines,
} from '../../../test/rules/attendance-fixture.js';
import type { AttendanceDayInput } from './attendance-day.js';
import { computeAttendanceDay } from './compute-attendance-day.js';
import type { PunchPolicy } from './planned-session.js';

interface Case {
  case: number | string;
  title: string;
  scans: string;
  exceptions: string[];
  date?: string;
  sessions?: string;
  policy?: PunchPolicy;
  trustDirection?: boolean;
  neighbours?: string[];
  excuses?: string[];
  worked?: number;
  left?: number;
  late?: number;
  early?: number;
  credit?: number;
  provisional?: number;
  slots?: string[];
}

const file = new URL('../../../test/rules/attendance-cases.yaml', import.meta.url);
const cases = parse(readFileSync(file, 'utf8')) as Case[];

function inputOf(row: Case): AttendanceDayInput {
  const excuses = (row.excuses ?? []).map((text, index) => {
    const [span = '', unpaid] = text.split(' ');
    const [from = '', until = ''] = span.split('-');
    return { id: `${index}`, fromSecond: clock(from), untilSecond: clock(until), paid: unpaid !== 'unpaid' };
  });
  return dayInput({
    excuses,
    punches: punches(row.scans),
    ...(row.date === undefined ? {} : { date: row.date }),
    ...(row.sessions === undefined ? {} : { sessions: sessions(row.sessions) }),
    ...(row.policy === undefined ? {} : { policy: row.policy }),
    ...(row.trustDirection === undefined ? {} : { trustDirection: row.trustDirection }),
    ...(row.neighbours === undefined ? {} : { neighbours: row.neighbours.map(span) }),
  });
}

function span(text: string): { startSecond: number; endSecond: number } {
  const [start = '', end = ''] = text.split(' ');
  return { startSecond: clock(start), endSecond: clock(end) };
}

describe('attendance cases (test/rules/attendance-cases.yaml)', () => {
  it('has the 32 cases of attendance.md', () => {
    const numbers = new Set(cases.map((row) => parseInt(String(row.case), 10)).filter((each) => each > 0));
    expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 32 }, (_, index) => index + 1));
  });

  it.each(cases.map((row) => [`${row.case}: ${row.title}`, row] as const))('%s', (_, row) => {
    const input = inputOf(row);
    const day = computeAttendanceDay(input);
    expect(exceptionLines(day)).toEqual(row.exceptions);
    const { totals } = day;
    const seen = {
      worked: totals.workedMinutes,
      left: totals.leftMinutes,
      late: totals.lateMinutes,
      early: totals.earlyMinutes,
      credit: totals.credit,
      provisional: totals.provisionalCredit,
      slots: slotLines(day),
    };
    const known = Object.keys(seen).filter((key) => key in row) as (keyof typeof seen)[];
    for (const key of known) expect({ [key]: seen[key] }).toEqual({ [key]: row[key] });
  });

  it.each(cases.map((row) => [`${row.case}`, row] as const))(
    '%s is the same with its scans reversed and any of them twice',
    (_, row) => {
      const input = inputOf(row);
      const day = computeAttendanceDay(input);
      const reversed = [...input.punches].reverse();
      expect(computeAttendanceDay({ ...input, punches: reversed })).toEqual(day);
      for (const punch of input.punches) {
        expect(computeAttendanceDay({ ...input, punches: [punch, ...reversed] })).toEqual(day);
      }
    },
  );
});
