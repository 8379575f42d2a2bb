/** The worker of attendance in a process of its own, so that its memory is its own: works off the whole queue and tells how long it took. */
import { setTimeout } from 'node:timers/promises';
import { NestFactory } from '@nestjs/core';

const { connect } = await import('../../dist/src/main.js');
const { AppModule } = await import('../../dist/src/app.module.js');
const { SystemClock } = await import('../../dist/src/platform/clock/clock.js');
const { loadEnvironment } = await import('../../dist/src/platform/config/environment.js');
const { Logger } = await import('../../dist/src/platform/logging/logger.js');
const { StaleDaysWorker } = await import('../../dist/src/modules/attendance/stale-days.worker.js');

const environment = loadEnvironment({ ...process.env, LOG_LEVEL: 'warn', JOBS_ENABLED: 'false' });
const logger = new Logger('warn');
const { dataSource } = await connect(environment, logger, {});
const services = await NestFactory.createApplicationContext(
  AppModule.register({ environment, dataSource, clock: new SystemClock(), logger }),
  { logger, abortOnError: false },
);
const worker = services.get(StaleDaysWorker);
const cpuBefore = process.cpuUsage();
const began = performance.now();
worker.start();
// A mark goes when the days it names are committed.
while ((await dataSource.query('SELECT FROM stale_mark LIMIT 1')).length > 0) await setTimeout(100);
await worker.stop();
const seconds = (performance.now() - began) / 1000;
const { user, system } = process.cpuUsage(cpuBefore);
process.send({
  seconds,
  cpuSeconds: (user + system) / 1e6,
  memoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
});
await services.close();
await dataSource.destroy();
