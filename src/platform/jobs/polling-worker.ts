import { setTimeout as wait } from 'node:timers/promises';

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
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;

  constructor(private readonly options: PollingWork) {}

  start(): void {
    this.running ??= this.run();
  }

  /** Lets the work in hand finish. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const { work, onFailure, idleMs, afterFailureMs } = this.options;
    const { signal } = this.stopping;
    while (!signal.aborted) {
      let pause = idleMs;
      try {
        if (await work()) continue;
      } catch (error) {
        onFailure(error);
        pause = afterFailureMs;
      }
      await wait(pause, undefined, { signal }).catch(() => undefined);
    }
  }
}
