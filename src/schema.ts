import { SharedFunctions1764000000000 } from '../migrations/1764000000000-shared-functions.js';
import { Audit1764000001000 } from '../migrations/1764000001000-audit.js';
import { Organization1764000002000 } from '../migrations/1764000002000-organization.js';
import { Identity1764000003000 } from '../migrations/1764000003000-identity.js';
import { Jobs1764000004000 } from '../migrations/1764000004000-jobs.js';
import { Installation1764000004500 } from '../migrations/1764000004500-installation.js';
import { Staleness1764000005000 } from '../migrations/1764000005000-staleness.js';
import { Schedules1764000006000 } from '../migrations/1764000006000-schedules.js';
import { Rules1764000006500 } from '../migrations/1764000006500-rules.js';
import { Scans1764000007000 } from '../migrations/1764000007000-scans.js';
import { Attendance1764000008000 } from '../migrations/1764000008000-attendance.js';
import { Compliance1764000009000 } from '../migrations/1764000009000-compliance.js';
import { Ingest1764000010000 } from '../migrations/1764000010000-ingest.js';
import { Terminals1764000011000 } from '../migrations/1764000011000-terminals.js';
import { Gates1764000012000 } from '../migrations/1764000012000-gates.js';
import { Retention1764000013000 } from '../migrations/1764000013000-retention.js';
import { Corrections1764000014000 } from '../migrations/1764000014000-corrections.js';
import { Calendar1764000015000 } from '../migrations/1764000015000-calendar.js';
import { ScanScale1764000016000 } from '../migrations/1764000016000-scan-scale.js';
import { RuleOverlays1764000017000 } from '../migrations/1764000017000-rule-overlays.js';
import { Rosters1764000018000 } from '../migrations/1764000018000-rosters.js';
import { Excuses1764000018500 } from '../migrations/1764000018500-excuses.js';
import { CalendarVersions1764000018700 } from '../migrations/1764000018700-calendar-versions.js';
import { AttendanceFreshness1764000019000 } from '../migrations/1764000019000-attendance-freshness.js';
import { AttendanceReading1764000020000 } from '../migrations/1764000020000-attendance-reading.js';
import { FindingHistory1764000021000 } from '../migrations/1764000021000-finding-history.js';
import { Explanations1764000021100 } from '../migrations/1764000021100-explanations.js';
import { Notices1764000021200 } from '../migrations/1764000021200-notices.js';
import { NoticeSubject1764000021300 } from '../migrations/1764000021300-notice-subject.js';
import { TerminalMemory1764000021400 } from '../migrations/1764000021400-terminal-memory.js';
import { Closing1764000022000 } from '../migrations/1764000022000-closing.js';
import { Inspections1764000023000 } from '../migrations/1764000023000-inspections.js';
import { ServiceSince1764000024000 } from '../migrations/1764000024000-service-since.js';
import { Requests1764000024100 } from '../migrations/1764000024100-requests.js';
import { JudgeAnew1764000025000 } from '../migrations/1764000025000-judge-anew.js';
import { DataNotices1764000026000 } from '../migrations/1764000026000-data-notices.js';
import { Agencies1764000026100 } from '../migrations/1764000026100-agencies.js';
import { DataRequests1764000026200 } from '../migrations/1764000026200-data-requests.js';
import { BookEditions1764000027000 } from '../migrations/1764000027000-book-editions.js';
import { Reports1764000028000 } from '../migrations/1764000028000-reports.js';
import { CancellerLender1764000029000 } from '../migrations/1764000029000-canceller-lender.js';
import { ExchangedShifts1764000029100 } from '../migrations/1764000029100-exchanged-shifts.js';
import { ActsLender1764000029200 } from '../migrations/1764000029200-acts-lender.js';
import { ExplanationDelegate1764000029300 } from '../migrations/1764000029300-explanation-delegate.js';
import { FoldedNames1764000029400 } from '../migrations/1764000029400-folded-names.js';
import { DataReminders1764000029500 } from '../migrations/1764000029500-data-reminders.js';
import { TimesheetText1764000030000 } from '../migrations/1764000030000-timesheet-text.js';
import { SignedReports1764000030100 } from '../migrations/1764000030100-signed-reports.js';
import { ReportNotices1764000030200 } from '../migrations/1764000030200-report-notices.js';
import { StorageDowntimes1764000031000 } from '../migrations/1764000031000-storage-downtimes.js';
import { DestroyedKeys1764000031010 } from '../migrations/1764000031010-destroyed-keys.js';
import { OutageParts1764000031020 } from '../migrations/1764000031020-outage-parts.js';
import { ReportBaselines1764000031100 } from '../migrations/1764000031100-report-baselines.js';
import { ReportDigests1764000031110 } from '../migrations/1764000031110-report-digests.js';
import { InspectionPhotos1764000031300 } from '../migrations/1764000031300-inspection-photos.js';
import { FindingsNewest1764000031400 } from '../migrations/1764000031400-findings-newest.js';
import { CorrectionDocuments1764000031500 } from '../migrations/1764000031500-correction-documents.js';
import { ErasedExplanations1764000031600 } from '../migrations/1764000031600-erased-explanations.js';
import { FindingsUnsupported1764000031700 } from '../migrations/1764000031700-findings-unsupported.js';
import { BadgeSuspicions1764000031710 } from '../migrations/1764000031710-badge-suspicions.js';
import { ReportedConduct1764000031720 } from '../migrations/1764000031720-reported-conduct.js';
import { ChangesMeetHires1764000031800 } from '../migrations/1764000031800-changes-meet-hires.js';
import { GateTimed1764000031901 } from '../migrations/1764000031901-gate-timed.js';
import { SealedInputs1764000032000 } from '../migrations/1764000032000-sealed-inputs.js';
import { InspectionConfirmations1764000032010 } from '../migrations/1764000032010-inspection-confirmations.js';
import { ErasedWordsOfChecks1764000032020 } from '../migrations/1764000032020-erased-words-of-checks.js';
import { ClosingPeriods1764000032030 } from '../migrations/1764000032030-closing-periods.js';
import { Guards1764000032100 } from '../migrations/1764000032100-guards.js';
import { JudgePeriodsAnew1764000032200 } from '../migrations/1764000032200-judge-periods-anew.js';
import { ReportRevisions1764000032400 } from '../migrations/1764000032400-report-revisions.js';
import { MarksOfAPerson1764000032500 } from '../migrations/1764000032500-marks-of-a-person.js';
import { ExcusedNewcomers1764000032510 } from '../migrations/1764000032510-excused-newcomers.js';
import { ClosingNotices1764000032600 } from '../migrations/1764000032600-closing-notices.js';
import { RecurrenceChanges1764000032610 } from '../migrations/1764000032610-recurrence-changes.js';
import { OtherEvidence1764000032620 } from '../migrations/1764000032620-other-evidence.js';
import { UnitFormerNames1764000032800 } from '../migrations/1764000032800-unit-former-names.js';
import { EmployeePhotos1764000032900 } from '../migrations/1764000032900-employee-photos.js';
import { ReportNotMade1764000033000 } from '../migrations/1764000033000-report-not-made.js';
import { SessionCredits1764000033100 } from '../migrations/1764000033100-session-credits.js';
import { JudgeAnewFrom1764000033200 } from '../migrations/1764000033200-judge-anew-from.js';
import { AgencyWords1764000033300 } from '../migrations/1764000033300-agency-words.js';
import { RedrawnRounds1764000033400 } from '../migrations/1764000033400-redrawn-rounds.js';
import { ReportAdjustments1764000034000 } from '../migrations/1764000034000-report-adjustments.js';
import { UnitsInTime1764000034100 } from '../migrations/1764000034100-units-in-time.js';
import { ReportSignings1764000034200 } from '../migrations/1764000034200-report-signings.js';
import { ReportOvertime1764000034300 } from '../migrations/1764000034300-report-overtime.js';
import { InboxFromIndexes1764000036000 } from '../migrations/1764000036000-inbox-from-indexes.js';
import { Cancellations1764000037000 } from '../migrations/1764000037000-cancellations.js';
import { LeaveRefusedNotices1764000037100 } from '../migrations/1764000037100-leave-refused-notices.js';
import { SealedMonthsStand1764000037200 } from '../migrations/1764000037200-sealed-months-stand.js';
import { UncreditedDays1764000037300 } from '../migrations/1764000037300-uncredited-days.js';
import { OvertakenExplanations1764000037400 } from '../migrations/1764000037400-overtaken-explanations.js';
import { WaitingProposals1764000037500 } from '../migrations/1764000037500-waiting-proposals.js';
import { DaysInTime1764000038000 } from '../migrations/1764000038000-days-in-time.js';
import { ReportInspections1764000038100 } from '../migrations/1764000038100-report-inspections.js';
import { ReportSheets1764000038200 } from '../migrations/1764000038200-report-sheets.js';
import { IssuerAbbreviation1764000038300 } from '../migrations/1764000038300-issuer-abbreviation.js';
import { ReportSent1764000039000 } from '../migrations/1764000039000-report-sent.js';
import { OpenedMonthsJudgeReports1764000040000 } from '../migrations/1764000040000-opened-months-judge-reports.js';
import { EntryNotices1764000040100 } from '../migrations/1764000040100-entry-notices.js';
import { InspectionPhoto } from './modules/inspections/inspection-photo.entity.js';
import { AuditEntry } from './modules/audit/audit-entry.entity.js';
import { AuditLink, AuditUnsealed } from './modules/audit/audit-link.entity.js';
import { Badge } from './modules/organization/badges/badge.entity.js';
import { Employee } from './modules/organization/employees/employee.entity.js';
import { EmployeePhoto } from './modules/organization/employees/employee-photo.entity.js';
import { Posting } from './modules/organization/postings/posting.entity.js';
import { Replacement } from './modules/organization/replacements/replacement.entity.js';
import { OrgUnitFormerName } from './modules/organization/units/org-unit-former-name.entity.js';
import { OrgUnitFormerParent } from './modules/organization/units/org-unit-former-parent.entity.js';
import { OrgUnitSuccession } from './modules/organization/units/org-unit-succession.entity.js';
import { OrgUnit } from './modules/organization/units/org-unit.entity.js';
import { Account } from './modules/identity/account.entity.js';
import { ApiToken } from './modules/identity/api-token.entity.js';
import { RoleGrant } from './modules/identity/role-grant.entity.js';
import { Session } from './modules/identity/session.entity.js';
import { SetupLink, SignOnAttempt } from './modules/identity/sign-in-tickets.entity.js';
import {
  AttendanceDayChange,
  AttendanceDayFault,
  AttendanceSeeded,
  AttendanceDayRow,
} from './modules/attendance/attendance-day.entity.js';
import { CalendarEntryRow } from './modules/calendar/calendar-entry.entity.js';
import { Correction } from './modules/corrections/correction.entity.js';
import { FlexibleMinutesRow } from './modules/corrections/flexible-minutes.entity.js';
import { SessionCreditRow } from './modules/corrections/session-credit.entity.js';
import { DayConfirmationRow } from './modules/corrections/day-confirmation.entity.js';
import { RequestAgencyWord } from './modules/corrections/agency-leave/request-agency-word.entity.js';
import { LeaveConfirmation } from './modules/corrections/agency-leave/leave-confirmation.entity.js';
import { Excuse } from './modules/corrections/excuse.entity.js';
import { ApprovalChain } from './modules/corrections/approval/approval-chain.entity.js';
import { Cancellation } from './modules/corrections/proposals/cancellation.entity.js';
import { Delegation } from './modules/corrections/delegations/delegation.entity.js';
import { WorkRequestAct } from './modules/corrections/requests/work-request-act.entity.js';
import { WorkRequest } from './modules/corrections/requests/work-request.entity.js';
import { Finding } from './modules/compliance/finding.entity.js';
import { OtherEvidence } from './modules/compliance/judging/other-evidence.entity.js';
import { RecurrenceChange } from './modules/compliance/judging/recurrence-change.entity.js';
import { ReportedConductRow } from './modules/compliance/reported/reported-conduct.entity.js';
import { BadgeSuspicion } from './modules/compliance/suspicions/badge-suspicion.entity.js';
import { FindingTransition } from './modules/compliance/finding-transition.entity.js';
import { Explanation } from './modules/compliance/explanations/explanation.entity.js';
import { ExplanationFile } from './modules/compliance/explanations/explanation-file.entity.js';
import { Closing, ClosingLine, ClosingRevision, ClosingStep } from './modules/closing/closing.entity.js';
import { Notice } from './modules/compliance/notices/notice.entity.js';
import { Superior } from './modules/organization/superiors/superior.entity.js';
import { ConductExemption } from './modules/inspections/conduct-exemption.entity.js';
import { InspectionChange } from './modules/inspections/inspection-change.entity.js';
import { InspectionCheck } from './modules/inspections/inspection-check.entity.js';
import { InspectionConfirmation } from './modules/inspections/inspection-confirmation.entity.js';
import { InspectionRequest } from './modules/inspections/inspection-request.entity.js';
import { Inspection } from './modules/inspections/inspection.entity.js';
import { DataRequest } from './modules/data-subjects/data-request.entity.js';
import { DataNotice, DataNoticeAcknowledgement } from './modules/data-notices/data-notice.entity.js';
import { ReportDelivery } from './modules/reporting/recipients/report-delivery.entity.js';
import { SealedOvertimeRow } from './modules/reporting/overtime/sealed-overtime.entity.js';
import { ReportSigning } from './modules/reporting/signing/report-signing.entity.js';
import { SealedInspectionsRow } from './modules/reporting/inspected/sealed-inspections.entity.js';
import { SealedSentRow } from './modules/reporting/sent/sealed-sent.entity.js';
import { ReportSheet } from './modules/reporting/sheets/report-sheet.entity.js';
import { SealedAdjustmentsRow } from './modules/reporting/adjustments/sealed-adjustments.entity.js';
import { ReportBaseline } from './modules/reporting/baselines/report-baseline.entity.js';
import { ReportDocument } from './modules/reporting/documents/report-document.entity.js';
import { SignedReport } from './modules/reporting/signed/signed-report.entity.js';
import { ReportRecipientRow } from './modules/reporting/recipients/report-recipient.entity.js';
import { Report } from './modules/reporting/report.entity.js';
import { BookEdition } from './modules/rules/book-edition.entity.js';
import { RuleOverlayRow } from './modules/rules/rule-overlay.entity.js';
import { RuleProposal } from './modules/rules/rule-proposal.entity.js';
import { Device } from './modules/scans/device.entity.js';
import { GateEnrolment } from './modules/scans/gates/gate-enrolment.entity.js';
import { GateLearning } from './modules/scans/gates/gate-learning.entity.js';
import { GateState } from './modules/scans/gates/gate-state.entity.js';
import { ReaderBindingRow } from './modules/scans/gates/reader-binding.entity.js';
import { ReaderDowntimeRow } from './modules/scans/gates/reader-downtime.entity.js';
import { Scan, ScanKey } from './modules/scans/scan.entity.js';
import { PendingTerminal } from './modules/scans/terminals/pending-terminal.entity.js';
import { TerminalCommand } from './modules/scans/terminals/terminal-command.entity.js';
import { TerminalFaultLine } from './modules/scans/terminals/terminal-fault-line.entity.js';
import { TerminalState } from './modules/scans/terminals/terminal-state.entity.js';
import { ScanSettlement } from './modules/scans/quarantine/scan-settlement.entity.js';
import { UnknownCredential } from './modules/scans/unknown/unknown-credential.entity.js';
import {
  DataDestruction,
  DestroyedKey,
  LegalHold,
  RetentionRule,
} from './modules/scans/retention/retention.entity.js';
import { ScheduleAssignmentRow } from './modules/schedules/schedule-assignment.entity.js';
import { ShiftRosterRow } from './modules/schedules/shift-roster.entity.js';
import { ReceptionHoursRow } from './modules/schedules/reception-hours.entity.js';
import { WorkScheduleRow } from './modules/schedules/work-schedule.entity.js';
import { StaleMark } from './modules/staleness/stale-mark.entity.js';
import { Installation } from './platform/installation/installation.entity.js';
import { JobRun } from './platform/jobs/job-run.entity.js';

/** Every entity of the service, listed explicitly. */
export const entities = [
  AuditEntry,
  AuditLink,
  AuditUnsealed,
  OrgUnit,
  OrgUnitSuccession,
  OrgUnitFormerName,
  OrgUnitFormerParent,
  Employee,
  EmployeePhoto,
  Posting,
  Badge,
  Replacement,
  Account,
  RoleGrant,
  Session,
  ApiToken,
  SetupLink,
  SignOnAttempt,
  JobRun,
  Installation,
  StaleMark,
  WorkScheduleRow,
  ScheduleAssignmentRow,
  ShiftRosterRow,
  ReceptionHoursRow,
  RuleProposal,
  BookEdition,
  Report,
  ReportRecipientRow,
  ReportDelivery,
  SignedReport,
  ReportBaseline,
  SealedAdjustmentsRow,
  SealedInspectionsRow,
  SealedSentRow,
  ReportSheet,
  ReportSigning,
  SealedOvertimeRow,
  ReportDocument,
  RuleOverlayRow,
  Device,
  Scan,
  ScanKey,
  ScanSettlement,
  UnknownCredential,
  RetentionRule,
  LegalHold,
  DataDestruction,
  DestroyedKey,
  TerminalState,
  TerminalCommand,
  TerminalFaultLine,
  PendingTerminal,
  GateEnrolment,
  GateState,
  GateLearning,
  ReaderBindingRow,
  ReaderDowntimeRow,
  CalendarEntryRow,
  DataNotice,
  DataNoticeAcknowledgement,
  Excuse,
  LeaveConfirmation,
  RequestAgencyWord,
  Correction,
  DayConfirmationRow,
  SessionCreditRow,
  ApprovalChain,
  Delegation,
  WorkRequest,
  WorkRequestAct,
  FlexibleMinutesRow,
  Cancellation,
  AttendanceDayRow,
  AttendanceDayChange,
  AttendanceDayFault,
  AttendanceSeeded,
  Inspection,
  InspectionCheck,
  InspectionConfirmation,
  InspectionPhoto,
  InspectionChange,
  InspectionRequest,
  ConductExemption,
  Finding,
  FindingTransition,
  BadgeSuspicion,
  OtherEvidence,
  RecurrenceChange,
  ReportedConductRow,
  Superior,
  Explanation,
  ExplanationFile,
  Notice,
  Closing,
  ClosingStep,
  ClosingRevision,
  ClosingLine,
  DataRequest,
];

/** Every migration in order, listed explicitly; a landed one is never edited. */
export const migrations = [
  SharedFunctions1764000000000,
  Audit1764000001000,
  Organization1764000002000,
  Identity1764000003000,
  Jobs1764000004000,
  Installation1764000004500,
  Staleness1764000005000,
  Schedules1764000006000,
  Rules1764000006500,
  Scans1764000007000,
  Attendance1764000008000,
  Compliance1764000009000,
  Ingest1764000010000,
  Terminals1764000011000,
  Gates1764000012000,
  Retention1764000013000,
  Corrections1764000014000,
  Calendar1764000015000,
  ScanScale1764000016000,
  RuleOverlays1764000017000,
  Rosters1764000018000,
  Excuses1764000018500,
  CalendarVersions1764000018700,
  AttendanceFreshness1764000019000,
  AttendanceReading1764000020000,
  FindingHistory1764000021000,
  Explanations1764000021100,
  Notices1764000021200,
  NoticeSubject1764000021300,
  TerminalMemory1764000021400,
  Closing1764000022000,
  Inspections1764000023000,
  ServiceSince1764000024000,
  Requests1764000024100,
  JudgeAnew1764000025000,
  DataNotices1764000026000,
  Agencies1764000026100,
  DataRequests1764000026200,
  BookEditions1764000027000,
  Reports1764000028000,
  CancellerLender1764000029000,
  ExchangedShifts1764000029100,
  ActsLender1764000029200,
  ExplanationDelegate1764000029300,
  FoldedNames1764000029400,
  DataReminders1764000029500,
  TimesheetText1764000030000,
  SignedReports1764000030100,
  ReportNotices1764000030200,
  StorageDowntimes1764000031000,
  DestroyedKeys1764000031010,
  OutageParts1764000031020,
  ReportBaselines1764000031100,
  ReportDigests1764000031110,
  InspectionPhotos1764000031300,
  FindingsNewest1764000031400,
  CorrectionDocuments1764000031500,
  ErasedExplanations1764000031600,
  FindingsUnsupported1764000031700,
  BadgeSuspicions1764000031710,
  ReportedConduct1764000031720,
  ChangesMeetHires1764000031800,
  GateTimed1764000031901,
  SealedInputs1764000032000,
  InspectionConfirmations1764000032010,
  ErasedWordsOfChecks1764000032020,
  ClosingPeriods1764000032030,
  Guards1764000032100,
  JudgePeriodsAnew1764000032200,
  ReportRevisions1764000032400,
  MarksOfAPerson1764000032500,
  ExcusedNewcomers1764000032510,
  ClosingNotices1764000032600,
  RecurrenceChanges1764000032610,
  OtherEvidence1764000032620,
  UnitFormerNames1764000032800,
  EmployeePhotos1764000032900,
  ReportNotMade1764000033000,
  SessionCredits1764000033100,
  JudgeAnewFrom1764000033200,
  AgencyWords1764000033300,
  RedrawnRounds1764000033400,
  ReportAdjustments1764000034000,
  UnitsInTime1764000034100,
  ReportSignings1764000034200,
  ReportOvertime1764000034300,
  InboxFromIndexes1764000036000,
  Cancellations1764000037000,
  LeaveRefusedNotices1764000037100,
  SealedMonthsStand1764000037200,
  UncreditedDays1764000037300,
  OvertakenExplanations1764000037400,
  WaitingProposals1764000037500,
  DaysInTime1764000038000,
  ReportInspections1764000038100,
  ReportSheets1764000038200,
  IssuerAbbreviation1764000038300,
  ReportSent1764000039000,
  OpenedMonthsJudgeReports1764000040000,
  EntryNotices1764000040100,
];
