import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { usbPortOf, usbPortOfNode } from './usb-port.js';

const sysfs = mkdtempSync(join(tmpdir(), 'congvu-sysfs-'));
afterEach(() => rmSync(sysfs, { recursive: true, force: true }));

function device(node: string, path: string): void {
  mkdirSync(join(sysfs, path), { recursive: true });
  const link = join(sysfs, 'class/hidraw', node, 'device');
  mkdirSync(dirname(link), { recursive: true });
  symlinkSync(join(sysfs, path), link);
}

describe('the USB port of a device', () => {
  it('is the last port on its way, hubs included', () => {
    const path = '/sys/devices/pci0000:00/0000:00:14.0/usb1/1-2/1-2.4/1-2.4:1.0/0003:FFFF:0035.0001';
    expect(usbPortOf(path)).toBe('1-2.4');
    expect(usbPortOf('/sys/devices/virtual/misc/uhid/0003:FFFF:0035.0001')).toBeNull();
  });

  it('is found behind its node, and null for virtual devices and those that have gone', async () => {
    device('hidraw0', 'devices/pci0000:00/0000:00:14.0/usb3/3-1/3-1:1.1/0003:FFFF:0035.0002');
    device('hidraw1', 'devices/virtual/misc/uhid/0003:FFFF:0035.0003');
    expect(await usbPortOfNode(sysfs, 'hidraw', '/dev/hidraw0')).toBe('3-1');
    expect(await usbPortOfNode(sysfs, 'hidraw', '/dev/hidraw1')).toBeNull();
    expect(await usbPortOfNode(sysfs, 'hidraw', '/dev/hidraw9')).toBeNull();
  });
});
