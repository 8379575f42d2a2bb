import { Module } from '@nestjs/common';
import { AttendanceModule } from '../attendance/attendance.module.js';
import { CalendarModule } from '../calendar/calendar.module.js';
import { RulesModule } from '../rules/rules.module.js';
import { FindingsService } from './findings.service.js';
import { FindingsWorker } from './findings.worker.js';
import { FindingsController } from './findings/findings.controller.js';
import { FindingsReader } from './findings/findings-reader.service.js';
import { DayJudge } from './judging/day-judge.js';
import { FindingStore } from './judging/finding-store.js';
import { WorkingCalendar } from './judging/working-calendar.js';

/** Findings under the rules of conduct. */
@Module({
  imports: [AttendanceModule, CalendarModule, RulesModule],
  controllers: [FindingsController],
  providers: [FindingsService, FindingsReader, FindingsWorker, DayJudge, FindingStore, WorkingCalendar],
  exports: [FindingsService],
})
export class ComplianceModule {}
