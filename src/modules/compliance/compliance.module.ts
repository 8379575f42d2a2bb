import { Module } from '@nestjs/common';
import { AttendanceModule } from '../attendance/attendance.module.js';
import { RulesModule } from '../rules/rules.module.js';
import { FindingsService } from './findings.service.js';
import { FindingsWorker } from './findings.worker.js';

/** Findings under the rules of conduct. */
@Module({
  imports: [AttendanceModule, RulesModule],
  providers: [FindingsService, FindingsWorker],
  exports: [FindingsService],
})
export class ComplianceModule {}
