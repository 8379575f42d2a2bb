import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SerialPortMock } from 'serialport';
import { FakeClock, settle } from '../../test/support/readers/fake-clock.js';
import { fakeAddress } from '../../test/support/readers/fake-transport.js';
import { readerDrivers } from '../drivers.js';
import type { SerialLibrary } from './serial-library.js';
import { SerialTransport } from './serial-transport.js';

const PORT = '/dev/ttyUSB0';
const root = mkdtempSync(join(tmpdir(), 'congvu-tty-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let port: SerialPortMock | undefined;
let heard: { bytes: number[]; lost: string[] };
const listener = {
  report: (bytes: Uint8Array) => void heard.bytes.push(...bytes),
  lost: (reason: string) => void heard.lost.push(reason),
};

/** serialport on its own mock binding: the stream and its events are the real ones. */
const library: SerialLibrary = {
  list: () => SerialPortMock.list(),
  port: (path, baudRate) => port = new SerialPortMock({ path, baudRate, autoOpen: false }), // prettier-ignore
};

beforeEach(() => {
  heard = { bytes: [], lost: [] };
  SerialPortMock.binding.reset();
  SerialPortMock.binding.createPort(PORT, { vendorId: '1a86', productId: '7523' });
});

function transport(sysfs: string | null = null): SerialTransport {
  return new SerialTransport({ clock: new FakeClock(), sysfs, load: () => Promise.resolve(library) });
}

describe('serial readers', () => {
  it('are listed by the library where there is no sysfs', async () => {
    expect(await transport().list()).toEqual([
      expect.objectContaining({ transport: 'serial', path: PORT, vendorId: 0x1a86, productId: 0x7523 }),
    ]);
  });

  it('are listed from sysfs with their USB port; terminals without hardware are left out', async () => {
    const sysfs = join(root, 'sys');
    const usb = join(sysfs, 'devices/pci0000:00/0000:00:14.0/usb1/1-4');
    const device = join(usb, '1-4:1.0/ttyUSB0');
    mkdirSync(device, { recursive: true });
    writeFileSync(join(usb, 'idVendor'), '1a86\n');
    writeFileSync(join(usb, 'idProduct'), '7523\n');
    const link = join(sysfs, 'class/tty/ttyUSB0/device');
    mkdirSync(dirname(link), { recursive: true });
    mkdirSync(join(sysfs, 'class/tty/tty0'));
    symlinkSync(device, link);
    expect(await transport(sysfs).list()).toEqual([
      expect.objectContaining({ path: join(root, 'dev/ttyUSB0'), port: '1-4', vendorId: 0x1a86, productId: 0x7523, serial: null }), // prettier-ignore
    ]);
  });

  it('give their bytes at 9,600 baud and say nothing after closing', async () => {
    const reader = await transport().open(fakeAddress(PORT), listener);
    expect(port?.baudRate).toBe(9_600);
    port?.port?.emitData(Buffer.from([2, 3]));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard).toEqual({ bytes: [2, 3], lost: [] });
    await reader.close();
    await reader.close();
    await settle();
    expect([port?.isOpen, heard.lost]).toEqual([false, []]);
  });

  it('are opened at the speed of their binding', async () => {
    const reader = await transport().open(fakeAddress(PORT), listener, { baudRate: 115_200 });
    expect(port?.baudRate).toBe(115_200);
    await reader.close();
    const { serial } = readerDrivers({ sysfs: null });
    const faults = (baudRate: unknown): readonly string[] =>
      serial.check({ code: 'A', match: { path: PORT }, profile: { driver: 'serial', format: '10H', options: { baudRate } } });
    expect([faults(115_200), faults(9_600), faults(9_601).length, faults('9600').length]).toEqual([[], [], 1, 1]);
  }); // prettier-ignore

  it('are lost when the port goes away', async () => {
    const reader = await transport().open(fakeAddress(PORT), listener);
    port?.close(undefined, new Error('device removed'));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard.lost).toEqual(['device removed']);
    await reader.close();
  });

  it('that are not there say so', async () => {
    await expect(transport().open(fakeAddress('/dev/ttyUSB9'), listener)).rejects.toMatchObject({
      name: 'OpenError',
    });
  });

  it('with the real binding, a port that does not exist is gone', async () => {
    const real = new SerialTransport({ clock: new FakeClock(), sysfs: null });
    const refused = real.open(fakeAddress('/dev/ttyUSB-none'), listener);
    await expect(refused).rejects.toMatchObject({ name: 'OpenError', fault: 'gone' });
  });
});
