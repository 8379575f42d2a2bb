import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { FactsController } from './facts.controller.js';
import { FactsService } from './facts.service.js';
import { HealthController, StoppingFlag } from './health.controller.js';
import { JobsController } from './jobs.controller.js';
import { NightlyWork } from './nightly-work.js';

/** Running the installation: health, metrics, background work. */
@Module({
  imports: [AuditModule],
  controllers: [FactsController, HealthController, JobsController],
  providers: [FactsService, StoppingFlag, NightlyWork],
})
export class OperationsModule {}
