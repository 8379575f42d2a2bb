import type { Options } from '../driver/option-check.js';
import type { ReaderClock } from '../driver/reader-clock.js';
import {
  OpenError,
  type OpenReader,
  type ReaderAddress,
  type ReaderListener,
  type Transport,
} from '../driver/transport.js';
import { reasonOf } from '../supervisor/reason-of.js';
import { loadSerialLibrary, type SerialHandle, type SerialLibrary } from './serial-library.js';
import { USUAL_SPEED } from './serial-speeds.js';
import { idOf, sysfsSerialPorts } from './sysfs-ports.js';

export interface SerialTransportOptions {
  readonly clock: ReaderClock;
  /** Where ports are looked up on Linux; null elsewhere: the library lists them. */
  readonly sysfs: string | null;
  readonly load?: () => Promise<SerialLibrary>;
}

/** Readers on a serial port, also one behind USB. */
export class SerialTransport implements Transport {
  readonly name = 'serial';
  private readonly load: () => Promise<SerialLibrary>;

  constructor(private readonly options: SerialTransportOptions) {
    this.load = options.load ?? loadSerialLibrary;
  }

  async list(): Promise<readonly ReaderAddress[]> {
    if (this.options.sysfs !== null) return sysfsSerialPorts(this.options.sysfs);
    const listed = await (await this.load()).list();
    return listed.map((one) => ({
      transport: 'serial',
      path: one.path,
      port: one.locationId ?? null,
      vendorId: idOf(one.vendorId),
      productId: idOf(one.productId),
      interface: null,
      usagePage: null,
      usage: null,
      manufacturer: one.manufacturer ?? null,
      product: null,
      serial: one.serialNumber ?? null,
    }));
  }

  /** Opens a port at the speed that option `baudRate` of its binding names. @throws OpenError */
  async open({ path }: ReaderAddress, listener: ReaderListener, options: Options = {}): Promise<OpenReader> {
    const { clock } = this.options;
    const baudRate = (options['baudRate'] as number | undefined) ?? USUAL_SPEED;
    let handle: SerialHandle;
    try {
      handle = (await this.load()).port(path, baudRate);
    } catch (error) {
      throw new OpenError('failed', reasonOf(error));
    }
    const reader = new OpenSerialReader(handle, listener, clock);
    await new Promise<void>((opened, refused) =>
      handle.open((error) => (error ? refused(openError(error)) : opened())),
    );
    return reader;
  }
}

class OpenSerialReader implements OpenReader {
  private closing: Promise<void> | undefined;
  private ended = false;

  constructor(
    private readonly handle: SerialHandle,
    private readonly listener: ReaderListener,
    clock: ReaderClock,
  ) {
    handle.on('error', (error) => this.end(error.message));
    handle.on('close', (error) => this.end(error?.message ?? 'port closed'));
    handle.on('data', (bytes) => {
      if (!this.ended) listener.report(Uint8Array.from(bytes), clock.monotonicMs());
    });
  }

  close(): Promise<void> {
    this.ended = true;
    this.closing ??= this.handle.isOpen
      ? new Promise((closed, failed) => this.handle.close((error) => (error ? failed(error) : closed())))
      : Promise.resolve();
    return this.closing;
  }

  private end(reason: string): void {
    if (this.ended) return;
    this.ended = true;
    this.listener.lost(reason);
  }
}

function openError(error: Error): OpenError {
  if (/permission denied|access denied|EACCES/i.test(error.message))
    return new OpenError('denied', error.message);
  if (/no such file|file not found|ENOENT/i.test(error.message)) return new OpenError('gone', error.message);
  return new OpenError('failed', error.message);
}
