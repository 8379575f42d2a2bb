import { describe, expect, it } from '@jest/globals';
import { chainFor, defaultChain, isChain, stepsFor, type ApprovalStep } from './approval-steps.js';

const step = (approver: ApprovalStep['approver'], more: Partial<ApprovalStep> = {}): ApprovalStep => ({
  approver,
  employeeId: null,
  aboveDays: null,
  ...more,
});
const names = (steps: readonly ApprovalStep[]): string[] => steps.map(({ approver }) => approver);

describe('isChain', () => {
  it('asks for one to five steps, the first always taken, and names exactly where they are needed', () => {
    expect(isChain(defaultChain)).toBe(true);
    expect(isChain([])).toBe(false);
    expect(isChain([step('head', { aboveDays: 1 })])).toBe(false);
    expect(isChain([step('person')])).toBe(false);
    expect(isChain([step('head', { employeeId: 'x' })])).toBe(false);
    expect(isChain([step('person', { employeeId: 'x' }), step('hr', { aboveDays: 3 })])).toBe(true);
    expect(isChain(Array.from({ length: 5 }, () => step('hr')))).toBe(true);
    expect(isChain(Array.from({ length: 6 }, () => step('hr')))).toBe(false);
  });
});

describe('chainFor', () => {
  const set = [
    { unitId: 'centre', kind: 'trip', steps: [step('hr')] },
    { unitId: 'centre', kind: null, steps: [step('head'), step('hr')] },
    { unitId: 'counter', kind: 'leave-annual', steps: [step('next-head')] },
  ];

  it('is that of the nearest unit, for the kind before that for all kinds', () => {
    expect(names(chainFor('leave-annual', ['counter', 'centre'], set))).toEqual(['next-head']);
    expect(names(chainFor('trip', ['counter', 'centre'], set))).toEqual(['hr']);
    expect(names(chainFor('overtime', ['counter', 'centre'], set))).toEqual(['head', 'hr']);
  });

  it('is the head alone where nobody has set anything', () => {
    expect(chainFor('trip', ['elsewhere'], set)).toEqual(defaultChain);
  });
});

describe('stepsFor', () => {
  const chain = [step('head'), step('next-head', { aboveDays: 5 }), step('hr', { aboveDays: 10 })];

  it('takes a step only above its days', () => {
    expect(names(stepsFor(chain, 5, 2))).toEqual(['head']);
    expect(names(stepsFor(chain, 5.5, 2))).toEqual(['head', 'next-head']);
    expect(names(stepsFor(chain, 10.5, 2))).toEqual(['head', 'next-head', 'hr']);
  });

  it('leaves out the superior of the head where the head is the highest, and keeps the step where nobody is named at all', () => {
    expect(names(stepsFor(chain, 6, 1))).toEqual(['head']);
    expect(names(stepsFor(chain, 6, 0))).toEqual(['head', 'next-head']);
  });
});
