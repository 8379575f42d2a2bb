import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { attendanceRulesOn } from '../../src/core/rules/attendance-rules-on.js';
import { plainValue } from '../../src/core/rules/plain-value.js';
import { OFF, type Parameter, type RuleBook, type RuleValue } from '../../src/core/rules/rule-book.js';
import { rulesInForce } from '../../src/core/rules/rules-in-force.js';
import { loadRuleBook } from '../../src/modules/rules/load-rule-book.js';
import type { AttendanceCase } from './attendance-fixture.js';
import { articleOf, commencements, conductCases, resultOf, standing } from './conduct-cases.js';
import { attendanceLines, dayBefore } from './conduct-judges.js';

const book = loadRuleBook('decision-1041', 'Quyết định 1041/QĐ-UBND');

const attendanceCases = parse(
  readFileSync(new URL('./attendance-cases.yaml', import.meta.url), 'utf8'),
) as AttendanceCase[];

/** Where one more or less would say too little: parts of a day, and costs that are only compared with each other. */
const steps: Readonly<Record<string, number>> = {
  'attendance.sessionCredit': 0.1,
  'attendance.emptySlotCostMinutes': 60,
  'attendance.sameDirectionCostMinutes': 30,
  'leave.roundToDays': 0.5,
};

/** A table that prescribes something every day. */
const anyUniform: RuleValue = [{ weekdays: [1, 2, 3, 4, 5, 6, 7], sex: null, season: null, wear: 'áo dài' }];

/** The values on either side of a value. */
function neighbours({ path, type }: Parameter, value: RuleValue): RuleValue[] {
  if (type.kind === 'uniform') return [anyUniform];
  if (type.kind === 'points') return [{ 'TG-01': 1 }];
  if (type.kind === 'text')
    return value === '' ? ['yard'] : [`x${plainValue(value)}`, `${plainValue(value)}x`];
  if (value === OFF) return [type.min];
  const step = steps[path] ?? 1;
  const near = [Number(value) - step, Number(value) + step];
  return near.filter((each) => each >= type.min && each <= type.max);
}

/** The book with one dated value changed. */
function changed(path: string, index: number, value: RuleValue): RuleBook {
  const parameter = book.parameters.get(path)!;
  const values = parameter.values.map((each, at) => (at === index ? { ...each, value } : each));
  return { ...book, parameters: new Map(book.parameters).set(path, { ...parameter, values }) };
}

/** Whether some case gives another result under another book. */
function isNoticed(path: string, other: RuleBook): boolean {
  const inConduct = conductCases
    .filter((each) => resultOf(book, each).paths.has(path))
    .some((each) => resultOf(other, each).lines.join('\n') !== each.expected.join('\n'));
  return inConduct || (path.startsWith('attendance.') && isNoticedInAttendance(other));
}

function isNoticedInAttendance(other: RuleBook): boolean {
  const before = attendanceRulesOn(rulesInForce(book, '2026-11-23'));
  const after = attendanceRulesOn(rulesInForce(other, '2026-11-23'));
  if (!before.ok || !after.ok) throw new Error('the attendance rules are not in force');
  return attendanceCases.some(
    (row) => attendanceLines(before.rules, row).join('\n') !== attendanceLines(after.rules, row).join('\n'),
  );
}

describe('cases of conduct (test/rules/conduct-cases)', () => {
  it.each(conductCases.map((each) => [`${each.file}: ${each.name}`, each] as const))('%s', (_, each) => {
    const { date, rule, article, expected } = each;
    expect(resultOf(book, each).lines).toEqual(expected);
    if (rule !== undefined) expect(articleOf(book, rule, date)).toBe(article);
  });

  it('name every rule of the book', () => {
    const named = new Set(conductCases.map(({ rule }) => rule));
    expect([...book.conduct.keys()].filter((id) => !named.has(id))).toEqual([]);
  });
});

describe('every parameter has cases on both sides', () => {
  it.each([...book.parameters.values()].map((each) => [each.path, each] as const))(
    '%s',
    (path, parameter) => {
      const unnoticed = parameter.values.flatMap(({ from, value }, index) =>
        value === null
          ? []
          : neighbours(parameter, value)
              .filter((other) => !isNoticed(path, changed(path, index, other)))
              .map((other) => `${path} from ${from}: ${JSON.stringify(other)} for ${JSON.stringify(value)}`),
      );
      expect(unnoticed).toEqual([]);
    },
  );
});

describe('a parameter that no case notices', () => {
  it('fails: another value of it changes nothing', () => {
    const unread = { ...book.parameters.get('hours.perDay')!, path: 'hours.unread' };
    const more = { ...book, parameters: new Map(book.parameters).set('hours.unread', unread) };
    expect(isNoticed('hours.unread', more)).toBe(false);
    expect(isNoticed('hours.perDay', changed('hours.perDay', 0, 9))).toBe(true);
  });
});

describe('every commencement has a case on the day and on the day before', () => {
  const written = (key: string, date: string): boolean =>
    commencements.some((each) => each.date === date && key in each.expected);

  it.each(commencements.map((each) => [`${each.date}: ${each.name}`, each] as const))(
    '%s',
    (_, { date, expected }) => {
      const seen = Object.keys(expected).map((key) => [key, standing(book, key, date)]);
      expect(Object.fromEntries(seen)).toEqual(expected);
    },
  );

  it('none is missing', () => {
    const dated = [
      ...[...book.parameters].map(([key, { values }]) => [key, values] as const),
      ...[...book.conduct].map(([key, { values }]) => [key, values] as const),
    ];
    const missing = dated.flatMap(([key, values]) =>
      values.flatMap(({ from }) =>
        [from, dayBefore(from)].filter((date) => !written(key, date)).map((date) => `${key} ${date}`),
      ),
    );
    expect(missing).toEqual([]);
  });
});
