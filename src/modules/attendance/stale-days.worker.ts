import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Environment } from '../../platform/config/environment.js';
import { PollingWorker } from '../../platform/jobs/polling-worker.js';
import { Logger } from '../../platform/logging/logger.js';
import { ScansService } from '../scans/scans.service.js';
import { AttendanceService, LANES } from './attendance.service.js';

/** How often an idle worker looks at the queue, and how long it rests after a failure. */
const IDLE_MS = 400;
const AFTER_FAILURE_MS = 5_000;

/** Keeps days fresh while the service runs; several servers share the queue. */
@Injectable()
export class StaleDaysWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly lanes: readonly PollingWorker[];
  private endHearing: (() => void) | undefined;

  constructor(
    attendance: AttendanceService,
    private readonly scans: ScansService,
    private readonly environment: Environment,
    logger: Logger,
  ) {
    const lane = (): PollingWorker =>
      new PollingWorker({
        work: async () => (await attendance.drainOnce()) > 0,
        // The marks are back on the queue; the database may be away for a moment.
        onFailure: (error) => logger.error('stale days could not be computed', { error }),
        idleMs: IDLE_MS,
        afterFailureMs: AFTER_FAILURE_MS,
      });
    this.lanes = Array.from({ length: LANES }, lane);
  }

  onApplicationBootstrap(): void {
    if (!this.environment.JOBS_ENABLED) return;
    this.lanes.forEach((each) => each.start());
    // Somebody scanned, here or at another server: the day is to show it within a moment.
    this.endHearing = this.scans.whenScanned(() => this.lanes.forEach((each) => each.wake()));
  }

  /** Lets the batch in hand finish. */
  async beforeApplicationShutdown(): Promise<void> {
    this.endHearing?.();
    await Promise.all(this.lanes.map((each) => each.stop()));
  }
}
