import { describe, expect, it } from '@jest/globals';
import { loadRuleBook } from '../../modules/rules/load-rule-book.js';
import { rulesInForce } from '../rules/rules-in-force.js';
import type { UniformTable } from '../rules/uniform-table.js';
import { exemptFrom } from './exempt-from.js';
import { uniformToWear } from './uniform-to-wear.js';

const book = loadRuleBook('decision-1041', 'Quyết định 1041/QĐ-UBND');
const table: UniformTable = [
  { weekdays: [1], sex: 'female', season: null, wear: 'áo dài đỏ' },
  { weekdays: [2], sex: null, season: null, wear: 'áo trắng' },
];
const on = (date: string): ReturnType<typeof rulesInForce> =>
  rulesInForce(book, date, [
    { id: '1', path: 'uniform.byDay', unitId: null, from: '2026-01-01', document: '12/QĐ', value: table },
  ]);

describe('exemptions', () => {
  it('free from the uniform, and only security from the badge', () => {
    const rules = on('2026-11-23');
    for (const reason of ['pregnancy', 'ethnic-dress', 'own-sector'] as const)
      expect(exemptFrom(rules, [reason])).toEqual({ badge: false, uniform: true });
    expect(exemptFrom(rules, ['security'])).toEqual({ badge: true, uniform: false });
    expect(exemptFrom(rules, [])).toEqual({ badge: false, uniform: false });
  });
});

describe('the uniform to wear', () => {
  it('is that of the day and the sex', () => {
    expect([uniformToWear(on('2026-11-23'), 'female'), uniformToWear(on('2026-11-23'), 'male')]).toEqual([
      'áo dài đỏ',
      null,
    ]);
  });

  it('is for somebody whose sex is not entered only what everybody wears', () => {
    expect([uniformToWear(on('2026-11-23'), null), uniformToWear(on('2026-11-24'), null)]).toEqual([
      null,
      'áo trắng',
    ]);
  });

  it('is none while the centre has prescribed nothing', () => {
    expect(uniformToWear(rulesInForce(book, '2026-11-24'), 'female')).toBeNull();
  });
});
