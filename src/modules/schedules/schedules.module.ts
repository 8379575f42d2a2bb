import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { OrganizationModule } from '../organization/organization.module.js';
import { StalenessModule } from '../staleness/staleness.module.js';
import { SchedulesService } from './schedules.service.js';

/** Work schedules and whom they bind. */
@Module({
  imports: [AuditModule, StalenessModule, OrganizationModule],
  providers: [SchedulesService],
  exports: [SchedulesService],
})
export class SchedulesModule {}
