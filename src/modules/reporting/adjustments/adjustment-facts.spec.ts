import { describe, expect, it } from '@jest/globals';
import {
  adjustmentsOf,
  adjustmentsTogether,
  adjustmentText,
  noAdjustments,
  type AdjustmentFacts,
} from './adjustment-facts.js';

const decision = (id: string, at = '2026-11-30T01:00:00.000Z') => ({
  id,
  by: 'Trưởng quầy B',
  at,
  note: null,
});
const facts: AdjustmentFacts = {
  corrections: [
    { ...decision('c2'), unitId: 'Q2' },
    { ...decision('c1'), unitId: 'Q1' },
  ],
  excuses: [{ ...decision('x1'), unitIds: ['Q2', 'Q1'] }],
  confirmations: [
    { by: 'B', at: '2026-11-30T01:00:00.000Z', unitId: 'Q1', days: 2, people: ['p2', 'p1'], first: '2026-11-02', document: null },
  ],
  values: [
    { id: '7', unitIds: null },
    { id: '8', unitIds: ['Q2'] },
  ],
}; // prettier-ignore

describe('what was set by hand, as it is kept with a seal', () => {
  it('is the same text in whatever order it comes, and another once somebody else decided', () => {
    const turned: AdjustmentFacts = {
      values: [...facts.values].reverse(),
      confirmations: facts.confirmations.map((each) => ({ ...each, people: [...each.people].reverse() })),
      excuses: facts.excuses.map((each) => ({ ...each, unitIds: [...each.unitIds].reverse() })),
      corrections: [...facts.corrections].reverse(),
    };
    expect(adjustmentText(turned)).toBe(adjustmentText(facts));
    expect(adjustmentText(JSON.parse(adjustmentText(facts)) as AdjustmentFacts)).toBe(adjustmentText(facts));
    const other = facts.corrections.map((each) => ({ ...each, by: 'Phó Giám đốc' }));
    expect(adjustmentText({ ...facts, corrections: other })).not.toBe(adjustmentText(facts));
  });

  it('is told for units only as far as it speaks for them; a value for everybody always', () => {
    expect(adjustmentsOf(facts, new Set(['Q1']))).toEqual({
      corrections: [{ ...decision('c1'), unitId: 'Q1' }],
      excuses: [{ ...decision('x1'), unitIds: ['Q1'] }],
      cancellations: [],
      confirmations: facts.confirmations,
      values: [{ id: '7', unitIds: null }],
    });
    expect(adjustmentsOf(facts, new Set(['Q3']))).toEqual({ ...noAdjustments, values: [{ id: '7', unitIds: null }] });
  }); // prettier-ignore

  it('has what was cancelled, and without any the bytes of what was sealed before there were cancellations', () => {
    const gone = { ...facts, cancellations: [{ ...decision('k1'), unitIds: ['Q2', 'Q1'] }] };
    expect(adjustmentText({ ...facts, cancellations: [] })).toBe(adjustmentText(facts));
    expect(adjustmentText(gone)).toContain('"cancellations":[{"id":"k1"');
    expect(adjustmentsOf(gone, new Set(['Q2'])).cancellations).toEqual([{ ...decision('k1'), unitIds: ['Q2'] }]);
    expect(adjustmentsTogether([facts, gone, gone]).cancellations).toHaveLength(1);
  }); // prettier-ignore

  it('of several seals is told once, as the last of them knew it', () => {
    const later = { ...noAdjustments, excuses: [{ ...decision('x1', '2026-12-02T01:00:00.000Z'), unitIds: ['Q3'] }] };
    for (const order of [[facts, later], [later, facts]])
      expect(adjustmentsTogether(order).excuses).toMatchObject([{ id: 'x1', at: '2026-12-02T01:00:00.000Z' }]);
    expect(adjustmentsTogether([facts, facts]).values).toHaveLength(2);
  }); // prettier-ignore
});
