import { describe, expect, it } from '@jest/globals';
import type { ApproverKind } from './approval-steps.js';
import { whoApproves } from './who-approves.js';

const levels = [['head', 'substitute'], ['director'], ['chief']];
const waits = (approver: ApproverKind, excluded: string[] = [], employeeId: string | null = null, stands = true) =>
  whoApproves({ step: { approver, employeeId, aboveDays: null }, levels, excluded: new Set(excluded), stands }); // prettier-ignore

describe('a step', () => {
  it('waits on its own place: the head with who stands in, the superior of the head, the person named', () => {
    expect(waits('head')).toEqual(['head', 'substitute']);
    expect(waits('next-head')).toEqual(['director']);
    expect(waits('person', [], 'expert')).toEqual(['expert']);
    expect(waits('hr')).toEqual([]);
  });

  it('waits on another where somebody has approved before: who stands in, then the next place up', () => {
    expect(waits('head', ['head'])).toEqual(['substitute']);
    expect(waits('head', ['head', 'substitute'])).toEqual(['director']);
    expect(waits('next-head', ['director'])).toEqual(['chief']);
    expect(waits('person', ['expert'], 'expert')).toEqual(['head', 'substitute']);
    expect(waits('person', ['expert', 'head', 'substitute'], 'expert')).toEqual(['director']);
  });

  it('waits on the place below only where nobody is left above, and on nobody where nobody is left', () => {
    expect(waits('next-head', ['director', 'chief'])).toEqual(['head', 'substitute']);
    expect(waits('head', levels.flat())).toEqual([]);
  });

  it('waits on the superior where the person named has left', () => {
    expect(waits('person', [], 'expert', false)).toEqual(['head', 'substitute']);
  });
});
