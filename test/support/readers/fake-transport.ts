import {
  OpenError,
  type OpenFault,
  type OpenReader,
  type ReaderAddress,
  type ReaderListener,
  type Transport,
} from '../../../devices/driver/transport.js';

/** A device of a {@link FakeTransport}, a Sycreader unless told otherwise. */
export function fakeAddress(path: string, told: Partial<ReaderAddress> = {}): ReaderAddress {
  return {
    transport: 'hid',
    path,
    port: null,
    vendorId: 0xffff,
    productId: 0x0035,
    interface: 0,
    usagePage: 1,
    usage: 6,
    manufacturer: 'Sycreader',
    product: 'Sycreader USB Reader',
    serial: '08FF20150112',
    ...told,
  };
}

/**
 * A transport whose devices the test plugs in and out. It notes every opening and closing, and fails the test when a device is
 * opened that is open already.
 */
export class FakeTransport implements Transport {
  readonly name = 'hid';
  plugged: ReaderAddress[] = [];
  /** What happened, in order: `list`, `open <path>`, `opened <path>`, `close <path>`. */
  readonly log: string[] = [];
  /** Set to refuse the next openings. */
  refuse: OpenFault | undefined;
  listFault: string | undefined;
  /** While set, openings wait for it. */
  gate: Promise<void> | undefined;
  doubled = 0;
  private readonly listeners = new Map<string, ReaderListener>();

  async list(): Promise<readonly ReaderAddress[]> {
    this.log.push('list');
    if (this.listFault !== undefined) throw new Error(this.listFault);
    return this.plugged;
  }

  async open({ path }: ReaderAddress, listener: ReaderListener): Promise<OpenReader> {
    this.log.push(`open ${path}`);
    await this.gate;
    if (this.refuse !== undefined) throw new OpenError(this.refuse, `cannot open ${path}`);
    if (!this.plugged.some((one) => one.path === path)) throw new OpenError('gone', 'No such device');
    if (this.listeners.has(path)) this.doubled += 1;
    this.listeners.set(path, listener);
    this.log.push(`opened ${path}`);
    return {
      close: async () => {
        this.listeners.delete(path);
        this.log.push(`close ${path}`);
      },
    };
  }

  isOpen(path: string): boolean {
    return this.listeners.has(path);
  }

  get opens(): number {
    return this.log.filter((line) => line.startsWith('open ')).length;
  }

  get lists(): number {
    return this.log.filter((line) => line === 'list').length;
  }

  report(path: string, reports: Iterable<Uint8Array>, at: number): void {
    for (const bytes of reports) this.listeners.get(path)?.report(bytes, at);
  }

  /** An error of the open device; it stays plugged in unless it was taken out before. */
  fail(path: string, reason = 'could not read from HID device: Interrupted system call'): void {
    this.listeners.get(path)?.lost(reason);
  }

  unplug(path: string): void {
    this.plugged = this.plugged.filter((one) => one.path !== path);
    this.fail(path, 'hid_read_timeout: unexpected poll error (device disconnected)');
  }
}
