import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { AgencyLeaveController } from './agency-leave/agency-leave.controller.js';
import { AgencyLeaveService } from './agency-leave/agency-leave.service.js';
import { AcceptedReasonsService } from './accepted-reasons.service.js';
import { CorrectionsController } from './corrections.controller.js';
import { CorrectionsService } from './corrections.service.js';
import { DayConfirmationsController } from './day-confirmations.controller.js';
import { DayConfirmationsService } from './day-confirmations.service.js';
import { ExcusesController } from './excuses.controller.js';
import { ExcusesService } from './excuses.service.js';
import { FlexibleMinutesController } from './flexible-minutes.controller.js';
import { FlexibleMinutesService } from './flexible-minutes.service.js';
import { LeaveImportService } from './leave-import.service.js';
import { LeaveService } from './leave.service.js';
import { PaperSheetsService } from './paper-sheets.service.js';

const exported = [
  AcceptedReasonsService,
  ExcusesService,
  CorrectionsService,
  FlexibleMinutesService,
  DayConfirmationsService,
  LeaveImportService,
];

/** What people add to the facts of the readers, proposed by one and decided by another. */
@Module({
  imports: [AuditModule],
  controllers: [
    ExcusesController,
    AgencyLeaveController,
    CorrectionsController,
    FlexibleMinutesController,
    DayConfirmationsController,
  ],
  providers: [...exported, LeaveService, AgencyLeaveService, PaperSheetsService],
  exports: exported,
})
export class CorrectionsModule {}
