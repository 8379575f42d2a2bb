import { describe, expect, it } from '@jest/globals';
import { fakeAddress } from '../../test/support/readers/fake-transport.js';
import { readerDrivers } from '../drivers.js';
import { knownProfiles, suggestProfiles } from './known-profiles.js';
import { suggestFormats } from './suggest-formats.js';

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

describe('the format of a text that a reader typed', () => {
  const formats = (text: string, printed?: string): string[] =>
    suggestFormats(text, printed).map(({ format }) => format);

  it('may be several when nothing is known of the card', () => {
    expect(formats('0012345678')).toEqual(['10H', '8H10D', 'UID-BE-D', 'UID-LE-D']);
    expect(formats('004335823930')).toEqual(['12D']);
    expect(formats('04A1B2C3')).toEqual(['UID-BE']);
    expect(formats('')).toEqual([]);
  });

  it('is told by the number printed on the card', () => {
    expect(suggestFormats('3283263748', '0077705923')[0]).toEqual({
      format: 'UID-LE-D',
      credential: 'card:32:04A1B2C3',
      agrees: 'same',
    });
    expect(formats('0012345678', '0012345678 188,24910')).toEqual(['8H10D', 'UID-BE-D']);
    expect(suggestFormats('01026F6C3A', '0040856634')).toEqual([
      { format: '10H', credential: 'card:40:01026F6C3A', agrees: 'lower-bits' },
    ]);
    expect(suggestFormats('0012345678', '188,24910')[0]).toMatchObject({
      format: '8H10D',
      agrees: 'lower-bits',
    });
  });

  it('is none when the card is another one, and unknown when the printed text is no number', () => {
    expect(formats('0012345678', '0012345679')).toEqual([]);
    expect(suggestFormats('04A1B2C3', 'xyz')[0]?.agrees).toBe('unknown');
  });
});
