import { describe, expect, it } from '@jest/globals';
import { plainValue } from './plain-value.js';
import { pointsOn } from './points-on.js';
import { readRuleBook } from './read-rule-book.js';
import type { RuleBook, RuleValue } from './rule-book.js';
import type { RuleOverlay } from './rule-overlay.js';
import { uniformOn } from './uniform-on.js';
import type { Sex, UniformTable } from './uniform-table.js';

function bookWith(path: string, kind: string, value: unknown): RuleBook {
  const values = [{ from: '2020-01-01', value, source: 'proposal', basis: 'local' }];
  const conduct = {
    'TG-01': {
      vi: 'v', en: 'e', area: 'tinh-than', against: 'person', observed: ['attendance'],
      values: [{ from: '2020-01-01', severity: 1, basis: 'local', cites: [{ source: 'proposal' }] }],
    },
  }; // prettier-ignore
  const content = { parameters: { [path]: { vi: 'v', en: 'e', kind, values } }, conduct };
  const reading = readRuleBook('b', 'B', [{ file: 'b.yaml', content }]);
  if (!reading.ok) throw new Error(reading.faults.map(({ problem }) => problem).join('; '));
  return reading.book;
}

const overlay = (path: string, value: RuleValue): RuleOverlay => {
  return { id: '1', path, value, from: '2026-01-01', unitId: 'centre', document: '5/QĐ-TTHCC' };
};

/** Monday red for women from 16/10 to 15/04, blue for the rest of the year; men wear a white shirt from Monday to Thursday. */
const table: UniformTable = [
  { weekdays: [1], sex: 'female', season: { from: '10-16', until: '04-16' }, wear: 'áo dài đỏ' },
  { weekdays: [1], sex: 'female', season: null, wear: 'áo dài xanh' },
  { weekdays: [1, 2, 3, 4], sex: 'male', season: null, wear: 'sơ mi trắng, quần sẫm màu' },
  { weekdays: [5], sex: null, season: null, wear: 'trang phục tự chọn, lịch sự' },
];

describe('uniformOn', () => {
  const book = bookWith('uniform.byDay', 'uniform', []);
  const wear = (date: string, sex: Sex, unit: readonly string[] = ['counter', 'centre']): unknown => {
    const reading = uniformOn({ book, overlays: [overlay('uniform.byDay', table)] }, { date, sex, unit });
    return reading.ok ? reading.wear : reading.error.reason;
  };

  it('is what the line of weekday, sex and season says', () => {
    expect(wear('2026-11-23', 'female')).toBe('áo dài đỏ');
    expect(wear('2026-11-23', 'male')).toBe('sơ mi trắng, quần sẫm màu');
    expect(wear('2026-11-24', 'female')).toBeNull();
    expect(wear('2026-11-27', 'female')).toBe('trang phục tự chọn, lịch sự');
    expect(wear('2026-11-28', 'male')).toBeNull();
  });

  it('changes on the first and after the last day of a season that spans New Year', () => {
    expect(wear('2026-10-12', 'female')).toBe('áo dài xanh');
    expect(wear('2026-10-19', 'female')).toBe('áo dài đỏ');
    expect(wear('2026-04-13', 'female')).toBe('áo dài đỏ');
    expect(wear('2026-04-20', 'female')).toBe('áo dài xanh');
  });

  it('is nothing before the centre has set it, and in other units; an error before the book begins', () => {
    expect(wear('2025-12-29', 'female')).toBeNull();
    expect(wear('2026-11-23', 'female', ['elsewhere'])).toBeNull();
    expect(wear('2019-12-30', 'female')).toBe('not-yet');
  });

  it.each([
    ['no list', 'red', 'needs a list of lines'],
    ['no weekday', [{ ...table[0], weekdays: [] }], 'line 1: weekdays needs distinct numbers 1 (Monday) to 7'],
    ['an eighth day', [{ ...table[0], weekdays: [8] }], 'line 1: weekdays needs distinct numbers 1 (Monday) to 7'],
    ['a third sex', [table[1], { ...table[0], sex: 'x' }], 'line 2: sex is neither male, female nor null'],
    ['no sex at all', [{ weekdays: [1], season: null, wear: 'x' }], 'line 1: sex is neither male, female nor null'],
    ['half a season', [{ ...table[0], season: { from: '10-16' } }], 'line 1: season needs from and until as MM-dd, or null'],
    ['nothing to wear', [{ ...table[0], wear: ' ' }], 'line 1: wear needs a text of at most 200 characters'],
    ['a key nobody knows', [{ ...table[0], colour: 'red' }], 'line 1: colour is no known key'],
  ])('refuses a table with %s', (_name, value, problem) => {
    expect(() => bookWith('uniform.byDay', 'uniform', value)).toThrow(problem);
  }); // prettier-ignore

  it('reads in one cell of a report', () => {
    expect(plainValue(table.slice(0, 2))).toBe(
      'T2 nữ (16/10 đến trước 16/04): áo dài đỏ; T2 nữ: áo dài xanh',
    );
    expect(plainValue([{ weekdays: [7, 6], sex: null, season: null, wear: 'tự chọn' }])).toBe(
      'T7, CN: tự chọn',
    );
    expect([plainValue(5), plainValue('off'), plainValue({ 'TG-02': 2, 'TG-01': 0.5 })]).toEqual([
      5,
      'off',
      'TG-01: 0.5; TG-02: 2',
    ]);
  });
});

describe('pointsOn', () => {
  const book = bookWith('points.perRule', 'points', 'off');
  const rules = { book, overlays: [overlay('points.perRule', { 'TG-01': 0.5 })] };
  const points = (date: string): unknown => {
    const reading = pointsOn(rules, { date, unit: ['centre'] });
    return reading.ok ? reading.points : reading.error.reason;
  };

  it('has no scale until the centre has set one', () => {
    expect(points('2025-12-31')).toBeNull();
    expect(points('2026-01-01')).toEqual({ 'TG-01': 0.5 });
    expect(points('2019-12-31')).toBe('not-yet');
  });

  it.each([
    ['for a rule nobody knows', { 'TG-99': 1 }, 'TG-99 is no rule of conduct'],
    ['below nothing', { 'TG-01': -0.5 }, 'points of TG-01 must lie between 0 and 100'],
    ['above a hundred', { 'TG-01': 100.5 }, 'points of TG-01 must lie between 0 and 100'],
    ['that name nothing', {}, 'names no rule; use off'],
    ['that are a number', 5, 'needs a mapping of rules to points'],
  ])('refuses points %s', (_name, value, problem) => {
    expect(() => bookWith('points.perRule', 'points', value)).toThrow(problem);
  });
});
