import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import {
  caseInput,
  exceptionLines,
  seenOf,
  type AttendanceCase,
} from '../../../test/rules/attendance-fixture.js';
import { computeAttendanceDay } from './compute-attendance-day.js';

const file = new URL('../../../test/rules/attendance-cases.yaml', import.meta.url);
const cases = parse(readFileSync(file, 'utf8')) as AttendanceCase[];

describe('attendance cases (test/rules/attendance-cases.yaml)', () => {
  it('has the 32 cases of attendance.md', () => {
    const numbers = new Set(cases.map((row) => parseInt(String(row.case), 10)).filter((each) => each > 0));
    expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 32 }, (_, index) => index + 1));
  });

  it.each(cases.map((row) => [`${row.case}: ${row.title}`, row] as const))('%s', (_, row) => {
    const input = caseInput(row);
    const day = computeAttendanceDay(input);
    expect(exceptionLines(day)).toEqual(row.exceptions);
    const seen = seenOf(row, day);
    const known = Object.keys(seen).filter((key) => key in row) as (keyof typeof seen)[];
    for (const key of known) expect({ [key]: seen[key] }).toEqual({ [key]: row[key] });
  });

  it.each(cases.map((row) => [`${row.case}`, row] as const))(
    '%s is the same with its scans reversed and any of them twice',
    (_, row) => {
      const input = caseInput(row);
      const day = computeAttendanceDay(input);
      const reversed = [...input.punches].reverse();
      expect(computeAttendanceDay({ ...input, punches: reversed })).toEqual(day);
      for (const punch of input.punches) {
        expect(computeAttendanceDay({ ...input, punches: [punch, ...reversed] })).toEqual(day);
      }
    },
  );
});
