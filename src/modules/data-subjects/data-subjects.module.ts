import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { CalendarModule } from '../calendar/calendar.module.js';
import { RulesModule } from '../rules/rules.module.js';
import { DataRequestsController } from './data-requests.controller.js';
import { DataRequestsService } from './data-requests.service.js';
import { OwnDataRequestsController } from './own-data-requests.controller.js';
import { PersonalExportService } from './personal-export.service.js';
import { RequestClock } from './request-clock.service.js';

/** The register of what people ask about their own data. */
@Module({
  imports: [AuditModule, CalendarModule, RulesModule],
  controllers: [DataRequestsController, OwnDataRequestsController],
  providers: [DataRequestsService, PersonalExportService, RequestClock],
})
export class DataSubjectsModule {}
