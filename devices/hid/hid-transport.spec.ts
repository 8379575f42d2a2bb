import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { FakeClock, settle } from '../../test/support/readers/fake-clock.js';
import { fakeAddress } from '../../test/support/readers/fake-transport.js';
import { OpenError } from '../driver/transport.js';
import type { HidLibrary, HidListed } from './hid-library.js';
import { HidTransport } from './hid-transport.js';

/** A device that behaves as HIDAsync was seen to: string errors, and a second close is refused. */
class FakeHandle extends EventEmitter {
  closes = 0;

  close(): Promise<void> {
    this.closes += 1;
    if (this.closes > 1) return Promise.reject(new TypeError('device is already closed'));
    this.removeAllListeners();
    return Promise.resolve();
  }
}

let handle: FakeHandle;
let heard: { reports: Uint8Array[]; lost: string[] };
const listener = {
  report: (bytes: Uint8Array) => void heard.reports.push(bytes),
  lost: (reason: string) => void heard.lost.push(reason),
};

beforeEach(() => {
  handle = new FakeHandle();
  heard = { reports: [], lost: [] };
});

function transport(library: Partial<HidLibrary> = {}): HidTransport {
  const whole: HidLibrary = {
    devicesAsync: () => Promise.resolve([]),
    HIDAsync: { open: () => Promise.resolve(handle) },
    ...library,
  };
  return new HidTransport({ clock: new FakeClock(), sysfs: null, load: () => Promise.resolve(whole) });
}

describe('readers on the HID bus', () => {
  it('are listed with what is known; interface -1 and a missing path mean unknown', async () => {
    const listed: HidListed[] = [
      { path: '/dev/hidraw0', vendorId: 0xffff, productId: 0x35, interface: -1, manufacturer: '' },
      { vendorId: 1, productId: 2, interface: 0 },
    ];
    const addresses = await transport({ devicesAsync: () => Promise.resolve(listed) }).list();
    expect(addresses).toEqual([
      expect.objectContaining({
        path: '/dev/hidraw0',
        interface: null,
        usage: null,
        manufacturer: '',
        port: null,
      }),
    ]);
  });

  it('give bytes, whether the library hands out Buffers or arrays', async () => {
    await transport().open(fakeAddress('/dev/hidraw0'), listener);
    handle.emit('data', Buffer.from([1, 2]));
    handle.emit('data', [3, 4]);
    expect(heard.reports).toEqual([Uint8Array.of(1, 2), Uint8Array.of(3, 4)]);
  });

  it('are listened to in the same turn in which they open', async () => {
    await transport().open(fakeAddress('/dev/hidraw0'), listener);
    expect([handle.listenerCount('error'), handle.listenerCount('data')]).toEqual([1, 1]);
  });

  it('are lost once, with a plain string as reason, and silent after that', async () => {
    const reader = await transport().open(fakeAddress('/dev/hidraw0'), listener);
    handle.emit('error', 'could not read from HID device: Interrupted system call');
    handle.emit('error', new Error('again'));
    handle.emit('data', Buffer.from([1]));
    expect(heard).toEqual({ reports: [], lost: ['could not read from HID device: Interrupted system call'] });
    await reader.close();
    await reader.close();
    expect(handle.closes).toBe(1);
  });

  it('say nothing after they were closed', async () => {
    const reader = await transport().open(fakeAddress('/dev/hidraw0'), listener);
    const { 0: data } = handle.listeners('data') as ((bytes: Buffer) => void)[];
    await reader.close();
    data?.(Buffer.from([1]));
    await settle();
    expect(heard).toEqual({ reports: [], lost: [] });
  });

  it.each([
    ['cannot open device with path /dev/hidraw0: failed to open: Permission denied', 'denied'],
    ['Failed to open a device with path: No such file or directory', 'gone'],
    ['unable to grab device', 'failed'],
  ])('that do not open say why: %s', async (reason, fault) => {
    const library = { HIDAsync: { open: () => Promise.reject(new Error(reason)) } };
    const refused = transport(library).open(fakeAddress('/dev/hidraw0'), listener);
    await expect(refused).rejects.toMatchObject({ name: 'OpenError', fault, message: reason });
  });

  it('that type are denied on Windows without being opened, whatever tells that they type; others are opened there', async () => {
    let opens = 0;
    const library = { devicesAsync: () => Promise.resolve([]), HIDAsync: { open: () => Promise.resolve(((opens += 1), handle)) } };
    const windows = new HidTransport({ clock: new FakeClock(), sysfs: null, platform: 'win32', load: () => Promise.resolve(library) });
    const path = '\\\\?\\HID#VID_FFFF&PID_0035#7&1#{884b96c3}\\kbd';
    for (const keyboard of [fakeAddress('a'), fakeAddress(path, { usagePage: null, usage: null })])
      await expect(windows.open(keyboard, listener)).rejects.toMatchObject({ name: 'OpenError', fault: 'denied' });
    expect(opens).toBe(0);
    await windows.open(fakeAddress('b', { usagePage: 0xff00, usage: 1 }), listener);
    expect(opens).toBe(1);
  }); // prettier-ignore

  it('on a machine without the system library can neither be listed nor opened, and say so', async () => {
    const broken = new HidTransport({
      clock: new FakeClock(),
      sysfs: null,
      load: () => Promise.reject(new Error('libudev.so.1: cannot open shared object file')),
    });
    await expect(broken.list()).rejects.toThrow('libudev.so.1');
    await expect(broken.open(fakeAddress('/dev/hidraw0'), listener)).rejects.toBeInstanceOf(OpenError);
  });
});
