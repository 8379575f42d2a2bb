import type { CancelTimer, ReaderClock } from '../driver/reader-clock.js';
import {
  OpenError,
  type OpenReader,
  type ReaderAddress,
  type ReaderListener,
  type Transport,
} from '../driver/transport.js';

/** Cards that a simulated reader shows by itself, in turn. */
export interface SimulatedCards {
  readonly texts: readonly string[];
  readonly everyMs: number;
}

/** Readers without hardware, for demo and tests: plugged in, unplugged and shown cards on command or at intervals. */
export class SimulatorTransport implements Transport {
  readonly name = 'simulator';
  private readonly plugged = new Map<string, SimulatedCards | null>();
  private readonly opened = new Map<string, SimulatedReader>();

  constructor(private readonly clock: ReaderClock) {}

  /** Plugs a reader in; with `cards` it shows them as long as it is open. */
  plug(path: string, cards: SimulatedCards | null = null): void {
    this.plugged.set(path, cards);
  }

  unplug(path: string): void {
    this.plugged.delete(path);
    this.opened.get(path)?.lose();
  }

  /** Shows a card; false when nobody reads it. */
  show(path: string, text: string): boolean {
    return this.opened.get(path)?.show(text) ?? false;
  }

  list(): Promise<readonly ReaderAddress[]> {
    return Promise.resolve([...this.plugged.keys()].map(simulatedAddress));
  }

  async open({ path }: ReaderAddress, listener: ReaderListener): Promise<OpenReader> {
    const cards = this.plugged.get(path);
    if (cards === undefined) throw new OpenError('gone', 'no such simulated reader');
    if (this.opened.has(path)) throw new OpenError('failed', 'simulated reader is open already');
    const reader = new SimulatedReader(listener, this.clock, cards, () => this.opened.delete(path));
    this.opened.set(path, reader);
    return reader;
  }
}

class SimulatedReader implements OpenReader {
  private ended = false;
  private shown = 0;
  private cancel: CancelTimer | undefined;

  constructor(
    private readonly listener: ReaderListener,
    private readonly clock: ReaderClock,
    private readonly cards: SimulatedCards | null,
    private readonly closed: () => void,
  ) {
    this.next();
  }

  show(text: string): boolean {
    if (this.ended) return false;
    this.listener.report(Buffer.from(`${text}\r`, 'utf8'), this.clock.monotonicMs());
    return true;
  }

  lose(): void {
    if (this.ended) return;
    this.end();
    this.listener.lost('unplugged');
  }

  close(): Promise<void> {
    if (!this.ended) this.end();
    return Promise.resolve();
  }

  private end(): void {
    this.ended = true;
    this.cancel?.();
    this.closed();
  }

  private next(): void {
    const { cards } = this;
    if (cards === null || cards.texts.length === 0) return;
    this.cancel = this.clock.after(cards.everyMs, () => {
      if (this.show(cards.texts[this.shown++ % cards.texts.length] ?? '')) this.next();
    });
  }
}

function simulatedAddress(path: string): ReaderAddress {
  return {
    transport: 'simulator',
    path,
    port: null,
    vendorId: null,
    productId: null,
    interface: null,
    usagePage: null,
    usage: null,
    manufacturer: null,
    product: 'Simulator',
    serial: null,
  };
}
