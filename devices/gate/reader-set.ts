import type { ReaderBinding } from '../driver/reader-binding.js';
import type { ReaderHealth } from '../driver/reader-health.js';
import type { ReaderScan } from '../driver/reader-scan.js';
import type { GateReaders, SupervisedReader } from './gate-readers.js';

interface Bound {
  readonly binding: ReaderBinding;
  /** Undefined for a binding that its driver finds fault with. */
  readonly reader: SupervisedReader | undefined;
  readonly fault: ReaderHealth | undefined;
}

export interface ReaderSetOptions {
  readonly readers: GateReaders;
  readonly wallMs: () => number;
  readonly onScan: (scan: ReaderScan) => void | Promise<void>;
  readonly onHealth: (health: ReaderHealth) => void;
  readonly onUnbound: (reader: string) => void;
}

/** One supervisor per binding; a binding that was changed gets a new one, one that is gone is closed. */
export class ReaderSet {
  private readonly bound = new Map<string, Bound>();
  private changing: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(private readonly options: ReaderSetOptions) {}

  /** Makes the set that of `bindings`; changes follow one after another. */
  apply(bindings: readonly ReaderBinding[]): Promise<void> {
    this.changing = this.changing.then(() => this.change(bindings));
    return this.changing;
  }

  /** The health of every binding, in the order in which they were bound. */
  health(): readonly ReaderHealth[] {
    return [...this.bound.values()].flatMap(({ reader, fault }) => reader?.health() ?? fault ?? []);
  }

  /** Closes all readers. */
  async stop(): Promise<void> {
    this.stopped = true;
    await this.changing;
    await Promise.all([...this.bound.values()].map(async ({ reader }) => reader?.stop()));
  }

  private async change(bindings: readonly ReaderBinding[]): Promise<void> {
    if (this.stopped) return;
    const wanted = new Map(bindings.map((binding) => [binding.code, binding]));
    for (const [code, { binding, reader }] of this.bound) {
      if (JSON.stringify(binding) === JSON.stringify(wanted.get(code))) continue;
      this.bound.delete(code);
      await reader?.stop();
      if (!wanted.has(code)) this.options.onUnbound(code);
    }
    for (const binding of wanted.values())
      if (!this.bound.has(binding.code)) this.bound.set(binding.code, this.bind(binding));
  }

  private bind(binding: ReaderBinding): Bound {
    const { readers, onScan, onHealth } = this.options;
    try {
      const reader = readers.supervise(binding, { onScan, onHealth });
      reader.start();
      return { binding, reader, fault: undefined };
    } catch (error) {
      const fault = this.faultOf(binding, error);
      onHealth(fault);
      return { binding, reader: undefined, fault };
    }
  }

  /** A binding that cannot be is shown like a reader that cannot be opened. */
  private faultOf(binding: ReaderBinding, error: unknown): ReaderHealth {
    return {
      reader: binding.code,
      state: 'absent',
      since: this.options.wallMs(),
      lastReportAt: null,
      lastScanAt: null,
      scans: 0,
      malformed: 0,
      errors: 1,
      lastError: error instanceof Error ? error.message : String(error),
      hint: 'Cấu hình đầu đọc chưa đúng: hãy sửa trên trang Thiết bị. / The binding is not valid: correct it on the devices page.',
    };
  }
}
