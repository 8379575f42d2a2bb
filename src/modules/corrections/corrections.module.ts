import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { AgencyLeaveController } from './agency-leave/agency-leave.controller.js';
import { AgencyLeaveService } from './agency-leave/agency-leave.service.js';
import { CalendarModule } from '../calendar/calendar.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { OrganizationModule } from '../organization/organization.module.js';
import { RulesModule } from '../rules/rules.module.js';
import { SchedulesModule } from '../schedules/schedules.module.js';
import { AcceptedReasonsService } from './accepted-reasons.service.js';
import { ApprovalChainsController } from './approval/approval-chains.controller.js';
import { ApprovalChainsService } from './approval/approval-chains.service.js';
import { ApproversService } from './approval/approvers.service.js';
import { BalancesController } from './balances/balances.controller.js';
import { BalancesService } from './balances/balances.service.js';
import { PersonPlansService } from './balances/person-plans.service.js';
import { CorrectionsController } from './corrections.controller.js';
import { CorrectionsService } from './corrections.service.js';
import { DayConfirmationsController } from './day-confirmations.controller.js';
import { SessionCreditsService } from './session-credits.service.js';
import { AgencyWordNotices } from './agency-leave/agency-word-notices.js';
import { AgencyWords } from './agency-leave/agency-words.service.js';
import { DayConfirmationsService } from './day-confirmations.service.js';
import { DelegationsController } from './delegations/delegations.controller.js';
import { DelegationsService } from './delegations/delegations.service.js';
import { ExcusesController } from './excuses.controller.js';
import { ExcusesService } from './excuses.service.js';
import { FlexibleMinutesController } from './flexible-minutes.controller.js';
import { FlexibleMinutesService } from './flexible-minutes.service.js';
import { HeadsService } from './heads.service.js';
import { LeaveImportService } from './leave-import.service.js';
import { LeaveService } from './leave.service.js';
import { PaperSheetsService } from './paper-sheets.service.js';
import { CancellationNotices } from './proposals/cancellation-notices.js';
import { CancellationsService } from './proposals/cancellations.service.js';
import { ProposalDecisions } from './proposals/proposal-decisions.service.js';
import { ProposalsController } from './proposals/proposals.controller.js';
import { WaitingProposals } from './proposals/waiting-proposals.service.js';
import { ColleaguesService } from './requests/colleagues.service.js';
import { RequestAskerService } from './requests/request-asker.service.js';
import { RequestDecisions } from './requests/request-decisions.service.js';
import { RequestGate } from './requests/request-gate.js';
import { RequestNotices } from './requests/request-notices.js';
import { RequestOutcomes } from './requests/request-outcomes.js';
import { RequestReminders } from './requests/request-reminders.service.js';
import { RequestsController } from './requests/requests.controller.js';
import { RequestsReader } from './requests/requests-reader.service.js';
import { RequestsService } from './requests/requests.service.js';
import { RequestWarnings } from './requests/request-warnings.service.js';

const exported = [
  AcceptedReasonsService,
  ExcusesService,
  CorrectionsService,
  FlexibleMinutesService,
  DayConfirmationsService,
  SessionCreditsService,
  LeaveImportService,
  RequestReminders,
  ApproversService,
  DelegationsService,
];

/** What people add to the facts of the readers, and what they ask for: proposed by one and decided by another. */
@Module({
  imports: [AuditModule, CalendarModule, IdentityModule, OrganizationModule, RulesModule, SchedulesModule],
  controllers: [
    ExcusesController,
    AgencyLeaveController,
    CorrectionsController,
    FlexibleMinutesController,
    DayConfirmationsController,
    RequestsController,
    BalancesController,
    DelegationsController,
    ApprovalChainsController,
    ProposalsController,
  ],
  providers: [
    ...exported,
    AgencyWords,
    AgencyWordNotices,
    HeadsService,
    ProposalDecisions,
    CancellationNotices,
    CancellationsService,
    WaitingProposals,
    LeaveService,
    AgencyLeaveService,
    PaperSheetsService,
    RequestsService,
    RequestsReader,
    RequestDecisions,
    ColleaguesService,
    RequestAskerService,
    RequestGate,
    RequestOutcomes,
    RequestWarnings,
    RequestNotices,
    ApproversService,
    ApprovalChainsService,
    DelegationsService,
    BalancesService,
    PersonPlansService,
  ],
  exports: exported,
})
export class CorrectionsModule {}
