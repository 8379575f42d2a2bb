import { describe, expect, it } from '@jest/globals';
import { roles } from '../platform/access/permission.js';
import { demoAccounts } from './demo-accounts.js';
import { demoPeople, demoUnits } from './demo-centre.js';

describe('the accounts of the demo', () => {
  it('are one for each role in a centre; an agency outside it has none', () => {
    const inCentre = roles.filter((role) => role !== 'agency-contact');
    expect(demoAccounts.map(({ role }) => role).sort()).toEqual([...inCentre].sort());
  });

  it('belong to people who are there, and hold in units that are there', () => {
    const places = new Set(demoPeople().map(({ unitCode, position }) => `${unitCode} ${position}`));
    const units = new Set(demoUnits().map(({ code }) => code));
    for (const { unitOfPerson, position, grantedUnit } of demoAccounts) {
      expect(places).toContain(`${unitOfPerson} ${position}`);
      if (grantedUnit !== null) expect(units).toContain(grantedUnit);
    }
  });
});
