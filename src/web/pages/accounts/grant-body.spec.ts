import { describe, expect, it } from '@jest/globals';
import { grantBody } from './grant-body.js';

describe('a role as the service is asked for it', () => {
  it('holds in the chosen unit from its first day through its last, which is over at the next midnight', () => {
    expect(
      grantBody({ role: 'guard', where: 'unit', unitId: 'u1', from: '01/12/2026', until: '31/12/2026' }),
    ).toEqual({
      role: 'guard',
      unitId: 'u1',
      from: '2026-12-01T00:00:00+07:00',
      until: '2027-01-01T00:00:00+07:00',
    });
  });

  it('begins now and has no end where no days are given', () => {
    expect(grantBody({ role: 'inspector', where: 'unit', unitId: 'u1', from: '', until: '' })).toEqual({
      role: 'inspector',
      unitId: 'u1',
    });
  });

  it('holds everywhere only where that was chosen, whatever unit was chosen before', () => {
    expect(grantBody({ role: 'auditor', where: 'everywhere', unitId: 'u1' })).toEqual({
      role: 'auditor',
      unitId: null,
    });
  });
});
