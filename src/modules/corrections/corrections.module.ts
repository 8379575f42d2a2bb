import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { CorrectionsController } from './corrections.controller.js';
import { CorrectionsService } from './corrections.service.js';
import { ExcusesController } from './excuses.controller.js';
import { ExcusesService } from './excuses.service.js';
import { PaperSheetsService } from './paper-sheets.service.js';

/** What people add to the facts of the readers, proposed by one and decided by another. */
@Module({
  imports: [AuditModule],
  controllers: [ExcusesController, CorrectionsController],
  providers: [ExcusesService, CorrectionsService, PaperSheetsService],
  exports: [ExcusesService],
})
export class CorrectionsModule {}
