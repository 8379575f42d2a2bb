import { Global, Module, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ActorNames } from './access/actor-names.js';
import { Clock } from './clock/clock.js';
import { Notifications } from './database/notifications.js';
import { Environment } from './config/environment.js';
import { JobsService } from './jobs/jobs.service.js';
import { SchedulerService } from './jobs/scheduler.service.js';
import { Logger } from './logging/logger.js';
import { MailQueue } from './mail/mail-queue.js';
import { Mailer, SmtpMailer } from './mail/mailer.js';

/** What the start-up (or a test) hands to the application. */
export interface PlatformContext {
  readonly environment: Environment;
  readonly dataSource: DataSource;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Default: SMTP as configured. */
  readonly mailer?: Mailer;
}

/** Makes environment, database, clock, logger, jobs, schedules and mail injectable everywhere. */
@Global()
@Module({})
export class PlatformModule {
  static register(context: PlatformContext): DynamicModule {
    const providers = [
      { provide: Environment, useValue: context.environment },
      { provide: DataSource, useValue: context.dataSource },
      { provide: Clock, useValue: context.clock },
      { provide: Logger, useValue: context.logger },
      { provide: Mailer, useValue: context.mailer ?? new SmtpMailer(context.environment) },
    ];
    const services = [ActorNames, JobsService, SchedulerService, MailQueue, Notifications];
    return {
      module: PlatformModule,
      providers: [...providers, ...services],
      exports: [...providers.map(({ provide }) => provide), ...services],
    };
  }
}
