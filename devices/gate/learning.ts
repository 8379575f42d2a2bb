import type { GateReaders } from './gate-readers.js';
import type { LearnedCard } from './learned-card.js';

/** A picked reader is listened to for no longer than this, whatever the server says. */
const LONGEST_MS = 60_000;

/**
 * "Scan a card now": listens to the one candidate that an administrator picked, until a card came. Nothing is opened without an
 * order, nor what a binding reads already, and an order is followed once.
 */
export class Learning {
  /** What came of it, until the server has heard. */
  result: LearnedCard | null = null;
  private order: string | null = null;
  private running: Promise<void> = Promise.resolve();
  private ending = new AbortController();

  constructor(
    private readonly readers: Pick<GateReaders, 'learn'>,
    private readonly onResult: () => void,
  ) {}

  /** Follows the server's order, told with every answer; null ends what is under way. */
  follow(order: { readonly candidateId: string; readonly until: string } | null, serverAt: string): void {
    const name = order === null ? null : `${order.candidateId} ${order.until}`;
    if (name === this.order) return;
    this.order = name;
    this.ending.abort();
    if (order === null) return;
    const milliseconds = Math.min(LONGEST_MS, Date.parse(order.until) - Date.parse(serverAt));
    if (!(milliseconds > 0)) return;
    this.ending = new AbortController();
    const { signal } = this.ending;
    this.running = this.running.then(async () => {
      const learned = await this.readers.learn(order.candidateId, milliseconds, signal);
      if (signal.aborted && learned.text === null) return;
      this.result = learned;
      this.onResult();
    });
  }

  /** The server has heard of this result. */
  heard(result: LearnedCard | null): void {
    if (this.result === result) this.result = null;
  }

  async stop(): Promise<void> {
    this.ending.abort();
    await this.running;
  }
}
