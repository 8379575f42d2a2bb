import { describe, expect, it } from '@jest/globals';
import { weekdayOf } from '../time/civil-date.js';
import { monthConfirmation } from './month-confirmation.js';
import type { RulesInForce } from '../rules/rules-in-force.js';

const rule = {
  path: 'closing.confirmWorkingDays', value: 3, from: '2018-12-27', basis: 'local', instrument: 'proposal', article: null,
  overlay: null,
} as const; // prettier-ignore
const inForce: RulesInForce = { date: '2026-11-30', read: () => ({ ok: true, rule }), all: () => [rule] };
const working = (date: string): boolean => weekdayOf(date) <= 5;

describe('monthConfirmation', () => {
  it.each([
    ['2026-11-20', '2026-12-03'],
    ['2026-11-30', '2026-12-03'],
    ['2026-12-01', '2026-12-04'],
    ['2026-12-02', '2026-12-07'],
  ])('of November opened on %s is until %s', (opened, until) => {
    expect(monthConfirmation(inForce, '2026-11', opened, working)).toMatchObject({ ok: true, dueOn: until });
  });
});
