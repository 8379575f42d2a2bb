import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { StalenessModule } from '../staleness/staleness.module.js';
import { RulesController } from './rules.controller.js';
import { RulesService } from './rules.service.js';

/** The dated rules and what the centre set over them. */
@Module({
  imports: [AuditModule, StalenessModule],
  controllers: [RulesController],
  providers: [RulesService],
  exports: [RulesService],
})
export class RulesModule {}
