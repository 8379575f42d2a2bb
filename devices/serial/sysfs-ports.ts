import { readdir, readFile, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ReaderAddress } from '../driver/transport.js';
import { usbPortOf } from '../usb/usb-port.js';

/**
 * The serial ports of a Linux machine from /sys: those with hardware behind them. The library asks `udevadm` instead, a process
 * each second, which is not everywhere and does not know the USB port.
 */
export async function sysfsSerialPorts(sysfs: string): Promise<ReaderAddress[]> {
  const names = await readdir(join(sysfs, 'class', 'tty')).catch(() => []);
  const ports = await Promise.all(names.map((name) => describe(sysfs, name)));
  return ports.filter((port) => port !== undefined);
}

async function describe(sysfs: string, name: string): Promise<ReaderAddress | undefined> {
  const device = await realpath(join(sysfs, 'class', 'tty', name, 'device')).catch(() => undefined);
  if (device === undefined) return undefined;
  const port = usbPortOf(device);
  const usb = port === null ? undefined : device.slice(0, device.indexOf(`/${port}/`) + port.length + 1);
  const told = async (file: string): Promise<string | null> =>
    usb === undefined ? null : readFile(join(usb, file), 'utf8').then((text) => text.trim(), () => null); // prettier-ignore
  return {
    transport: 'serial',
    path: join(dirname(sysfs), 'dev', name),
    port,
    vendorId: idOf(await told('idVendor')),
    productId: idOf(await told('idProduct')),
    interface: null,
    usagePage: null,
    usage: null,
    manufacturer: await told('manufacturer'),
    product: await told('product'),
    serial: await told('serial'),
  };
}

/** A USB id, which is written in hex without prefix. */
export function idOf(hex: string | null | undefined): number | null {
  return hex !== null && hex !== undefined && /^[0-9a-f]{1,4}$/i.test(hex) ? parseInt(hex, 16) : null;
}
