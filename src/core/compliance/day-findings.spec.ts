import { describe, expect, it } from '@jest/globals';
import { dayInput, punches } from '../../../test/rules/attendance-fixture.js';
import { computeAttendanceDay } from '../attendance/compute-attendance-day.js';
import { readRuleBook } from '../rules/read-rule-book.js';
import type { ExpectedShift } from '../attendance/expected-shift.js';
import type { RuleBook } from '../rules/rule-book.js';
import { rulesInForce } from '../rules/rules-in-force.js';
import { dayFindings } from './day-findings.js';

function bookOf(
  from: string,
  more: Readonly<Record<string, number>> = {},
  parameters: object = {},
): RuleBook {
  const rule = (severity: number): object => ({
    vi: 'v',
    en: 'e',
    area: 'tinh-than',
    against: 'person',
    observed: ['attendance'],
    values: [{ from, severity, basis: 'local', cites: [{ source: 'proposal' }] }],
  });
  const conduct = { 'TG-01': rule(1), 'TG-03': rule(1), 'TG-04': rule(3), 'TG-05': rule(1) };
  for (const [id, severity] of Object.entries(more)) Object.assign(conduct, { [id]: rule(severity) });
  const reading = readRuleBook('b', 'B', [{ file: 'b', content: { conduct, parameters } }]);
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.book;
}

/** The findings of a day as `session rule minutes`. */
function linesOf(
  book: RuleBook,
  change: Parameters<typeof dayInput>[0],
  because: ExpectedShift['because'] = 'schedule',
): string[] {
  const day = computeAttendanceDay(dayInput(change));
  const rules = { book, inForce: rulesInForce(book, day.date) };
  const judged = dayFindings(rules, { exceptions: day.exceptions, because });
  if (!judged.ok) return judged.errors.map(({ path, reason }) => `${path} ${reason}`);
  return judged.findings.map(({ sessionId, rule, minutes }) => `${sessionId} ${rule} ${minutes}`);
}

function findingsOf(scans: string, from = '2026-01-01'): string[] {
  return linesOf(bookOf(from), { punches: punches(scans) });
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
    const free = { sessions: [], neighbours: [], date: '2026-11-22', punches: punches('09:00 11:30') };
    const day = computeAttendanceDay(dayInput(free));
    expect(day.exceptions.map(({ kind }) => kind)).toEqual(['unscheduled-work']);
    expect(linesOf(bookOf('2026-01-01'), free)).toEqual([]);
  });

  it('puts very late in the place of late, never beside it, and says which value it read', () => {
    const book = bookOf('2026-01-01', { 'TG-02': 2 }, { 'findings.veryLateMinutes': number(30) });
    expect(linesOf(book, { punches: punches('08:29:59 12:00 13:00 17:00') })).toEqual(['morning TG-01 29']);
    expect(linesOf(book, { punches: punches('08:30 12:00 13:45 17:00') })).toEqual([
      'morning TG-02 30',
      'afternoon TG-02 45',
    ]);
    const day = computeAttendanceDay(dayInput({ punches: punches('08:30 12:00 13:00 17:00') }));
    const judged = dayFindings(
      { book, inForce: rulesInForce(book, day.date) },
      { exceptions: day.exceptions, because: 'schedule' },
    );
    expect(judged.ok && judged.findings[0]?.evidence.because.map(({ rule, value }) => [rule, value])).toEqual(
      [
        ['lateGraceMinutes', 5],
        ['findings.veryLateMinutes', 30],
      ],
    );
  });

  it('is an error where a rule is in force and its value is not, never a default', () => {
    const later = { ...number(30), values: [{ ...number(30).values[0], from: '2026-11-24' }] };
    const book = bookOf('2026-01-01', { 'TG-02': 2 }, { 'findings.veryLateMinutes': later });
    expect(linesOf(book, { punches: punches('08:45 12:00 13:00 17:00') })).toEqual([
      'findings.veryLateMinutes not-yet',
    ]);
  });

  it('tells an absence on a make-up day from one of any other day', () => {
    const absent = { date: '2026-08-22', punches: [] };
    const book = bookOf('2026-01-01', { 'TG-11': 3 });
    expect(linesOf(book, absent, 'makeup_work')).toEqual(['morning TG-11 240', 'afternoon TG-11 240']);
    expect(linesOf(book, absent)).toEqual(['morning TG-04 240', 'afternoon TG-04 240']);
    expect(linesOf(bookOf('2026-01-01'), absent, 'makeup_work')).toEqual([
      'morning TG-04 240',
      'afternoon TG-04 240',
    ]);
  });

  it('takes a Saturday roster apart only where the centre wants it', () => {
    const absent = { date: '2026-11-21', punches: [] };
    const book = (sessions: number | 'off'): RuleBook =>
      bookOf('2026-01-01', { 'TG-12': 2 }, { 'roster.saturdaySessions': { ...number(sessions), off: true } });
    const roster = (sessions: number | 'off', date = absent.date): string[] =>
      linesOf(book(sessions), { ...absent, date }, 'roster');
    expect(roster(1)).toEqual(['morning TG-12 240', 'afternoon TG-12 240']);
    expect(roster(2)).toEqual(['morning TG-12 240', 'afternoon TG-12 240']);
    expect(roster(3)).toEqual(['morning TG-04 240', 'afternoon TG-04 240']);
    expect(roster('off')).toEqual(['morning TG-04 240', 'afternoon TG-04 240']);
    expect(roster(1, '2026-11-20')).toEqual(['morning TG-04 240', 'afternoon TG-04 240']);
  });
});

function number(value: number | 'off'): { values: object[] } & Record<string, unknown> {
  const values = [{ from: '2026-01-01', value, source: 'proposal', basis: 'local' }];
  return { vi: 'v', en: 'e', unit: 'x', min: 0, max: 600, values };
}
