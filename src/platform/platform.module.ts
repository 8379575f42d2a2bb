import { Global, Module, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from './clock/clock.js';
import { Environment } from './config/environment.js';
import { Logger } from './logging/logger.js';

/** What the start-up (or a test) hands to the application. */
export interface PlatformContext {
  readonly environment: Environment;
  readonly dataSource: DataSource;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Makes environment, database, clock and logger injectable everywhere. */
@Global()
@Module({})
export class PlatformModule {
  static register(context: PlatformContext): DynamicModule {
    const providers = [
      { provide: Environment, useValue: context.environment },
      { provide: DataSource, useValue: context.dataSource },
      { provide: Clock, useValue: context.clock },
      { provide: Logger, useValue: context.logger },
    ];
    return { module: PlatformModule, providers, exports: providers.map(({ provide }) => provide) };
  }
}
