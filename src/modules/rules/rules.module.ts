import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { StalenessModule } from '../staleness/staleness.module.js';
import { BookEditionsService } from './book-editions.service.js';
import { ReportingPeriodsController } from './reporting-periods.controller.js';
import { ReportingPeriods } from './reporting-periods.service.js';
import { RuleDraftsService } from './rule-drafts.service.js';
import { RuleOverlaysController } from './rule-overlays.controller.js';
import { RuleProposalsReader } from './rule-proposals-reader.service.js';
import { RuleProposalsService } from './rule-proposals.service.js';
import { RulesController } from './rules.controller.js';
import { RulesService } from './rules.service.js';

/** The dated rules and what the centre set over them. */
@Module({
  imports: [AuditModule, StalenessModule],
  controllers: [RulesController, RuleOverlaysController, ReportingPeriodsController],
  providers: [
    RulesService,
    BookEditionsService,
    RuleProposalsService,
    RuleProposalsReader,
    RuleDraftsService,
    ReportingPeriods,
  ],
  exports: [RulesService, ReportingPeriods, RuleProposalsService, RuleDraftsService],
})
export class RulesModule {}
