import type { Options } from './option-check.js';

/** What a transport says about a device that is plugged in. A path is no identity: a replugged reader may get an old one. */
export interface ReaderAddress {
  readonly transport: TransportName;
  /** How it is opened now, such as `/dev/hidraw0` or `COM3`. */
  readonly path: string;
  /** Where it is plugged in, stable across replugs; null when the system does not tell. Two equal readers differ only here. */
  readonly port: string | null;
  readonly vendorId: number | null;
  readonly productId: number | null;
  /** USB interface; null when unknown (a virtual device has none). */
  readonly interface: number | null;
  readonly usagePage: number | null;
  readonly usage: number | null;
  readonly manufacturer: string | null;
  readonly product: string | null;
  readonly serial: string | null;
}

/** Whether a device types: usage page 1, usage 6. Windows lists keyboards with `\\kbd` at the end of their path. */
export function isKeyboard({ transport, usagePage, usage, path }: ReaderAddress): boolean {
  return transport === 'hid' && ((usagePage === 1 && usage === 6) || /\\kbd$/i.test(path));
}

export type TransportName = 'hid' | 'serial' | 'pcsc' | 'simulator' | 'replay';

/** Why a reader cannot be opened. */
export type OpenFault = 'denied' | 'gone' | 'failed';

export class OpenError extends Error {
  override readonly name = 'OpenError';
  constructor(
    readonly fault: OpenFault,
    message: string,
  ) {
    super(message);
  }
}

/** What an open reader tells; `lost` comes at most once, nothing after it or after `close`. */
export interface ReaderListener {
  report(bytes: Uint8Array, monotonicMs: number): void;
  lost(reason: string): void;
}

export interface OpenReader {
  /** May be called twice; resolves when no read is under way any more. */
  close(): Promise<void>;
}

/** The bytes' way in: lists, opens, reports bytes, says lost. Knows nothing of cards. */
export interface Transport {
  readonly name: TransportName;
  list(): Promise<readonly ReaderAddress[]>;
  /** `options` are those of the binding: the speed of a serial port, say. @throws OpenError */
  open(address: ReaderAddress, listener: ReaderListener, options?: Options): Promise<OpenReader>;
  /** Lets go of what listing needs, such as a connection to a service; it may be listed again later. */
  rest?(): Promise<void>;
}
