import 'reflect-metadata';
import { isMainThread, workerData } from 'node:worker_threads';
import { NestFactory } from '@nestjs/core';
import { SystemClock } from '../../../platform/clock/clock.js';
import { Environment } from '../../../platform/config/environment.js';
import { createDataSource } from '../../../platform/database/data-source.js';
import { Logger } from '../../../platform/logging/logger.js';
import { PlatformModule } from '../../../platform/platform.module.js';
import { AttendanceModule } from '../attendance.module.js';
import { AttendanceService, LANES } from '../attendance.service.js';

/** What the thread needs to know; it reads no variables of its own. */
export interface LaneOrder {
  readonly environment: Environment;
  /** Of the database, as the service's role. */
  readonly databaseUrl: string;
}

if (!isMainThread) {
  const order = workerData as LaneOrder;
  // Jobs, schedules and watches are the server's; this is only another pair of hands.
  const environment = Object.assign(new Environment(), order.environment, { JOBS_ENABLED: false });
  const logger = new Logger(environment.LOG_LEVEL);
  const dataSource = createDataSource({
    url: order.databaseUrl,
    entities: [],
    migrations: [],
    poolSize: LANES,
    applicationName: 'congvu-lanes',
  });
  await dataSource.initialize();
  const platform = PlatformModule.register({ environment, dataSource, clock: new SystemClock(), logger });
  const context = await NestFactory.createApplicationContext(
    { module: class LaneThreadModule {}, imports: [platform, AttendanceModule] },
    { logger: false, abortOnError: false },
  );
  const attendance = context.get(AttendanceService);
  const lane = async (): Promise<void> => {
    while ((await attendance.drainOnce()) > 0);
  };
  try {
    await Promise.all(Array.from({ length: LANES }, lane));
  } finally {
    await context.close();
    await dataSource.destroy();
  }
}
