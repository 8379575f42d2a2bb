import { describe, expect, it } from '@jest/globals';
import { fakeAddress } from '../../test/support/readers/fake-transport.js';
import { readerDrivers } from '../drivers.js';
import { knownProfiles, suggestProfiles } from './known-profiles.js';

describe('known readers', () => {
  it('have profiles that their drivers accept, and say where they come from', () => {
    const drivers = readerDrivers();
    for (const { name, profile, source, match } of knownProfiles) {
      const bound = { code: 'A', match: { vendorId: 1, productId: 2, path: 'x', ...match }, profile };
      expect([name, drivers[profile.driver].check(bound)]).toEqual([name, []]);
      expect(source).toMatch(/devices\.md/);
    }
  });

  it('are suggested by what a device shows', () => {
    expect(suggestProfiles(fakeAddress('/dev/hidraw0'))[0]?.name).toContain('Sycreader');
    const other = suggestProfiles(fakeAddress('/dev/hidraw0', { vendorId: 0x04d9, productId: 0x1702 }));
    expect(other.map(({ profile }) => profile.format)).toEqual(['8H10D', 'UID-BE-D', 'UID-LE-D']);
    const pcsc = fakeAddress('ACS ACR122U', { transport: 'pcsc' });
    expect(suggestProfiles(pcsc).map(({ profile }) => profile.driver)).toEqual(['pcsc']);
    expect(suggestProfiles(fakeAddress('x', { usagePage: 0x8c, usage: 1 }))).toEqual([]);
  });
});
