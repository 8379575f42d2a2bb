import type { ReaderAddress } from '../driver/transport.js';
import type { HidListed } from './hid-library.js';

/** What node-hid lists, in the words of the port; undefined for what has no path and cannot be opened. */
export function hidAddress(listed: HidListed, port: string | null): ReaderAddress | undefined {
  if (listed.path === undefined || listed.path === '') return undefined;
  return {
    transport: 'hid',
    path: listed.path,
    port,
    vendorId: listed.vendorId,
    productId: listed.productId,
    interface: listed.interface >= 0 ? listed.interface : null,
    usagePage: listed.usagePage ?? null,
    usage: listed.usage ?? null,
    manufacturer: listed.manufacturer ?? null,
    product: listed.product ?? null,
    serial: listed.serialNumber ?? null,
  };
}
