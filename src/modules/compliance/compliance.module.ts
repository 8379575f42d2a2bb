import { Module } from '@nestjs/common';
import { AttendanceModule } from '../attendance/attendance.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { CalendarModule } from '../calendar/calendar.module.js';
import { CorrectionsModule } from '../corrections/corrections.module.js';
import { DataNoticesModule } from '../data-notices/data-notices.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { InspectionsModule } from '../inspections/inspections.module.js';
import { OrganizationModule } from '../organization/organization.module.js';
import { RulesModule } from '../rules/rules.module.js';
import { DecisionGate } from './decision-gate.js';
import { EvidenceFiles } from './explanations/evidence-files.service.js';
import { ExplanationDecisions } from './explanations/explanation-decisions.service.js';
import { ExplanationsController } from './explanations/explanations.controller.js';
import { ExplanationsReader } from './explanations/explanations-reader.service.js';
import { ExceptionTerms } from './explanations/exception-terms.service.js';
import { UntimedExplanations } from './explanations/untimed-explanations.service.js';
import { ExplanationsService } from './explanations/explanations.service.js';
import { DayMattersReader } from './inbox/day-matters.service.js';
import { InboxController } from './inbox/inbox.controller.js';
import { FindingsService } from './findings.service.js';
import { FindingsWorker } from './findings.worker.js';
import { FindingDecisions } from './findings/finding-decisions.service.js';
import { FindingsController } from './findings/findings.controller.js';
import { FindingsReader } from './findings/findings-reader.service.js';
import { FindingsToDecide } from './findings/findings-to-decide.service.js';
import { DayJudge } from './judging/day-judge.js';
import { FindingStore } from './judging/finding-store.js';
import { FreePunches } from './judging/free-punches.js';
import { InspectionJudge } from './judging/inspection-judge.js';
import { LateExplanations } from './judging/late-explanations.js';
import { OtherRoads } from './judging/other-roads.js';
import { RecurrenceService } from './judging/recurrence.service.js';
import { SettledTwins } from './judging/settled-twins.js';
import { UnsupportedFindings } from './judging/unsupported-findings.js';
import { WorkingCalendar } from './judging/working-calendar.js';
import { ComplianceMonthsController } from './months/compliance-months.controller.js';
import { ComplianceMonths } from './months/compliance-months.service.js';
import { NoticeDigest } from './notices/notice-digest.js';
import { NoticesController } from './notices/notices.controller.js';
import { OpenExplanations } from './explanations/open-explanations.service.js';
import { TakenBackReasons } from './explanations/taken-back-reasons.service.js';
import { FreePunchTerms } from './judging/free-punch-terms.js';
import { DataReminders } from './notices/data-reminders.js';
import { DecisionReminders } from './notices/decision-reminders.js';
import { NoticesService } from './notices/notices.service.js';
import { ReportJudge } from './reported/report-judge.js';
import { ReportedConductController } from './reported/reported-conduct.controller.js';
import { ReportedConductReader } from './reported/reported-conduct-reader.js';
import { ReportedConductService } from './reported/reported-conduct.service.js';
import { BadgeSuspicions } from './suspicions/badge-suspicions.service.js';
import { BadgeWatch } from './suspicions/badge-watch.service.js';
import { SuspicionsController } from './suspicions/suspicions.controller.js';
import { WhatIfController } from './what-if/what-if.controller.js';
import { WhatIfService } from './what-if/what-if.service.js';

/** Findings under the rules of conduct, what people answer to them, and what their superiors decide. */
@Module({
  imports: [
    AuditModule,
    AttendanceModule,
    CalendarModule,
    CorrectionsModule,
    DataNoticesModule,
    IdentityModule,
    InspectionsModule,
    OrganizationModule,
    RulesModule,
  ],
  controllers: [
    InboxController,
    FindingsController,
    ExplanationsController,
    NoticesController,
    ComplianceMonthsController,
    WhatIfController,
    SuspicionsController,
    ReportedConductController,
  ],
  providers: [
    FindingsService,
    FindingsReader,
    FindingDecisions,
    FindingsToDecide,
    DayMattersReader,
    FindingsWorker,
    DayJudge,
    InspectionJudge,
    FindingStore,
    OtherRoads,
    WorkingCalendar,
    RecurrenceService,
    LateExplanations,
    SettledTwins,
    UnsupportedFindings,
    DecisionGate,
    ExplanationsService,
    ExceptionTerms,
    UntimedExplanations,
    ExplanationsReader,
    ExplanationDecisions,
    EvidenceFiles,
    NoticesService,
    NoticeDigest,
    DataReminders,
    DecisionReminders,
    FreePunches,
    OpenExplanations,
    TakenBackReasons,
    FreePunchTerms,
    ComplianceMonths,
    WhatIfService,
    BadgeWatch,
    BadgeSuspicions,
    ReportJudge,
    ReportedConductService,
    ReportedConductReader,
  ],
  exports: [FindingsService, NoticesService, WhatIfService],
})
export class ComplianceModule {}
