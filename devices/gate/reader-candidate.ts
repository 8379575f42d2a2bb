import { createHash } from 'node:crypto';
import { matchFor } from '../driver/match-reader.js';
import type { DriverName, ReaderMatch } from '../driver/reader-binding.js';
import type { ReaderAddress } from '../driver/transport.js';

/** A plugged-in device that could be bound: its names, never anything that it sent. */
export interface ReaderCandidate {
  /** Names it on this machine as long as it stays plugged in. */
  readonly id: string;
  readonly driver: DriverName;
  readonly name: string;
  readonly port: string | null;
  readonly path: string;
  readonly vendorId: number | null;
  readonly productId: number | null;
  /** What a binding must name to mean this device and no other that is plugged in. */
  readonly match: ReaderMatch;
  /** The binding that reads it now; null when none does, absent of gates that do not tell. */
  readonly boundAs?: string | null;
}

const KEYBOARD = { usagePage: 1, usage: 6 };

/** The driver that could read a device; undefined for one that is no reader by its kind, such as a mouse. */
export function driverFor({ transport, usagePage, usage }: ReaderAddress): DriverName | undefined {
  if (transport !== 'hid') return transport;
  if (usagePage === KEYBOARD.usagePage) return usage === KEYBOARD.usage ? 'keyboard-wedge' : undefined;
  return 'vendor-hid';
}

/** A listed device as a candidate, `listed` being all of its transport, `boundAs` the binding that reads it. */
export function candidateOf(address: ReaderAddress, listed: readonly ReaderAddress[], boundAs: string | null): ReaderCandidate | undefined {
  const driver = driverFor(address);
  if (driver === undefined) return undefined;
  const { port, path, vendorId, productId, manufacturer, product } = address;
  const name = [manufacturer, product].filter((part) => part !== null && part !== '').join(' ');
  return { id: idOf(address), driver, name: name === '' ? path : name, port, path, vendorId, productId, match: matchFor(address, listed), boundAs };
} // prettier-ignore

function idOf(address: ReaderAddress): string {
  const { transport, path, port, vendorId, productId, usagePage, usage } = address;
  const text = JSON.stringify([
    transport,
    path,
    port,
    vendorId,
    productId,
    address.interface,
    usagePage,
    usage,
  ]);
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
