import { describe, expect, it } from '@jest/globals';
import { fakeAddress } from '../../test/support/readers/fake-transport.js';
import { deniedHint } from './reader-hints.js';

describe('what to do about a reader that may not be opened', () => {
  const keyboard = fakeAddress('/dev/hidraw0');
  const serial = fakeAddress('COM3', { transport: 'serial', usagePage: null, usage: null });
  const vendor = fakeAddress('x', { usagePage: 0xff00, usage: 1 });

  it('is a udev rule on Linux, in the file that the documentation names, or a group', () => {
    expect(deniedHint(keyboard, 'linux')).toMatch(/90-congvu-reader\.rules .*ATTRS\{idVendor\}=="ffff"/);
    expect(deniedHint(serial, 'linux')).toContain('dialout');
  });

  it('is another kind of reader on Windows when it types, and nothing of Linux ever', () => {
    expect(deniedHint(keyboard, 'win32')).toContain('Windows không cho đọc bàn phím: dùng đầu đọc serial hoặc trang kiosk');
    expect(deniedHint(serial, 'win32')).toContain('COM3');
    for (const platform of ['win32', 'darwin'])
      for (const address of [keyboard, serial, vendor])
        expect(deniedHint(address, platform)).not.toMatch(/udev|dialout/);
    expect(deniedHint(keyboard, 'darwin')).toContain('Input Monitoring');
  });
}); // prettier-ignore
