import type { GateClock } from './gate-clock.js';
import { askServer, type Answer } from './server-client.js';
import { isGateOrders, type GateOrders, type GateReport } from './gate-report.js';

export interface StatusReporterOptions {
  readonly clock: GateClock;
  readonly who: () => { readonly server: string; readonly key: string };
  readonly report: () => Promise<GateReport>;
  readonly onAnswer: (answer: Answer<GateOrders>, report: GateReport) => Promise<void>;
  /** For the operator. */
  readonly log: (line: string) => void;
}

const EVERY_MS = 5_000;
/** Changes that come in a bunch, such as several readers on one hub, make one report. */
const BUNCH_MS = 50;
const TIMEOUT_MS = 10_000;

/** Tells the server every five seconds, and at once after a change, how the gate is. */
export class StatusReporter {
  private readonly stopping = new AbortController();
  private poking = new AbortController();
  private poked = false;
  private running: Promise<void> | null = null;

  constructor(private readonly options: StatusReporterOptions) {}

  start(): void {
    this.running ??= this.run();
  }

  /** Something changed that the server should know now. */
  poke(): void {
    this.poked = true;
    this.poking.abort();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    this.poking.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const { clock, log } = this.options;
    const { signal } = this.stopping;
    while (!signal.aborted) {
      this.poked = false;
      this.poking = new AbortController();
      try {
        await this.tell();
      } catch (error) {
        // Whatever it was: a gate that cannot tell how it is goes on taking cards, and tries again.
        log(`the server could not be told how this gate is: ${error instanceof Error ? error.message : String(error)}`);
      }
      if (!this.poked) await clock.sleep(EVERY_MS, this.poking.signal);
      await clock.sleep(BUNCH_MS, signal);
    }
  } // prettier-ignore

  private async tell(): Promise<void> {
    const { clock, who, report, onAnswer } = this.options;
    const { signal } = this.stopping;
    const body = await report();
    const answer = await askServer<GateOrders>({
      ...who(),
      path: '/api/v1/gates/status',
      body: () => body,
      signal,
      timeoutMs: TIMEOUT_MS,
      monotonicMs: () => clock.monotonicMs(),
      isAnswer: isGateOrders,
    });
    if (!signal.aborted) await onAnswer(answer, body);
  }
}
