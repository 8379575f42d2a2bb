import { realpath } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** A USB port on the way to a device: bus, then the port of each hub, such as `1-2.4`. */
const PORT = /^\d+-\d+(\.\d+)*$/;

/** The USB port in a device's path below /sys, null for devices that hang on none (virtual ones, built-in serial ports). */
export function usbPortOf(devicePath: string): string | null {
  return devicePath.split('/').findLast((part) => PORT.test(part)) ?? null;
}

/**
 * The USB port behind a device node of a class (`hidraw`, `tty`); null where the system has no /sys or the device has gone.
 * It stays when the reader is plugged in again, its path does not.
 */
export async function usbPortOfNode(
  sysfs: string,
  kind: 'hidraw' | 'tty',
  node: string,
): Promise<string | null> {
  try {
    return usbPortOf(await realpath(join(sysfs, 'class', kind, basename(node), 'device')));
  } catch {
    return null;
  }
}
