import { describe, expect, it } from '@jest/globals';
import { effectiveScopes } from './effective-scopes.js';

describe('what several grants give together', () => {
  it('is each permission in the subtrees of the roles that carry it', () => {
    const scopes = effectiveScopes([
      { role: 'unit-head', unitId: 'a' },
      { role: 'hr-officer', unitId: 'b' },
    ]);
    expect(scopes.get('employees:read')).toEqual(['a', 'b']);
    expect(scopes.get('employees:write')).toEqual(['b']);
    expect(scopes.has('audit:read')).toBe(false);
  });

  it('is everywhere once one role holds everywhere, in whatever order', () => {
    const near = { role: 'director', unitId: 'a' } as const;
    const wide = { role: 'auditor', unitId: null } as const;
    for (const grants of [[near, wide], [wide, near]]) {
      expect(effectiveScopes(grants).get('employees:read')).toBe('everywhere');
    }
    expect(effectiveScopes([])).toEqual(new Map());
  }); // prettier-ignore
});
