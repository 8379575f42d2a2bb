import { describe, expect, it } from '@jest/globals';
import { flexibleBody } from './flexible-body.js';

describe('flexible minutes as they are sent', () => {
  const entry = { employeeId: 'ai-do', kind: 'nursing', firstDay: '01/11/2026', lastDay: '30/4/2027', minutes: 60, reason: 'Con nhỏ' } as const; // prettier-ignore

  it('end before the day after the last one', () => {
    expect(flexibleBody(entry)).toEqual({
      employeeId: 'ai-do', kind: 'nursing', from: '2026-11-01', until: '2027-05-01', minutes: 60, reason: 'Con nhỏ', document: null,
    }); // prettier-ignore
  });

  it('name a paper only where one was typed', () => {
    expect(flexibleBody({ ...entry, document: ' 05/TB ' }).document).toBe('05/TB');
    expect(flexibleBody({ ...entry, document: '  ' }).document).toBeNull();
  });
});
