import { describe, expect, it } from '@jest/globals';
import { loadRuleBook } from '../../modules/rules/load-rule-book.js';
import type { RuleOverlay } from '../rules/rule-overlay.js';
import { rulesInForce } from '../rules/rules-in-force.js';
import { inspectionFindings, type StandingCheck } from './inspection-findings.js';

const book = loadRuleBook('decision-1041', 'Quyết định 1041/QĐ-UBND');
/** Mondays women wear the red áo dài; on Tuesdays everybody wears white. */
const uniform: RuleOverlay = {
  id: '1', path: 'uniform.byDay', unitId: null, from: '2026-01-01', document: '12/QĐ-TTHCC',
  value: [
    { weekdays: [1], sex: 'female', season: null, wear: 'áo dài đỏ' },
    { weekdays: [2], sex: null, season: null, wear: 'áo trắng' },
  ],
}; // prettier-ignore
const monday = '2026-11-23';
const tuesday = '2026-11-24';

let serial = 0;
function check(change: Partial<StandingCheck>): StandingCheck {
  return {
    id: `k${(serial += 1)}`, halfDay: 'morning', atSecond: 8 * 3600, badge: 'worn', uniform: 'right', footwear: 'right', rules: [],
    sex: 'female', exemptions: [], inspectors: 1, place: 'Tầng 1', ...change,
  }; // prettier-ignore
}

function linesOf(date: string, ...checks: readonly Partial<StandingCheck>[]): string[] {
  const judged = inspectionFindings({ book, inForce: rulesInForce(book, date, [uniform], []) }, checks.map(check));
  if (!judged.ok) return judged.errors.map(({ path }) => path);
  return judged.findings.map(({ sessionId, rule, evidence }) => `${sessionId} ${rule} ${evidence.checkIds?.length}`);
} // prettier-ignore

describe('the findings of inspections', () => {
  it('are none where everything is right, could not be checked or is exempt', () => {
    const busy = 'could-not-be-checked';
    expect(
      linesOf(monday, {}, { badge: busy, uniform: busy, footwear: busy }, { uniform: 'exempt' }),
    ).toEqual([]);
  });

  it('fall under the rule of what was seen', () => {
    expect(linesOf(monday, { badge: 'not-worn' })).toEqual(['morning TP-01 1']);
    expect(linesOf(monday, { badge: 'worn-wrongly' })).toEqual(['morning TP-02 1']);
    expect(linesOf(monday, { badge: 'outdated' })).toEqual(['morning TP-03 1']);
    expect(linesOf(monday, { footwear: 'wrong' })).toEqual(['morning TP-06 1']);
    expect(linesOf(monday, { uniform: 'wrong' })).toEqual(['morning TP-07 1']);
    expect(linesOf(monday, { rules: ['TP-05', 'DD-01'] })).toEqual(['morning TP-05 1', 'morning DD-01 1']);
  });

  it('find a rule once in a half day, however often it was seen, and again in the other half', () => {
    const at = (halfDay: 'morning' | 'afternoon', hour: number): Partial<StandingCheck> => ({
      badge: 'not-worn', halfDay, atSecond: hour * 3600,
    }); // prettier-ignore
    expect(linesOf(monday, at('morning', 10), at('morning', 8), at('afternoon', 12))).toEqual([
      'morning TP-01 2',
      'afternoon TP-01 1',
    ]);
  });

  it('hold no uniform against the exempt, a day without one or a sex for which none is prescribed', () => {
    for (const exemption of ['pregnancy', 'ethnic-dress', 'own-sector'] as const)
      expect(linesOf(monday, { uniform: 'wrong', exemptions: [exemption] })).toEqual([]);
    expect(linesOf(monday, { uniform: 'wrong', exemptions: ['security'] })).toEqual(['morning TP-07 1']);
    expect(linesOf(monday, { uniform: 'wrong', sex: 'male' })).toEqual([]);
    expect(linesOf('2026-11-25', { uniform: 'wrong' })).toEqual([]);
  });

  it('hold against somebody whose sex is not entered only what is prescribed for everybody', () => {
    expect(linesOf(monday, { uniform: 'wrong', sex: null })).toEqual([]);
    expect(linesOf(tuesday, { uniform: 'wrong', sex: null })).toEqual(['morning TP-07 1']);
  });

  it('hold no missing badge against whoever is exempt for security, and every other reason exempts from nothing', () => {
    expect(linesOf(monday, { badge: 'not-worn', exemptions: ['security'] })).toEqual([]);
    expect(linesOf(monday, { badge: 'not-worn', exemptions: ['pregnancy'] })).toEqual(['morning TP-01 1']);
  });

  it('hold no smoking against anybody where the place of the round is designated for it', () => {
    const areas = { ...uniform, id: '2', path: 'smoking.designatedAreas', value: 'hành-lang sân-sau' };
    const smoking = (place: string): readonly string[] => {
      const judged = inspectionFindings({ book, inForce: rulesInForce(book, monday, [areas], []) }, [
        check({ rules: ['DD-02'], place }),
      ]);
      return judged.ok ? judged.findings.map(({ rule }) => rule) : ['not in force'];
    };
    expect([smoking('sân-sau'), smoking('sân'), smoking('Tầng 1')]).toEqual([[], ['DD-02'], ['DD-02']]);
  });

  it('take courtesy from two inspectors who both say that they saw it, never from one', () => {
    expect(linesOf(monday, { rules: ['UX-01'], inspectors: 1 })).toEqual([]);
    expect(linesOf(monday, { rules: ['UX-01'], inspectors: 2 })).toEqual(['morning UX-01 1']);
  });

  it('are none before the rule was in force', () => {
    expect(linesOf('2018-12-26', { badge: 'not-worn' })).toEqual([]);
    expect(linesOf('2018-12-27', { badge: 'not-worn' })).toEqual(['morning TP-01 1']);
  });
});
