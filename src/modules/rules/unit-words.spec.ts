import { describe, expect, it } from '@jest/globals';
import { loadRuleBook } from './load-rule-book.js';
import { unitInEnglish } from './unit-words.js';

describe('the units of the book', () => {
  it('have an English word each', () => {
    const { parameters } = loadRuleBook('decision-1041', 'x');
    const units = [...parameters.values()].flatMap(({ type }) => (type.kind === 'number' ? [type.unit] : []));
    expect(units.length).toBeGreaterThan(10);
    const same = ['%', 'mm'];
    expect(
      [...new Set(units)].filter((unit) => unitInEnglish(unit) === unit && !same.includes(unit)),
    ).toEqual([]);
  });

  it('that nobody has translated stay as they are', () => {
    expect(unitInEnglish('quả')).toBe('quả');
  });
});
