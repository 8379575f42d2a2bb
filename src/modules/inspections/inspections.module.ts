import { Module } from '@nestjs/common';
import { AttendanceModule } from '../attendance/attendance.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { CalendarModule } from '../calendar/calendar.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { OrganizationModule } from '../organization/organization.module.js';
import { ScansModule } from '../scans/scans.module.js';
import { RulesModule } from '../rules/rules.module.js';
import { ArrivalsController } from './arrivals.controller.js';
import { ArrivalsService } from './arrivals.service.js';
import { CheckJudge } from './check-judge.service.js';
import { CheckRequestsController } from './check-requests.controller.js';
import { CheckRequestsService } from './check-requests.service.js';
import { ExemptionsController } from './exemptions.controller.js';
import { ExemptionsService } from './exemptions.service.js';
import { InspectedDaysService } from './inspected-days.service.js';
import { InspectionChecks } from './inspection-checks.service.js';
import { InspectionConfirmations } from './inspection-confirmations.service.js';
import { InspectionPhotos } from './inspection-photos.service.js';
import { InspectionPhotosController } from './inspection-photos.controller.js';
import { InspectionsController } from './inspections.controller.js';
import { InspectionsReader } from './inspections-reader.service.js';
import { InspectionsService } from './inspections.service.js';
import { OwnChecksController } from './own-checks.controller.js';
import { OwnChecksService } from './own-checks.service.js';
import { PresentPeopleService } from './present-people.service.js';

/** What inspectors see on their rounds: facts; what they mean is compliance's. */
@Module({
  imports: [
    AuditModule,
    AttendanceModule,
    CalendarModule,
    IdentityModule,
    OrganizationModule,
    RulesModule,
    ScansModule,
  ],
  controllers: [
    InspectionsController,
    InspectionPhotosController,
    OwnChecksController,
    ExemptionsController,
    CheckRequestsController,
    ArrivalsController,
  ],
  providers: [
    InspectionsService,
    InspectionsReader,
    InspectionChecks,
    InspectionConfirmations,
    InspectionPhotos,
    CheckJudge,
    PresentPeopleService,
    OwnChecksService,
    ExemptionsService,
    CheckRequestsService,
    ArrivalsService,
    InspectedDaysService,
  ],
  exports: [InspectedDaysService, CheckJudge],
})
export class InspectionsModule {}
