import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Environment } from '../../platform/config/environment.js';
import { PollingWorker } from '../../platform/jobs/polling-worker.js';
import { Logger } from '../../platform/logging/logger.js';
import { DayFinaliser } from './day-finaliser.js';
import { DaySeeder } from './day-seeder.js';

const IDLE_MS = 2_000;
const AFTER_FAILURE_MS = 10_000;

/** Lets days begin and become final as time passes, also on days on which nobody does anything. */
@Injectable()
export class PassingTimeWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly worker: PollingWorker;

  constructor(
    seeder: DaySeeder,
    finaliser: DayFinaliser,
    private readonly environment: Environment,
    logger: Logger,
  ) {
    this.worker = new PollingWorker({
      work: async () => {
        const seeded = await seeder.seed();
        return (await finaliser.settle()) + seeded > 0;
      },
      onFailure: (error) => logger.error('days could not be seeded or settled', { error }),
      idleMs: IDLE_MS,
      afterFailureMs: AFTER_FAILURE_MS,
    });
  }

  onApplicationBootstrap(): void {
    if (this.environment.JOBS_ENABLED) this.worker.start();
  }

  /** Lets the work in hand finish. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.worker.stop();
  }
}
