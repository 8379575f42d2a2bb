import type { ReaderClock } from '../driver/reader-clock.js';
import {
  OpenError,
  type OpenReader,
  type ReaderAddress,
  type ReaderListener,
  type Transport,
} from '../driver/transport.js';
import { reasonOf } from '../supervisor/reason-of.js';
import { OpenPcscReader } from './open-pcsc-reader.js';
import { loadPcscLibrary, type PcscClient, type PcscLibrary, type PcscReader } from './pcsc-library.js';

export interface PcscTransportOptions {
  readonly clock: ReaderClock;
  readonly load?: () => Promise<PcscLibrary>;
}

/**
 * Readers of the PC/SC service, such as ACR122U. The service tells of readers and cards by itself; it is asked again from the
 * start after an error, such as a restart of `pcscd`.
 */
export class PcscTransport implements Transport {
  readonly name = 'pcsc';
  private readonly plugged = new Map<string, PcscReader>();
  private readonly opened = new Map<string, OpenPcscReader>();
  /** Cards that lay on a reader before it was opened. */
  private readonly present = new Map<string, boolean>();
  private client: PcscClient | undefined;
  private library: PcscLibrary | undefined;

  constructor(private readonly options: PcscTransportOptions) {}

  async list(): Promise<readonly ReaderAddress[]> {
    await this.connect();
    return [...this.plugged.keys()].map((name) => ({
      transport: 'pcsc',
      path: name,
      port: null,
      vendorId: null,
      productId: null,
      interface: null,
      usagePage: null,
      usage: null,
      manufacturer: null,
      product: name,
      serial: null,
    }));
  }

  async open({ path }: ReaderAddress, listener: ReaderListener): Promise<OpenReader> {
    const reader = this.plugged.get(path);
    if (reader === undefined || this.library === undefined) throw new OpenError('gone', 'reader not listed');
    const open = new OpenPcscReader(reader, this.library, listener, this.options.clock, () => {
      if (this.opened.get(path) === open) this.opened.delete(path);
    });
    this.opened.set(path, open);
    open.cardIs(this.present.get(path) ?? false);
    return open;
  }

  /** Leaves the service, so that the process can end. */
  async rest(): Promise<void> {
    await Promise.all([...this.opened.values()].map((one) => one.close()));
    this.forget('closed');
  }

  private async connect(): Promise<void> {
    if (this.client !== undefined) return;
    const library = await (this.options.load ?? loadPcscLibrary)();
    const client = new library.Client();
    this.client = client;
    this.library = library;
    client.on('reader', (reader) => this.follow(reader, library));
    client.on('error', (error) => {
      if (this.client === client) this.forget(reasonOf(error));
    });
    try {
      client.start();
    } catch (error) {
      this.forget(reasonOf(error));
      throw new Error(`the PC/SC service does not answer: ${reasonOf(error)}`, { cause: error });
    }
  }

  private follow(reader: PcscReader, { ReaderStatus }: PcscLibrary): void {
    const name = reader.name();
    this.plugged.set(name, reader);
    reader.on('change', (status) => {
      const present = status.has(ReaderStatus.PRESENT) && !status.has(ReaderStatus.MUTE);
      this.present.set(name, present);
      this.opened.get(name)?.cardIs(present);
    });
    reader.on('disconnect', () => {
      if (this.plugged.get(name) !== reader) return;
      this.plugged.delete(name);
      this.present.delete(name);
      this.opened.get(name)?.lose('reader disconnected');
    });
  }

  private forget(reason: string): void {
    const { client } = this;
    this.client = undefined;
    this.plugged.clear();
    this.present.clear();
    for (const one of this.opened.values()) one.lose(reason);
    try {
      client?.stop();
    } catch {
      // A client that failed to start or has failed has nothing to stop.
    }
  }
}
