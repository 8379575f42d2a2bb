import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { setTimeout as wait } from 'node:timers/promises';
import { Environment } from '../../platform/config/environment.js';
import { Logger } from '../../platform/logging/logger.js';
import { AttendanceService } from './attendance.service.js';

/** How often an idle worker looks at the queue, and how long it rests after a failure. */
const IDLE_MS = 400;
const AFTER_FAILURE_MS = 5_000;

/** Keeps days fresh while the service runs; several servers share the queue. */
@Injectable()
export class StaleDaysWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;

  constructor(
    private readonly attendance: AttendanceService,
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
        if ((await this.attendance.drainOnce()) > 0) continue;
      } catch (error) {
        // The marks are back on the queue; the database may be away for a moment.
        this.logger.error('stale days could not be computed', { error });
        pause = AFTER_FAILURE_MS;
      }
      await wait(pause, undefined, { signal }).catch(() => undefined);
    }
  }
}
