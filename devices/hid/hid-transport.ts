import type { ReaderClock } from '../driver/reader-clock.js';
import {
  isKeyboard,
  OpenError,
  type OpenReader,
  type ReaderAddress,
  type ReaderListener,
  type Transport,
} from '../driver/transport.js';
import { reasonOf } from '../supervisor/reason-of.js';
import { usbPortOfNode } from '../usb/usb-port.js';
import { hidAddress } from './hid-address.js';
import { loadHidLibrary, type HidHandle, type HidLibrary } from './hid-library.js';

export interface HidTransportOptions {
  readonly clock: ReaderClock;
  /** Where USB ports are looked up; null where the system has no sysfs. */
  readonly sysfs: string | null;
  readonly load?: () => Promise<HidLibrary>;
  /** As `process.platform` says. */
  readonly platform?: string;
}

/** Readers on the HID bus through node-hid's `HIDAsync` (its synchronous class crashes when closed while reading). */
export class HidTransport implements Transport {
  readonly name = 'hid';
  private readonly load: () => Promise<HidLibrary>;

  constructor(private readonly options: HidTransportOptions) {
    this.load = options.load ?? loadHidLibrary;
  }

  async list(): Promise<readonly ReaderAddress[]> {
    const library = await this.load();
    const listed = await library.devicesAsync();
    const addresses = await Promise.all(
      listed.map(async (one) => hidAddress(one, await this.portOf(one.path))),
    );
    return addresses.filter((address) => address !== undefined);
  }

  async open(address: ReaderAddress, listener: ReaderListener): Promise<OpenReader> {
    const { path } = address;
    // Windows refuses either to open a keyboard or, once it is open, to read it: the reader would come and go for ever.
    if ((this.options.platform ?? process.platform) === 'win32' && isKeyboard(address))
      throw new OpenError('denied', 'Windows lets no program read a keyboard');
    let handle: HidHandle;
    try {
      handle = await (await this.load()).HIDAsync.open(path);
    } catch (error) {
      throw openError(error);
    }
    return new OpenHidReader(handle, listener, this.options.clock);
  }

  private async portOf(path: string | undefined): Promise<string | null> {
    const { sysfs } = this.options;
    return sysfs === null || path === undefined ? null : usbPortOfNode(sysfs, 'hidraw', path);
  }
}

class OpenHidReader implements OpenReader {
  private closing: Promise<void> | undefined;
  private ended = false;

  /**
   * Listens in the same turn in which the device was opened: the kernel keeps only the first 63 reports, and an error without
   * listener ends the process (devices.md section 1.3).
   */
  constructor(
    private readonly handle: HidHandle,
    listener: ReaderListener,
    clock: ReaderClock,
  ) {
    handle.on('error', (error) => {
      if (this.ended) return;
      this.ended = true;
      listener.lost(reasonOf(error));
    });
    handle.on('data', (bytes) => {
      if (!this.ended) listener.report(Uint8Array.from(bytes), clock.monotonicMs());
    });
  }

  close(): Promise<void> {
    this.ended = true;
    // A second close of the device itself would be refused.
    this.closing ??= this.handle.close();
    return this.closing;
  }
}

function openError(error: unknown): OpenError {
  const reason = reasonOf(error);
  if (/permission denied|access is denied|privilege/i.test(reason)) return new OpenError('denied', reason);
  if (/no such (file|device)|not found/i.test(reason)) return new OpenError('gone', reason);
  return new OpenError('failed', reason);
}
