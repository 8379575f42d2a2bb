import { describe, expect, it } from '@jest/globals';
import type { DatedValue } from './rule-book.js';
import {
  differsFrom,
  isReadByDays,
  isReadByFindings,
  isReadByInspections,
  isReadByRecurrence,
} from './standing-values.js';

const value = (from: string, number: number | null): DatedValue => {
  return { from, value: number, source: { kind: 'proposal' }, basis: 'local' };
};
const grace = (...values: DatedValue[]) => ({ 'attendance.lateGraceMinutes': values });

describe('differsFrom', () => {
  it('finds nothing between two editions that say the same on every date', () => {
    expect(differsFrom(grace(value('2019-08-27', 5)), grace(value('2019-08-27', 5)))).toBeNull();
    const written = grace(value('2019-08-27', 5), value('2026-01-01', 5));
    expect(differsFrom(grace(value('2019-08-27', 5)), written)).toBeNull();
  });

  it('finds the date of a new value, of one that moved, and of one that was repealed', () => {
    const old = grace(value('2019-08-27', 5), value('2026-01-01', 10));
    expect(differsFrom(grace(value('2019-08-27', 5)), old)).toBe('2026-01-01');
    expect(differsFrom(old, grace(value('2019-08-27', 5), value('2025-07-01', 10)))).toBe('2025-07-01');
    expect(differsFrom(old, grace(value('2019-08-27', 5), value('2026-01-01', null)))).toBe('2026-01-01');
  });

  it('takes the earliest of several, and parameters that came or went', () => {
    const other = { 'timesheet.symbol.leave': [value('2020-01-01', 1)] };
    expect(differsFrom(grace(value('2019-08-27', 5)), { ...grace(value('2026-01-01', 5)), ...other })).toBe(
      '2019-08-27',
    );
    expect(differsFrom({}, other)).toBe('2020-01-01');
    expect(differsFrom(other, {})).toBe('2020-01-01');
  });

  it('sees that a value is cited from elsewhere', () => {
    const cited: DatedValue = {
      ...value('2019-08-27', 5), source: { kind: 'instrument', id: 'qd-1847', article: '3' },
    }; // prettier-ignore
    expect(differsFrom(grace(value('2019-08-27', 5)), grace(cited))).toBe('2019-08-27');
  });
});

describe('differsFrom of some parameters', () => {
  it('says nothing of the others', () => {
    const recurs = { 'recurrence.reminderPerMonth': [value('2018-12-27', 3)] };
    expect(differsFrom(recurs, grace(value('2019-08-27', 5)), isReadByRecurrence)).toBe('2018-12-27');
    expect(differsFrom(recurs, grace(value('2019-08-27', 5)), isReadByDays)).toBe('2019-08-27');
    expect(differsFrom(recurs, recurs, isReadByRecurrence)).toBeNull();
  });
});

describe('isReadByFindings', () => {
  it('is what days are judged by, rules of conduct too; not what they are computed from', () => {
    const read = [
      'findings.veryLateMinutes',
      'roster.saturdaySessions',
      'punches.freeMissingPerMonth',
      'conduct.TG-02',
    ];
    expect(read.every(isReadByFindings)).toBe(true);
    expect(
      ['attendance.lateGraceMinutes', 'recurrence.reminderPerMonth', 'uniform.byDay'].some(isReadByFindings),
    ).toBe(false);
  });
});

describe('isReadByDays', () => {
  it('is what days are computed from: hours and symbols, not deadlines', () => {
    expect(['attendance.lateGraceMinutes', 'timesheet.symbol.leave'].every(isReadByDays)).toBe(true);
    expect(['timesheet.mode', 'closing.headDays', 'tp.uniform'].some(isReadByDays)).toBe(false);
  });
});

describe('isReadByInspections', () => {
  it('is what judging a check reads: badge, uniform and the rules that inspectors observe', () => {
    expect(['uniform.byDay', 'badge.exemptions', 'inspected.TP-01'].every(isReadByInspections)).toBe(true);
    expect(
      ['findings.veryLateMinutes', 'conduct.TG-01', 'attendance.lateGraceMinutes'].some(isReadByInspections),
    ).toBe(false);
  });
});
