import { backOffMs } from './back-off.js';

/** When a reader that failed is opened again: after a growing pause, or at once when the listing changed since. */
export class RetryPlan {
  private failures = 0;
  private failedRevision = -1;
  private retryAt = 0;

  constructor(private readonly random: () => number) {}

  /** The reader was sound: the next failure is the first again. */
  reset(): void {
    this.failures = 0;
  }

  /** It failed at the listing of `revision`, now being `at` in monotonic ms. */
  failed(at: number, revision: number, denied: boolean): void {
    this.failures += 1;
    this.failedRevision = revision;
    this.retryAt = at + backOffMs(this.failures, denied, this.random());
  }

  /** Ms to wait before the next opening; 0 when it may be tried. */
  waitMs(at: number, revision: number): number {
    if (this.failures === 0 || revision !== this.failedRevision) return 0;
    return Math.max(0, this.retryAt - at);
  }
}
