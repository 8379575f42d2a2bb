import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { setTimeout as wait } from 'node:timers/promises';
import { Environment } from '../../platform/config/environment.js';
import { Logger } from '../../platform/logging/logger.js';
import { FindingsService } from './findings.service.js';

const IDLE_MS = 1_000;
const AFTER_FAILURE_MS = 5_000;

/** Keeps findings in step with the days while the service runs. */
@Injectable()
export class FindingsWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;

  constructor(
    private readonly findings: FindingsService,
    private readonly environment: Environment,
    private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    if (this.environment.JOBS_ENABLED) this.running = this.run();
  }

  /** Lets the batch in hand finish. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      let pause = IDLE_MS;
      try {
        await this.findings.judgeChangedDays();
      } catch (error) {
        // The changes are back on the queue; the database may be away for a moment.
        this.logger.error('changed days could not be judged', { error });
        pause = AFTER_FAILURE_MS;
      }
      await wait(pause, undefined, { signal }).catch(() => undefined);
    }
  }
}
