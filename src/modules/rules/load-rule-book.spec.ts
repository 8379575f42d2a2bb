import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { defaultAttendanceRules } from '../../../test/rules/attendance-fixture.js';
import {
  attendanceRulesOn,
  clockRulesOn,
  creditRulesOn,
  timesheetSymbolsOn,
} from '../../core/rules/attendance-rules-on.js';
import { conductOn } from '../../core/rules/conduct-on.js';
import { rulesInForce } from '../../core/rules/rules-in-force.js';
import { loadRuleBook } from './load-rule-book.js';

describe('the shipped rule book', () => {
  const book = loadRuleBook('decision-1041', 'x');

  it('gives the values of attendance.md in brackets, each with its citation', () => {
    const read = attendanceRulesOn(rulesInForce(book, '2026-11-23'));
    expect(read).toMatchObject({ ok: true, rules: defaultAttendanceRules });
    expect(read.ok && Object.keys(read.rules.citations ?? {}).sort()).toEqual(
      Object.keys(defaultAttendanceRules).sort(),
    );
  });

  it('gives the limits of clocks, the credits and the symbols', () => {
    const inForce = rulesInForce(book, '2020-03-01');
    expect(clockRulesOn(inForce)).toEqual({
      ok: true,
      rules: { earliestYear: 2020, aheadMinutes: 5, driftMinutes: 2 },
    });
    expect(creditRulesOn(inForce)).toEqual({
      ok: true,
      rules: { sessionCredit: 0.5, wholeDaySessionMinutes: 360 },
    });
    expect(timesheetSymbolsOn(inForce)).toMatchObject({
      ok: true,
      rules: { worked: '+', absent: 'V', waiting: '?' },
    });
  });

  it('marks every number as a proposal until the centre confirms it, but those that were seen in a text', () => {
    const seen = [...book.parameters.values()].flatMap(({ path, values }) =>
      values.filter(({ basis }) => basis === 'duty').map(() => path),
    );
    expect(seen.sort()).toEqual([
      'badge.chinToTopMaxMm',
      'badge.chinToTopMinMm',
      'dossier.supplementRequests',
      'hours.perWeek',
      'leave.annualDays',
      'leave.childWeddingDays',
      'leave.familyDeathDays',
      'leave.monthPercent',
      'leave.ownWeddingDays',
      'leave.seniorityDays',
      'leave.seniorityYears',
      'overtime.dayTotalHours',
      'overtime.nightFromHour',
      'overtime.nightUntilHour',
      'overtime.perDayPercent',
      'overtime.perMonthHours',
      'overtime.perYearHours',
    ]);
    for (const { values } of book.parameters.values()) {
      for (const { source, basis } of values) expect(source.kind === 'proposal').toBe(basis === 'local');
    }
  });

  it('has the 38 rules of the catalogue in the four contents, five of them for information only', () => {
    const ids = [...book.conduct.keys()].sort();
    const group = (name: string, count: number): string[] =>
      Array.from({ length: count }, (_, index) => `${name}-${String(index + 1).padStart(2, '0')}`);
    expect(ids).toEqual(
      [...group('DD', 5), ...group('PV', 4), ...group('TG', 15), ...group('TP', 8), ...group('UX', 6)].sort(),
    );
    const rules = [...book.conduct.values()];
    const informing = rules.filter(({ against }) => against === 'information').map(({ id }) => id);
    expect(informing.sort()).toEqual(['PV-03', 'PV-04', 'TG-08', 'TG-10', 'UX-04']);
    const within = (area: string): number => rules.filter((rule) => rule.area === area).length;
    expect(['tinh-than', 'giao-tiep', 'dao-duc', 'trang-phuc'].map(within)).toEqual([16, 8, 6, 8]);
  });

  it('is not in force before Decision 1847/QĐ-TTg was: the first day is 2018-12-27', () => {
    const before = attendanceRulesOn(rulesInForce(book, '2018-12-26'));
    expect(before.ok).toBe(false);
    expect(attendanceRulesOn(rulesInForce(book, '2018-12-27')).ok).toBe(true);
  });

  it('cites for an absence the law of its time', () => {
    const cites = (date: string): unknown =>
      conductOn(book, 'TG-04', date)?.cites.map(({ instrument }) => instrument);
    expect(cites('2019-07-15')).toEqual(['1847/QĐ-TTg']);
    expect(cites('2024-11-25')).toEqual(['1847/QĐ-TTg', '112/2020/NĐ-CP', '71/2023/NĐ-CP']);
    expect(cites('2025-06-30')).toEqual(['1847/QĐ-TTg', '112/2020/NĐ-CP', '71/2023/NĐ-CP']);
    expect(cites('2025-07-01')).toEqual(['1847/QĐ-TTg', '172/2025/NĐ-CP']);
  });
});

describe('a book with faults', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'congvu-book-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('stops the start with every fault, by file and path', () => {
    writeFileSync(
      join(folder, 'a.yaml'),
      'parameters:\n  x.y: { vi: v, en: e, text: true, values: [{ value: 3 }] }\n',
    );
    expect(() => loadRuleBook('b', 'B', folder)).toThrow(
      /a\.yaml: parameters\.x\.y\.values\[0\]\.value: needs a text[\s\S]*values\[0\]\.source: needs a text/,
    );
  });

  it('says which file is no YAML', () => {
    writeFileSync(join(folder, 'bad.yaml'), 'a: [');
    expect(() => loadRuleBook('b', 'B', folder)).toThrow(/bad\.yaml/);
  });

  it('says which folder cannot be read, or holds nothing', () => {
    expect(() => loadRuleBook('b', 'B', join(folder, 'khong-co'))).toThrow(/khong-co: cannot be read/);
    expect(() => loadRuleBook('b', 'B', folder)).toThrow(/holds no \.yaml file/);
  });
});
