import { Module, type DynamicModule } from '@nestjs/common';
import { AttendanceModule } from './modules/attendance/attendance.module.js';
import { CalendarModule } from './modules/calendar/calendar.module.js';
import { ClosingModule } from './modules/closing/closing.module.js';
import { ComplianceModule } from './modules/compliance/compliance.module.js';
import { CorrectionsModule } from './modules/corrections/corrections.module.js';
import { DataNoticesModule } from './modules/data-notices/data-notices.module.js';
import { DataSubjectsModule } from './modules/data-subjects/data-subjects.module.js';
import { InspectionsModule } from './modules/inspections/inspections.module.js';
import { ReportingModule } from './modules/reporting/reporting.module.js';
import { RulesModule } from './modules/rules/rules.module.js';
import { ScansModule } from './modules/scans/scans.module.js';
import { SchedulesModule } from './modules/schedules/schedules.module.js';
import { StalenessModule } from './modules/staleness/staleness.module.js';
import { AuditModule } from './modules/audit/audit.module.js';
import { IdentityModule } from './modules/identity/identity.module.js';
import { OperationsModule } from './modules/operations/operations.module.js';
import { OrganizationModule } from './modules/organization/organization.module.js';
import { PlatformModule, type PlatformContext } from './platform/platform.module.js';

/** The table of contents of the service. */
@Module({})
export class AppModule {
  static register(context: PlatformContext): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.register(context),
        AuditModule,
        StalenessModule,
        OrganizationModule,
        IdentityModule,
        CalendarModule,
        SchedulesModule,
        RulesModule,
        ScansModule,
        DataNoticesModule,
        CorrectionsModule,
        AttendanceModule,
        InspectionsModule,
        ComplianceModule,
        ClosingModule,
        DataSubjectsModule,
        ReportingModule,
        OperationsModule,
      ],
    };
  }
}
