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
      vi: 'v', en: 'e', area: 'tinh-than', against: 'person', observed: ['attendance'],
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
    broken['conduct'] = {
      'TG-01': {
        vi: 'v',
        en: 'e',
        area: 'elsewhere',
        against: 'person',
        observed: ['attendance'],
        values: [],
      },
    };
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

  describe('holds a citation against the dates of the instrument', () => {
    const law = (change: object): unknown => {
      const content = structuredClone(good);
      Object.assign(content.instruments.law, change);
      return content;
    };
    const cited = 'b.yaml: conduct.TG-01.values[0]';

    it.each([
      ['in force the day before', { from: '2019-12-31' }, undefined],
      ['in force that day', { from: '2020-01-01' }, undefined],
      ['in force a day later', { from: '2020-01-02' }, 'cites 1/QĐ before 2020-01-02'],
      ['signed that day', { from: undefined, issued: '2020-01-01' }, undefined],
      ['signed a day later', { from: undefined, issued: '2020-01-02' }, 'cites 1/QĐ before 2020-01-02'],
      ['without any date', { from: undefined }, undefined],
      [
        'ended that day',
        { from: '2019-01-01', until: '2020-01-01' },
        'cites 1/QĐ, which ended on 2020-01-01',
      ],
      [
        'ending later, with no next value',
        { until: '2025-07-01' },
        'cites 1/QĐ, which ends on 2025-07-01: a next value or null must follow by then',
      ],
    ])('%s', (_name, change, problem) => {
      expect(faultsOf(law(change))).toEqual(
        problem === undefined ? [] : [`${cited}: ${problem}`, `${at}: ${problem}`],
      );
    });

    it('takes an instrument that ends where the next value begins, or null; a day later is too late', () => {
      const ending = (next: object): unknown => {
        const content = structuredClone(good);
        Object.assign(content.instruments.law, { until: '2025-07-01' });
        const rule = content.conduct['TG-01'].values as object[];
        rule.push({ from: '2025-07-01', severity: 1, basis: 'local', cites: [{ source: 'proposal' }] });
        const values = content.parameters['a.minutes'].values as object[];
        values.push({ from: '2025-07-01', value: 6, source: 'proposal', basis: 'local', ...next });
        return content;
      };
      expect(faultsOf(ending({}))).toEqual([]);
      expect(faultsOf(ending({ value: null }))).toEqual([]);
      expect(faultsOf(ending({ from: '2025-07-02' }))).toEqual([
        `${at}: cites 1/QĐ, which ends on 2025-07-01: a next value or null must follow by then`,
      ]);
    });

    it('refuses an unknown successor, an end before the beginning and commencement before signing', () => {
      expect(faultsOf(law({ successor: 'gone' }))).toEqual([
        'b.yaml: instruments.law.successor: unknown instrument gone',
      ]);
      expect(faultsOf(law({ until: '2020-01-01' }))[0]).toBe(
        'b.yaml: instruments.law.until: is not after its beginning',
      );
      expect(faultsOf(law({ issued: '2020-01-02' }))).toEqual([
        'b.yaml: instruments.law.from: is before it was issued',
      ]);
    });
  });

  describe('holds a rule of conduct to its kind', () => {
    const rule = (change: object, value: object = {}): string[] => {
      const content = structuredClone(good);
      Object.assign(content.conduct['TG-01'], change);
      Object.assign(content.conduct['TG-01'].values[0]!, value);
      return faultsOf(content);
    };

    it('refuses weight for information, none for persons, and what is no severity', () => {
      expect(rule({ against: 'information' }, { severity: 0 })).toEqual([]);
      const weight = 'b.yaml: conduct.TG-01.values[0].severity: is 0 for information and only there';
      expect(rule({ against: 'information' })).toEqual([weight]);
      expect(rule({}, { severity: 0 })).toEqual([weight]);
      expect(rule({}, { severity: 4 })).toEqual([
        'b.yaml: conduct.TG-01.values[0].severity: is none of 0, 1, 2, 3',
      ]);
    });

    it('refuses an unknown observer, an unknown parameter and a duty that rests on a proposal', () => {
      expect(rule({ observed: ['gossip'] })).toEqual([
        'b.yaml: conduct.TG-01.observed: is none of attendance, inspection, complaint, official-finding, workflow-clock, dossier, rating, aggregate',
      ]);
      expect(rule({ observed: [] })).toEqual(['b.yaml: conduct.TG-01.observed: needs a list of texts']);
      expect(rule({ parameters: ['a.minutes'] })).toEqual([]);
      expect(rule({ parameters: ['a.gone'] })).toEqual([
        'b.yaml: conduct.TG-01.parameters: unknown parameter a.gone',
      ]);
      expect(rule({}, { cites: [{ source: 'proposal' }] })).toEqual([
        'b.yaml: conduct.TG-01.values[0].basis: cannot be duty by proposal',
      ]);
    });
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
