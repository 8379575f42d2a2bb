import { describe, expect, it } from '@jest/globals';
import { planBadge, type BadgePlan, type Holding } from './plan-badge.js';

const day = (n: number | null): Date | null => (n === null ? null : new Date(Date.UTC(2026, 0, n)));
const held = (employeeId: string, from: number | null, until: number | null): Holding => ({
  employeeId,
  period: { from: day(from), until: day(until) },
});
const fresh = (from: number | null, until: number | null): BadgePlan => ({
  kind: 'new',
  period: { from: day(from), until: day(until) },
});
const change = (index: number, from: number | null, until: number | null): BadgePlan => ({
  kind: 'change',
  index,
  period: { from: day(from), until: day(until) },
});

describe('planBadge', () => {
  it.each<[string, Holding[], Holding, BadgePlan]>([
    ['gives a card that nobody has', [], held('An', 5, null), fresh(5, null)],
    ['gives it without a date when nobody ever had it', [], held('An', null, null), fresh(null, null)],
    ['leaves a card alone that the person has', [held('An', 1, null)], held('An', 5, null), { kind: 'nothing' }],
    ['does not give back a card that was lost, without a date', [held('An', 1, 9)], held('An', null, null), { kind: 'nothing' }],
    ['gives a returned card to the next from the day it was returned', [held('An', 1, 9)], held('Anh', 9, null), fresh(9, null)],
    ['refuses it a day earlier', [held('An', 1, 9)], held('Anh', 8, null), { kind: 'fault', code: 'badge-held', index: 0 }],
    ['refuses to run into the next holder', [held('An', 9, null)], held('Anh', 5, null), { kind: 'fault', code: 'badge-held', index: 0 }],
    ['may end where the next holder begins', [held('An', 9, null)], held('Anh', 5, 9), fresh(5, 9)],
    ['asks for a date when somebody else had it', [held('An', 1, 9)], held('Anh', null, null), { kind: 'fault', code: 'start-date-needed' }],
    ['begins earlier what the person got later', [held('An', 9, null)], held('An', 5, null), change(0, 5, null)],
    ['ends a card', [held('An', 1, null)], held('An', 1, 9), change(0, 1, 9)],
    ['does not lengthen a card that ended', [held('An', 1, 5)], held('An', 1, 9), { kind: 'nothing' }],
    ['refuses an end before the beginning', [held('An', 5, null)], held('An', null, 5), { kind: 'fault', code: 'period-reversed' }],
  ])('%s', (_name, holdings, wish, plan) => {
    expect(planBadge(holdings, { ...wish, now: day(20) as Date })).toEqual(plan);
  }); // prettier-ignore
});
