import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Environment } from '../../platform/config/environment.js';
import { PollingWorker } from '../../platform/jobs/polling-worker.js';
import { Logger } from '../../platform/logging/logger.js';
import { UntimedExplanations } from './explanations/untimed-explanations.service.js';
import { FindingsService } from './findings.service.js';

const IDLE_MS = 1_000;
const AFTER_FAILURE_MS = 5_000;

/** Keeps findings in step with the days while the service runs. */
@Injectable()
export class FindingsWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly worker: PollingWorker;
  private timed = false;

  constructor(
    findings: FindingsService,
    untimed: UntimedExplanations,
    private readonly environment: Environment,
    logger: Logger,
  ) {
    this.worker = new PollingWorker({
      // It works until nothing is left, so that a rest follows in any case.
      work: async () => {
        if (!this.timed) await untimed.begin();
        this.timed = true;
        await findings.judgeChangedDays();
        return false;
      },
      // The changes are back on the queue; the database may be away for a moment.
      onFailure: (error) => logger.error('changed days could not be judged', { error }),
      idleMs: IDLE_MS,
      afterFailureMs: AFTER_FAILURE_MS,
    });
  }

  onApplicationBootstrap(): void {
    if (this.environment.JOBS_ENABLED) this.worker.start();
  }

  /** Lets the batch in hand finish. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.worker.stop();
  }
}
