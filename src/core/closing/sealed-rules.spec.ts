import { describe, expect, it } from '@jest/globals';
import type { RuleBook } from '../rules/rule-book.js';
import { sealedRules } from './sealed-rules.js';

const book = { conduct: new Map([['TG-01', {}]]) } as unknown as RuleBook;
const grace = (value: number) => ({
  value,
  basis: 'local',
  from: '2026-01-01',
  instrument: 'proposal',
  article: null,
  overlay: null,
});
const late = { severity: 1, basis: 'duty', from: '2018-12-27', cites: [] };
const periods = [
  { unitIds: ['centre'], from: '2026-11-01', to: '2026-11-14', rules: { grace: grace(5), 'TG-01': late } },
  { unitIds: ['centre'], from: '2026-11-15', to: '2026-11-30', rules: { grace: grace(10), 'TG-01': late } },
]; // prettier-ignore

describe('the rules that were sealed', () => {
  it('are those of the date', () => {
    const value = (date: string): unknown => {
      const reading = sealedRules(book, periods, ['centre'], date).inForce.read('grace');
      return reading.ok ? reading.rule.value : reading.error.reason;
    };
    expect(['2026-11-14', '2026-11-15', '2026-12-01'].map(value)).toEqual([5, 10, 'not-yet']);
  });

  it('are those of the unit above for a unit that was not sealed itself', () => {
    const { inForce, conduct } = sealedRules(book, periods, ['counter', 'centre'], '2026-11-30');
    expect(inForce.all()).toMatchObject([{ path: 'grace', value: 10 }]);
    expect(conduct).toMatchObject([{ id: 'TG-01', severity: 1 }]);
    expect(sealedRules(book, periods, ['counter'], '2026-11-30').inForce.all()).toEqual([]);
  });
});
