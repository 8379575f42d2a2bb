import type PgBoss from 'pg-boss';
import type { Logger } from '../logging/logger.js';
import { scrubText } from '../logging/redact.js';
import { QUEUE } from './job-carrier.js';

const POLL_MILLISECONDS = 1_000;
const MAINTENANCE_MILLISECONDS = 60_000;
const STOP_MILLISECONDS = 20_000;

/**
 * Takes job runs from the carrier, one at a time, while it is running. pg-boss has a worker of its own,
 * but that leaves a rejected promise behind when the database goes away during a job, and the process
 * would end with it.
 */
export class JobWorker {
  private running = false;
  private loop: Promise<void> = Promise.resolve();
  private wake: () => void = () => undefined;
  private maintainedAt = 0;

  constructor(
    private readonly carrier: PgBoss,
    private readonly work: (runId: string, lastAttempt: boolean) => Promise<void>,
    private readonly logger: Logger,
  ) {}

  /** Begins to take jobs. */
  start(): void {
    this.running = true;
    this.loop = this.takeJobs();
  }

  /**
   * Takes no more jobs and resolves when the one at hand is finished, or after 20 s: the carrier brings
   * an unfinished one again.
   */
  async stop(): Promise<void> {
    this.running = false;
    this.wake();
    await Promise.race([this.loop, new Promise((resolve) => setTimeout(resolve, STOP_MILLISECONDS).unref())]);
  }

  /** Looks for work at once instead of at the next turn. */
  hurry(): void {
    this.wake();
  }

  private async takeJobs(): Promise<void> {
    while (this.running) {
      let worked = false;
      try {
        await this.maintain();
        worked = await this.takeOne();
      } catch (error) {
        this.logger.warn('the job queue cannot be reached; trying again', { error });
      }
      if (!worked && this.running) await this.pause();
    }
  }

  private async takeOne(): Promise<boolean> {
    const [job] = await this.carrier.fetch<{ id: string }>(QUEUE, { batchSize: 1, includeMetadata: true });
    if (!job) return false;
    const failure = await this.work(job.data.id, job.retryCount >= job.retryLimit).then(
      () => undefined,
      (error: unknown) => ({ message: scrubText(String(error)) }),
    );
    await this.report(() =>
      failure ? this.carrier.fail(QUEUE, job.id, failure) : this.carrier.complete(QUEUE, job.id),
    );
    return true;
  }

  /** Says what became of a job, again and again while the database is away. */
  private async report(tell: () => Promise<void>): Promise<void> {
    for (;;) {
      try {
        await tell();
        return;
      } catch (error) {
        if (!this.running) throw error;
        this.logger.warn('the result of a job could not be noted; trying again', { error });
        await this.pause();
      }
    }
  }

  /** Brings back the jobs of servers that died and clears away what is long done. */
  private async maintain(): Promise<void> {
    if (performance.now() - this.maintainedAt < MAINTENANCE_MILLISECONDS && this.maintainedAt > 0) return;
    this.maintainedAt = performance.now();
    await this.carrier.maintain();
  }

  private pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, POLL_MILLISECONDS);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
