import { describe, expect, it } from '@jest/globals';
import { dayInput, punches } from '../../../test/rules/attendance-fixture.js';
import { computeAttendanceDay } from '../attendance/compute-attendance-day.js';
import { readRuleBook } from '../rules/read-rule-book.js';
import type { RuleBook } from '../rules/rule-book.js';
import { dayFindings } from './day-findings.js';

function bookOf(from: string): RuleBook {
  const rule = (severity: number): object => ({
    vi: 'v',
    en: 'e',
    area: 'tinh-than',
    against: 'person',
    observed: ['attendance'],
    values: [{ from, severity, basis: 'local', cites: [{ source: 'proposal' }] }],
  });
  const conduct = { 'TG-01': rule(1), 'TG-03': rule(1), 'TG-04': rule(3), 'TG-05': rule(1) };
  const reading = readRuleBook('b', 'B', [{ file: 'b', content: { conduct } }]);
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.book;
}

function findingsOf(scans: string, from = '2026-01-01'): string[] {
  const day = computeAttendanceDay(dayInput({ punches: punches(scans) }));
  return dayFindings(bookOf(from), day.date, day.exceptions).map(
    ({ sessionId, rule, minutes }) => `${sessionId} ${rule} ${minutes}`,
  );
}

describe('dayFindings', () => {
  it('finds nothing on a day with nothing to report, nor within grace', () => {
    expect(findingsOf('07:50 12:01 12:40 17:05')).toEqual([]);
    expect(findingsOf('08:05:59 12:00 13:00 17:00')).toEqual([]);
  });

  it('finds late arrival, early departure, absence and missing punches under their rules', () => {
    expect(findingsOf('08:06 12:00 13:00 17:00')).toEqual(['morning TG-01 6']);
    expect(findingsOf('07:50 11:40 12:45 17:00')).toEqual(['morning TG-03 20']);
    expect(findingsOf('07:50 17:05')).toEqual(['morning TG-05 0', 'afternoon TG-05 0']);
    expect(findingsOf('16:50')).toEqual(['morning TG-04 240', 'afternoon TG-05 0', 'afternoon TG-03 10']);
  });

  it('finds nothing under a rule that was not in force on the day', () => {
    expect(findingsOf('08:06 12:00 13:00 17:00', '2026-11-23')).toHaveLength(1);
    expect(findingsOf('08:06 12:00 13:00 17:00', '2026-11-24')).toEqual([]);
  });

  it('finds nothing against a person who works unasked', () => {
    const day = computeAttendanceDay(
      dayInput({ sessions: [], neighbours: [], date: '2026-11-22', punches: punches('09:00 11:30') }),
    );
    expect(day.exceptions.map(({ kind }) => kind)).toEqual(['unscheduled-work']);
    expect(dayFindings(bookOf('2026-01-01'), day.date, day.exceptions)).toEqual([]);
  });
});
