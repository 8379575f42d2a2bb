import { Module } from '@nestjs/common';
import { AttendanceModule } from '../attendance/attendance.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { ComplianceModule } from '../compliance/compliance.module.js';
import { OrganizationModule } from '../organization/organization.module.js';
import { RulesModule } from '../rules/rules.module.js';
import { MonthlyReportService } from './monthly-report.service.js';

/** Reports of a month. */
@Module({
  imports: [AuditModule, OrganizationModule, RulesModule, AttendanceModule, ComplianceModule],
  providers: [MonthlyReportService],
  exports: [MonthlyReportService],
})
export class ReportingModule {}
