import { Controller, Get, Header, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Public, RequirePermission } from '../../platform/access/access.decorators.js';
import { AppError } from '../../platform/errors/app-error.js';
import { metrics } from '../../platform/observability/metrics.js';

/** Knows when the service has begun to stop. */
@Injectable()
export class StoppingFlag implements BeforeApplicationShutdown {
  stopping = false;

  beforeApplicationShutdown(): void {
    this.stopping = true;
  }
}

/** What load balancers and monitoring ask. */
@ApiTags('operations')
@Controller()
export class HealthController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly flag: StoppingFlag,
  ) {}

  /** The process answers. */
  @Get('health/live')
  @Public()
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** The service can work: the database answers and it is not stopping. */
  @Get('health/ready')
  @Public()
  async ready(): Promise<{ status: 'ok' }> {
    if (this.flag.stopping) throw new AppError('database-unavailable');
    await this.dataSource.query('SELECT 1');
    return { status: 'ok' };
  }

  /** Metrics in Prometheus form. */
  @Get('metrics')
  @RequirePermission('operations:read')
  @ApiProduces('text/plain')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  metrics(): Promise<string> {
    return metrics.metrics();
  }
}
