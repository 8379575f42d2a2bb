import { describe, expect, it } from '@jest/globals';
import type { RulesInForce } from '../rules/rules-in-force.js';
import { weekdayOf } from '../time/civil-date.js';
import { dataRequestKinds, type DataRequestKind } from './request-kind.js';
import { requestTerms } from './request-terms.js';

const days: Readonly<Record<string, number>> = {
  'dataRequests.receiptWorkingDays': 2,
  'dataRequests.accessDays': 10,
  'dataRequests.restrictionDays': 15,
  'dataRequests.erasureDays': 20,
};
const inForce: RulesInForce = {
  date: '2026-11-27',
  read: (path) => ({
    ok: true,
    rule: { path, value: days[path] ?? 0, from: '2018-12-27', basis: 'local', instrument: 'proposal', article: null, overlay: null },
  }),
  all: () => [],
}; // prettier-ignore
const working = (date: string): boolean => weekdayOf(date) <= 5;

describe('the terms of a request about data', () => {
  it.each<[DataRequestKind, string]>([
    ['access', '2026-12-07'],
    ['correction', '2026-12-07'],
    ['withdrawal', '2026-12-12'],
    ['restriction', '2026-12-12'],
    ['objection', '2026-12-12'],
    ['protection', '2026-12-12'],
    ['erasure', '2026-12-17'],
  ])('of %s end on %s, the receipt over the weekend on Tuesday', (kind, answerDueOn) => {
    expect(requestTerms(inForce, kind, '2026-11-27', working)).toEqual({
      ok: true, terms: { receiptDueOn: '2026-12-01', answerDueOn },
    }); // prettier-ignore
  });

  it('are there for every kind', () => {
    for (const kind of dataRequestKinds)
      expect(requestTerms(inForce, kind, '2026-11-23', working).ok).toBe(true);
  });

  it('are an error where a rule has no value, never a default', () => {
    const error = { path: 'dataRequests.erasureDays', date: '2026-11-27', reason: 'repealed' } as const;
    const without: RulesInForce = {
      ...inForce,
      read: (path) => (path === error.path ? { ok: false, error } : inForce.read(path)),
    };
    expect(requestTerms(without, 'erasure', '2026-11-27', working)).toEqual({ ok: false, errors: [error] });
    expect(requestTerms(without, 'access', '2026-11-27', working).ok).toBe(true);
  });
});
