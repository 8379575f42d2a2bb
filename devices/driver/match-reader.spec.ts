import { describe, expect, it } from '@jest/globals';
import { fakeAddress } from '../../test/support/readers/fake-transport.js';
import { claimReader, matchesReader, matchFor } from './match-reader.js';

const SYCREADER = { vendorId: 0xffff, productId: 0x0035 };

describe('which device a binding means', () => {
  it('is told by every field that it names', () => {
    const reader = fakeAddress('/dev/hidraw0', { port: '1-2' });
    expect(matchesReader({ ...SYCREADER, port: '1-2', serial: '08FF20150112' }, reader)).toBe(true);
    expect(matchesReader({ ...SYCREADER, port: '1-3' }, reader)).toBe(false);
    expect(matchesReader({ ...SYCREADER, interface: 1 }, reader)).toBe(false);
    expect(matchesReader({ ...SYCREADER, usage: 2 }, reader)).toBe(false);
  });

  it('is not decided by what the system does not tell, except by what tells two equal readers apart', () => {
    const virtual = fakeAddress('/dev/hidraw0', {
      interface: null,
      usagePage: null,
      usage: null,
      manufacturer: '',
    });
    expect(matchesReader({ ...SYCREADER, interface: 0, usagePage: 1, usage: 6 }, virtual)).toBe(true);
    expect(matchesReader({ ...SYCREADER, port: '1-2' }, virtual)).toBe(false);
  });

  it('is the keyboard interface of a reader with two, else the lowest', () => {
    const keyboard = fakeAddress('/dev/hidraw1', { port: '1-2', interface: 1 });
    const vendor = fakeAddress('/dev/hidraw0', { port: '1-2', interface: 0, usagePage: 0xff00, usage: 1 });
    expect(claimReader(SYCREADER, [vendor, keyboard])).toEqual({ kind: 'one', address: keyboard });
    const lower = fakeAddress('/dev/hidraw9', { port: '1-2', interface: 0 });
    expect(claimReader(SYCREADER, [keyboard, lower])).toEqual({ kind: 'one', address: lower });
  });

  it('is open when two equal readers are plugged in, also where no port is known', () => {
    const [left, right] = [
      fakeAddress('/dev/hidraw0', { port: '1-2' }),
      fakeAddress('/dev/hidraw1', { port: '1-3' }),
    ];
    expect(claimReader(SYCREADER, [left, right])).toEqual({ kind: 'ambiguous', addresses: [left, right] });
    expect(claimReader({ ...SYCREADER, port: '1-3' }, [left, right])).toEqual({
      kind: 'one',
      address: right,
    });
    const unknown = ['/dev/hidraw0', '/dev/hidraw1'].map((path) => fakeAddress(path));
    expect(claimReader(SYCREADER, unknown).kind).toBe('ambiguous');
    const twoKinds = [fakeAddress('a', { serial: '1' }), fakeAddress('b', { serial: '2', interface: 1 })];
    expect(claimReader(SYCREADER, twoKinds).kind).toBe('ambiguous');
  });

  it('is none when nothing fits', () => {
    expect(claimReader({ ...SYCREADER, productId: 1 }, [fakeAddress('/dev/hidraw0')])).toEqual({
      kind: 'none',
    });
  });
});

describe('a new binding', () => {
  it('names the kind, and the port only when an equal reader is plugged in', () => {
    const [left, right] = [
      fakeAddress('/dev/hidraw0', { port: '1-2' }),
      fakeAddress('/dev/hidraw1', { port: '1-3' }),
    ];
    expect(matchFor(left, [left])).not.toHaveProperty('port');
    const match = matchFor(left, [left, right]);
    expect(match).toMatchObject({ ...SYCREADER, port: '1-2' });
    expect(claimReader(match, [left, right])).toEqual({ kind: 'one', address: left });
  });
});
