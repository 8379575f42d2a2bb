import { describe, expect, it } from '@jest/globals';
import type { DatedValue, RuleBook } from './rule-book.js';
import type { RuleOverlay } from './rule-overlay.js';
import { rulesInForce } from './rules-in-force.js';

const PATH = 'attendance.lateGraceMinutes';

function book(...values: DatedValue[]): RuleBook {
  const type = { kind: 'number', unit: 'phút', min: 0, max: 60, mayBeOff: false } as const;
  const law = {
    id: 'law',
    number: '1/QĐ',
    title: 'x',
    issuer: 'y',
    issued: null,
    from: null,
    until: null,
    successor: null,
  };
  return {
    id: 'b',
    title: 'b',
    instruments: new Map([['law', law]]),
    parameters: new Map([[PATH, { path: PATH, vi: 'v', en: 'e', type, values }]]),
    conduct: new Map(),
  };
}

const proposal = { source: { kind: 'proposal' }, basis: 'local' } as const;
const twoValues = book(
  { from: '2020-01-01', value: 5, ...proposal },
  {
    from: '2021-01-01',
    value: 10,
    source: { kind: 'instrument', id: 'law', article: 'điều 3' },
    basis: 'duty',
  },
  { from: '2022-01-01', value: null, ...proposal },
);

describe('rulesInForce', () => {
  it('reads a value from its first day to the day before the next, with its source', () => {
    expect(rulesInForce(twoValues, '2020-01-01').read(PATH)).toEqual({
      ok: true,
      rule: {
        path: PATH, value: 5, from: '2020-01-01', basis: 'local', instrument: 'proposal', article: null, overlay: null,
      },
    }); // prettier-ignore
    expect(rulesInForce(twoValues, '2020-12-31').read(PATH)).toMatchObject({ rule: { value: 5 } });
    expect(rulesInForce(twoValues, '2021-01-01').read(PATH)).toMatchObject({
      rule: { value: 10, instrument: '1/QĐ', article: 'điều 3', basis: 'duty' },
    });
  });

  it('gives an error, never a default, before the first value, after repeal and for what it does not know', () => {
    const reason = (date: string, path: string): unknown => {
      const reading = rulesInForce(twoValues, date).read(path);
      return reading.ok ? 'in force' : reading.error.reason;
    };
    expect(reason('2019-12-31', PATH)).toBe('not-yet');
    expect(reason('2021-12-31', PATH)).toBe('in force');
    expect(reason('2022-01-01', PATH)).toBe('repealed');
    expect(reason('2021-01-01', 'attendance.unknown')).toBe('unknown-parameter');
  });

  it('lists only what is in force', () => {
    expect(rulesInForce(twoValues, '2019-12-31').all()).toEqual([]);
    expect(rulesInForce(twoValues, '2020-06-01').all()).toHaveLength(1);
  });

  describe('with the values of a centre', () => {
    const overlay = (id: string, unitId: string | null, from: string, value: number): RuleOverlay => {
      return { id, path: PATH, value, from, unitId, document: `${id}/QĐ` };
    };
    const overlays = [
      overlay('1', null, '2020-02-01', 1),
      overlay('2', 'centre', '2020-03-01', 2),
      overlay('3', 'counter', '2020-04-01', 3),
      overlay('4', 'centre', '2020-03-01', 4),
    ];
    const value = (date: string, ...unitIds: string[]): unknown => {
      const reading = rulesInForce(twoValues, date, overlays, unitIds).read(PATH);
      return reading.ok ? [reading.rule.value, reading.rule.instrument] : reading.error.reason;
    };

    it('takes the nearest unit, then everybody, then the book', () => {
      expect(value('2020-04-01', 'counter', 'centre')).toEqual([3, '3/QĐ']);
      expect(value('2020-03-31', 'counter', 'centre')).toEqual([4, '4/QĐ']);
      expect(value('2020-04-01', 'elsewhere')).toEqual([1, '1/QĐ']);
      expect(value('2020-01-31', 'counter', 'centre')).toEqual([5, 'proposal']);
    });

    it('takes of two values of one unit and date the one entered last', () => {
      expect(value('2020-03-01', 'centre')).toEqual([4, '4/QĐ']);
    });

    it('keeps a local value when the book changes under it', () => {
      expect(value('2021-06-01')).toEqual([1, '1/QĐ']);
      expect(value('2022-06-01')).toEqual([1, '1/QĐ']);
    });
  });
});
