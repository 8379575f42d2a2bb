import { Module } from '@nestjs/common';
import { Environment } from '../../platform/config/environment.js';
import { AttendanceModule } from '../attendance/attendance.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { CalendarModule } from '../calendar/calendar.module.js';
import { ClosingModule } from '../closing/closing.module.js';
import { ComplianceModule } from '../compliance/compliance.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { InspectionsModule } from '../inspections/inspections.module.js';
import { OrganizationModule } from '../organization/organization.module.js';
import { RulesModule } from '../rules/rules.module.js';
import { AdjustmentFinder } from './adjustments/adjustment-finder.service.js';
import { AdjustmentsReader } from './adjustments/adjustments-reader.service.js';
import { SealedAdjustments } from './adjustments/sealed-adjustments.service.js';
import { AgencyWorkbooksController } from './agency/agency-workbooks.controller.js';
import { AgencyWorkbooks } from './agency/agency-workbooks.service.js';
import { AgencyLinesService } from './agency-lines.service.js';
import { ReportBaselines } from './baselines/report-baselines.service.js';
import { DigestsService } from './digests/digests.service.js';
import { StaleDigests } from './digests/stale-digests.service.js';
import { ReportDocumentStore } from './documents/report-document-store.service.js';
import { ReportDocumentsController } from './documents/report-documents.controller.js';
import { ReportDocuments } from './documents/report-documents.service.js';
import { SealedInspections } from './inspected/sealed-inspections.service.js';
import { MonthCalendars } from './month-calendar.service.js';
import { MonthFactsService } from './month-facts.service.js';
import { MonthRules } from './month-rules.service.js';
import { UnitWordsService } from './unit-words.service.js';
import { MonthlyReportService } from './monthly-report.service.js';
import { OvertimeController } from './overtime/overtime.controller.js';
import { SealedOvertime } from './overtime/sealed-overtime.service.js';
import { OvertimeService } from './overtime/overtime.service.js';
import { PayrollController } from './payroll/payroll.controller.js';
import { PayrollService } from './payroll/payroll.service.js';
import { PersonSheetService } from './person-sheet/person-sheet.service.js';
import { PersonSheetsController } from './person-sheet/person-sheets.controller.js';
import { ReportDeliveries } from './recipients/report-deliveries.service.js';
import { ReportRecipientsController } from './recipients/report-recipients.controller.js';
import { ReportRecipients } from './recipients/report-recipients.service.js';
import { ReportFailures } from './report-failures.service.js';
import { ReportJobs } from './report-jobs.js';
import { ReportModelService } from './report-model.service.js';
import { ReportStore } from './report-store.service.js';
import { ReportsController } from './reports.controller.js';
import { ReportsService } from './reports.service.js';
import { SealedCalendars } from './sealed-calendars.service.js';
import { SealedMonthReader } from './sealed-month.service.js';
import { SealedSent } from './sent/sealed-sent.service.js';
import { ReportSheets } from './sheets/report-sheets.service.js';
import { ReportSigningsController } from './signing/report-signings.controller.js';
import { ReportSignings } from './signing/report-signings.service.js';
import { SignedReportsController } from './signed/signed-reports.controller.js';
import { SignedReports } from './signed/signed-reports.service.js';
import { workbookMaker } from './workbook/threaded-workbook-maker.js';
import { WorkbookMaker } from './workbook/workbook-maker.js';

/** Reports of months: made on demand and by themselves, kept, and sent. */
@Module({
  imports: [
    AuditModule, OrganizationModule, IdentityModule, CalendarModule, RulesModule, AttendanceModule, InspectionsModule, ComplianceModule, ClosingModule,
  ], // prettier-ignore
  controllers: [
    ReportsController,
    AgencyWorkbooksController,
    ReportRecipientsController,
    PayrollController,
    PersonSheetsController,
    ReportDocumentsController,
    SignedReportsController,
    OvertimeController,
    ReportSigningsController,
  ],
  providers: [
    AdjustmentFinder,
    AdjustmentsReader,
    AgencyLinesService,
    AgencyWorkbooks,
    DigestsService,
    MonthCalendars,
    MonthFactsService,
    MonthRules,
    UnitWordsService,
    MonthlyReportService,
    OvertimeService,
    PayrollService,
    PersonSheetService,
    ReportBaselines,
    ReportDeliveries,
    ReportDocumentStore,
    ReportDocuments,
    ReportFailures,
    ReportJobs,
    ReportModelService,
    ReportRecipients,
    ReportSheets,
    ReportSignings,
    ReportStore,
    ReportsService,
    SealedAdjustments,
    SealedCalendars,
    SealedInspections,
    SealedMonthReader,
    SealedOvertime,
    SealedSent,
    SignedReports,
    StaleDigests,
    { provide: WorkbookMaker, useFactory: workbookMaker, inject: [Environment] },
  ],
  exports: [DigestsService, MonthlyReportService, ReportDocuments, ReportsService],
})
export class ReportingModule {}
