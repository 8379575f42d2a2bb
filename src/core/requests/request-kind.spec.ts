import { describe, expect, it } from '@jest/globals';
import { excuseOf, occasionsOf, requestKinds, requestWords } from './request-kind.js';

describe('kinds of requests', () => {
  it('are every leave, trips and the like, and four others; nobody asks for an outage', () => {
    expect(requestKinds).toEqual([
      'leave-annual', 'leave-sick', 'leave-child-sick', 'leave-maternity', 'leave-accident', 'leave-personal-paid', 'leave-unpaid',
      'leave-compensatory', 'trip', 'training', 'labour-duty', 'at-home-agency', 'late-early', 'missed-scan', 'shift-swap', 'overtime',
    ]); // prettier-ignore
    expect(new Set(requestKinds.map((kind) => requestWords(kind).vi)).size).toBe(requestKinds.length);
  });

  it('become an excuse of their kind, hours of a day another one, and the rest none', () => {
    expect(excuseOf('leave-annual')).toBe('leave-annual');
    expect(excuseOf('late-early')).toBe('other');
    expect(['missed-scan', 'shift-swap', 'overtime'].map((kind) => excuseOf(kind as 'overtime'))).toEqual([
      undefined, undefined, undefined,
    ]); // prettier-ignore
  });

  it('name an occasion only where the law gives days for one', () => {
    expect(occasionsOf('leave-personal-paid')).toEqual(['own-wedding', 'child-wedding', 'family-death']);
    expect(occasionsOf('leave-unpaid')).toEqual(['relative']);
    expect(occasionsOf('leave-annual')).toEqual([]);
  });
});
