import { describe, expect, it } from '@jest/globals';
import { readRuleBook } from './read-rule-book.js';

const good = {
  instruments: { law: { number: '1/QĐ', title: 'Luật', issuer: 'CP', from: '2020-01-01' } },
  parameters: {
    'a.minutes': {
      vi: 'v', en: 'e', unit: 'phút', min: 0, max: 60,
      values: [{ from: '2020-01-01', value: 5, source: 'law', article: 'điều 1', basis: 'duty' }],
    },
  },
  conduct: {
    'TG-01': {
      vi: 'v', en: 'e', area: 'tinh-than',
      values: [{ from: '2020-01-01', severity: 1, basis: 'duty', cites: [{ source: 'law' }] }],
    },
  },
}; // prettier-ignore

/** `good` with one value of the only parameter changed; undefined leaves the key out. */
function withValue(change: object): unknown {
  const copy = structuredClone(good);
  copy.parameters['a.minutes'].values = [
    Object.fromEntries(
      Object.entries({ ...copy.parameters['a.minutes'].values[0], ...change }).filter(
        ([, each]) => each !== undefined,
      ),
    ) as (typeof copy.parameters)['a.minutes']['values'][number],
  ];
  return copy;
}

function faultsOf(content: unknown): string[] {
  const reading = readRuleBook('b', 'B', [{ file: 'b.yaml', content }]);
  return reading.ok ? [] : reading.faults.map(({ file, path, problem }) => `${file}: ${path}: ${problem}`);
}

describe('readRuleBook', () => {
  it('reads instruments, parameters and rules of conduct from several files', () => {
    const { instruments, ...rest } = good;
    const reading = readRuleBook('b', 'B', [
      { file: 'rules.yaml', content: rest },
      { file: 'instruments.yaml', content: { instruments } },
    ]);
    expect(reading.ok && [...reading.book.parameters.keys(), ...reading.book.conduct.keys()]).toEqual([
      'a.minutes',
      'TG-01',
    ]);
  });

  const at = 'b.yaml: parameters.a.minutes.values[0]';
  it.each([
    ['a value without source', { source: undefined }, `${at}.source: needs a text`],
    ['an instrument nobody defined', { source: 'gone' }, `${at}.source: unknown instrument gone`],
    ['a value without date', { from: undefined }, `${at}.from: needs a text`],
    ['a date that does not exist', { from: '2020-02-30' }, `${at}.from: needs a date yyyy-MM-dd`],
    ['a value above its limit', { value: 61 }, `${at}.value: must lie between 0 and 60 phút`],
    ['a value that may not be off', { value: 'off' }, `${at}.value: cannot be switched off`],
    ['no word on its certainty', { basis: 'sure' }, `${at}.basis: is neither duty nor local`],
    ['a key that is misspelt', { souce: 'x' }, `${at}.souce: is no known key`],
  ])('refuses %s', (_name, change, fault) => {
    expect(faultsOf(withValue(change))).toContain(fault);
  });

  it('takes a value at its limit, and null for a repealed one', () => {
    expect(faultsOf(withValue({ value: 60 }))).toEqual([]);
    expect(faultsOf(withValue({ value: null }))).toEqual([]);
  });

  it('lists all faults at once, with file and path', () => {
    const broken = structuredClone(good) as Record<string, unknown>;
    broken['conduct'] = { 'TG-01': { vi: 'v', en: 'e', area: 'elsewhere', values: [] } };
    broken['rules'] = {};
    expect(faultsOf(broken)).toEqual([
      'b.yaml: rules: is no known key',
      'b.yaml: conduct.TG-01.values: needs at least one value',
      'b.yaml: conduct.TG-01.area: is none of tinh-than, giao-tiep, dao-duc, trang-phuc',
    ]);
  });

  it('refuses dates that do not rise and a rule of conduct without source', () => {
    const broken = structuredClone(good);
    const [value] = broken.conduct['TG-01'].values;
    broken.conduct['TG-01'].values = [value!, { ...value!, cites: [] }];
    expect(faultsOf(broken)).toEqual([
      'b.yaml: conduct.TG-01.values[1].cites: needs at least one source',
      'b.yaml: conduct.TG-01.values: dates must rise',
    ]);
  });

  it('survives content of any shape', () => {
    for (const content of [
      null,
      3,
      'x',
      [],
      { parameters: [] },
      { parameters: { a: null } },
      { conduct: { a: 3 } },
    ]) {
      expect(faultsOf(content).length).toBeGreaterThan(0);
    }
  });
});
