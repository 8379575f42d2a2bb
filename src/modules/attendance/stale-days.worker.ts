import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Environment } from '../../platform/config/environment.js';
import { PollingWorker } from '../../platform/jobs/polling-worker.js';
import { Logger } from '../../platform/logging/logger.js';
import { ScansService } from '../scans/scans.service.js';
import { AttendanceService, LANES } from './attendance.service.js';
import { LaneHelper } from './lanes/lane-helper.js';
import { nothingDone } from './recompute-summary.js';

/** How often an idle worker looks at the queue, and how long it rests after a failure. */
const IDLE_MS = 400;
const AFTER_FAILURE_MS = 5_000;

/** Keeps days fresh while the service runs; several servers share the queue. */
@Injectable()
export class StaleDaysWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly lanes: readonly PollingWorker[];
  private readonly helper: LaneHelper;
  private endHearing: (() => void) | undefined;

  constructor(
    private readonly attendance: AttendanceService,
    private readonly scans: ScansService,
    private readonly environment: Environment,
    dataSource: DataSource,
    logger: Logger,
  ) {
    const { url: databaseUrl = '' } = dataSource.options as { url?: string };
    this.helper = new LaneHelper({ logger, order: () => ({ environment: { ...environment }, databaseUrl }) });
    const lane = (): PollingWorker =>
      new PollingWorker({
        work: () => this.turn(),
        // The marks are back on the queue; the database may be away for a moment.
        onFailure: (error) => logger.error('stale days could not be computed', { error }),
        idleMs: IDLE_MS,
        afterFailureMs: AFTER_FAILURE_MS,
      });
    this.lanes = Array.from({ length: LANES }, lane);
  }

  onApplicationBootstrap(): void {
    if (this.environment.JOBS_ENABLED) this.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.stop();
  }

  /** Begins to work off the queue, and goes on until it is stopped. */
  start(): void {
    this.lanes.forEach((each) => each.start());
    // Somebody scanned, here or at another server: the day is to show it within a moment.
    this.endHearing = this.scans.whenScanned(() => this.lanes.forEach((each) => each.wake()));
  }

  /** Lets the batches in hand finish; those of the second thread are rolled back, and their marks are on the queue again. */
  async stop(): Promise<void> {
    this.endHearing?.();
    await Promise.all([this.helper.stop(), ...this.lanes.map((each) => each.stop())]);
  }

  private async turn(): Promise<boolean> {
    const summary = nothingDone();
    const marks = await this.attendance.drainOnce(summary);
    this.helper.turned(summary.days);
    return marks > 0;
  }
}
