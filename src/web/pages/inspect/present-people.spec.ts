import { describe, expect, it } from '@jest/globals';
import { asOf, type PresentList } from './present-people.js';

const list: PresentList = {
  unitId: 'u', unitName: 'Quầy', askedAt: '2026-11-23T16:59:00Z', photos: false, isOld: false,
  people: [{
    employeeId: '1', employeeCode: 'CB1', fullName: 'Đặng Thị Ánh', unitId: 'u', unitName: 'Quầy', since: '07:30', uniform: 'Áo trắng',
    exemptFromBadge: true, exemptFromUniform: false, requested: ['badge'],
  }],
}; // prettier-ignore

describe('the list of those present, kept on the device', () => {
  it('is as it was on the same day in Việt Nam', () => {
    expect(asOf(list, new Date('2026-11-23T16:59:59Z'))).toBe(list);
  });

  it('says nothing about times, dress and requests of another day', () => {
    const old = asOf(list, new Date('2026-11-23T17:00:00Z'));
    expect(old.isOld).toBe(true);
    expect(old.people[0]).toMatchObject({ since: null, uniform: null, requested: [], exemptFromBadge: true });
  });
});
