import { Module } from '@nestjs/common';
import { AttendanceModule } from '../attendance/attendance.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { CalendarModule } from '../calendar/calendar.module.js';
import { ComplianceModule } from '../compliance/compliance.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { OrganizationModule } from '../organization/organization.module.js';
import { RulesModule } from '../rules/rules.module.js';
import { ClosingClock } from './closing-clock.service.js';
import { ClosingNotices } from './closing-notices.js';
import { ClosingReadiness } from './closing-readiness.service.js';
import { ClosingRules } from './closing-rules.service.js';
import { ClosingViews } from './closing-views.service.js';
import { ClosingsController } from './closings.controller.js';
import { ClosingsService } from './closings.service.js';
import { ConfirmationsService } from './confirmations.service.js';
import { MonthLines } from './month-lines.service.js';
import { OpenedMonths } from './opened-months.js';
import { OwnClosingsController } from './own-closings.controller.js';
import { ReopeningService } from './reopening.service.js';
import { RevisionReader } from './revision-reader.service.js';
import { RevisionResults } from './revision-results.service.js';
import { SealedMonths } from './sealed-months.service.js';
import { SecondPerson } from './second-person.service.js';
import { SealingRuns } from './sealing-runs.service.js';
import { SealingWitnesses } from './sealing-witnesses.service.js';
import { SealingService } from './sealing.service.js';
import { UnreproducibleDaysService } from './unreproducible-days.service.js';
import { VerificationService } from './verification.service.js';

/** Closing the month: confirmed step by step, sealed, verified, and opened again only by two. */
@Module({
  imports: [
    AttendanceModule,
    AuditModule,
    CalendarModule,
    ComplianceModule,
    IdentityModule,
    OrganizationModule,
    RulesModule,
  ],
  controllers: [ClosingsController, OwnClosingsController],
  providers: [
    ClosingsService,
    ClosingViews,
    ClosingClock,
    ClosingNotices,
    ClosingReadiness,
    ClosingRules,
    ConfirmationsService,
    MonthLines,
    OpenedMonths,
    RevisionReader,
    RevisionResults,
    ReopeningService,
    SealedMonths,
    SecondPerson,
    SealingRuns,
    SealingService,
    SealingWitnesses,
    UnreproducibleDaysService,
    VerificationService,
  ],
  exports: [ClosingRules, ClosingsService, ClosingViews, SealedMonths, SealingWitnesses],
})
export class ClosingModule {}
