/** What a worker does again and again. */
export interface PollingWork {
  /** Does some of what waits; false when nothing did. */
  readonly work: () => Promise<boolean>;
  /** Hears of a failure; the work is tried again after a longer rest. */
  readonly onFailure: (error: unknown) => void;
  readonly idleMs: number;
  readonly afterFailureMs: number;
}

/** Looks for work while it runs: at once when there was some, after a rest when there was none. */
export class PollingWorker {
  private stopping = false;
  private running: Promise<void> | undefined;
  /** Somebody said that there may be work since it last began to look. */
  private woken = false;
  private failed = false;
  private endRest: (() => void) | undefined;

  constructor(private readonly options: PollingWork) {}

  start(): void {
    this.running ??= this.run();
  }

  /** There may be work now: an idle worker looks at once instead of at the end of its rest; after a failure it rests on. */
  wake(): void {
    this.woken = true;
    if (!this.failed) this.endRest?.();
  }

  /** Lets the work in hand finish. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.endRest?.();
    await this.running;
  }

  private async run(): Promise<void> {
    const { work, onFailure, idleMs, afterFailureMs } = this.options;
    while (!this.stopping) {
      this.woken = false;
      this.failed = false;
      try {
        if (await work()) continue;
      } catch (error) {
        this.failed = true;
        onFailure(error);
      }
      if (this.stopping || (this.woken && !this.failed)) continue;
      await this.rest(this.failed ? afterFailureMs : idleMs);
    }
  }

  private rest(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        this.endRest = undefined;
        resolve();
      };
      const timer = setTimeout(end, milliseconds);
      this.endRest = end;
    });
  }
}
