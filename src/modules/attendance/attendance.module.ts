import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { CalendarModule } from '../calendar/calendar.module.js';
import { CorrectionsModule } from '../corrections/corrections.module.js';
import { RulesModule } from '../rules/rules.module.js';
import { DataNoticesModule } from '../data-notices/data-notices.module.js';
import { ScansModule } from '../scans/scans.module.js';
import { SchedulesModule } from '../schedules/schedules.module.js';
import { StalenessModule } from '../staleness/staleness.module.js';
import { AttendanceController } from './attendance.controller.js';
import { AttendanceReaderService } from './attendance-reader.service.js';
import { AttendanceService } from './attendance.service.js';
import { DayBatches } from './day-batches.js';
import { DayChangesService } from './day-changes.service.js';
import { DayFactsLoader } from './day-facts.loader.js';
import { DayRulesReader } from './day-rules-reader.js';
import { DayFinaliser } from './day-finaliser.js';
import { DaySeeder } from './day-seeder.js';
import { DayViewsService } from './days/day-views.service.js';
import { NamedPlace } from './days/named-place.js';
import { TimesheetWordsReader } from './days/timesheet-words.js';
import { AgencyExtractController } from './agencies/agency-extract.controller.js';
import { AgencyExtractService } from './agencies/agency-extract.service.js';
import { ConfirmableDaysController } from './confirmable/confirmable-days.controller.js';
import { ConfirmableDaysService } from './confirmable/confirmable-days.service.js';
import { DraftedDaysService } from './drafts/drafted-days.service.js';
import { ExceptionInboxService } from './exceptions/exception-inbox.service.js';
import { ExceptionListService } from './exceptions/exception-list.service.js';
import { ExceptionsController } from './exceptions/exceptions.controller.js';
import { FaultsService } from './exceptions/faults.service.js';
import { ExplainController } from './explain/explain.controller.js';
import { ExplainService } from './explain/explain.service.js';
import { DayFeed } from './live/day-feed.js';
import { DayStreamController } from './live/day-stream.controller.js';
import { MonthGridService } from './months/month-grid.service.js';
import { MonthsController } from './months/months.controller.js';
import { MonthsService } from './months/months.service.js';
import { SymbolSumsService } from './months/symbol-sums.service.js';
import { PresenceController } from './presence/presence.controller.js';
import { PresenceService } from './presence/presence.service.js';
import { ReadinessController } from './readiness/readiness.controller.js';
import { ReadinessService } from './readiness/readiness.service.js';
import { RecomputeController } from './recompute/recompute.controller.js';
import { RecomputeRuns } from './recompute/recompute-runs.service.js';
import { RecomputeService } from './recompute/recompute.service.js';
import { SealableDays } from './sealable-days.service.js';
import { SealableInputs } from './sealable-inputs.service.js';
import { SchedulePreviewController } from './preview/schedule-preview.controller.js';
import { SchedulePreviewService } from './preview/schedule-preview.service.js';
import { OutageProposals } from './outage-proposals.js';
import { PassingTimeWorker } from './passing-time.worker.js';
import { StaleDaysWorker } from './stale-days.worker.js';
import { TimesheetReader } from './timesheet/timesheet-reader.service.js';

/** From scans to attendance days. */
@Module({
  imports: [
    AuditModule,
    CalendarModule,
    CorrectionsModule,
    StalenessModule,
    SchedulesModule,
    RulesModule,
    ScansModule,
    DataNoticesModule,
  ],
  controllers: [
    AttendanceController,
    ExplainController,
    SchedulePreviewController,
    ExceptionsController,
    ConfirmableDaysController,
    ReadinessController,
    PresenceController,
    DayStreamController,
    MonthsController,
    AgencyExtractController,
    RecomputeController,
  ],
  providers: [
    AttendanceService,
    AttendanceReaderService,
    TimesheetReader,
    DayChangesService,
    DayBatches,
    DayFactsLoader,
    DayRulesReader,
    StaleDaysWorker,
    DaySeeder,
    DayFinaliser,
    PassingTimeWorker,
    ExplainService,
    SchedulePreviewService,
    OutageProposals,
    DayViewsService,
    NamedPlace,
    TimesheetWordsReader,
    ExceptionInboxService,
    ExceptionListService,
    FaultsService,
    ConfirmableDaysService,
    ReadinessService,
    PresenceService,
    DayFeed,
    MonthsService,
    MonthGridService,
    SymbolSumsService,
    AgencyExtractService,
    SealableDays,
    SealableInputs,
    DraftedDaysService,
    RecomputeService,
    RecomputeRuns,
  ],
  exports: [
    AgencyExtractService,
    AttendanceService,
    AttendanceReaderService,
    TimesheetReader,
    DayChangesService,
    DaySeeder,
    DayFinaliser,
    PresenceService,
    SealableDays,
    SealableInputs,
    DraftedDaysService,
    ExceptionListService,
  ],
})
export class AttendanceModule {}
