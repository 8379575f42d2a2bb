import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { CalendarModule } from '../calendar/calendar.module.js';
import { OrganizationModule } from '../organization/organization.module.js';
import { AssignmentRecords } from './assignment-records.js';
import { ReceptionHoursController } from './reception-hours.controller.js';
import { ReceptionHoursService } from './reception-hours.service.js';
import { ReceptionRecords } from './reception-records.js';
import { RosterRecords } from './roster-records.js';
import { RostersController } from './rosters.controller.js';
import { RostersService } from './rosters.service.js';
import { ScheduleAssignmentsController } from './schedule-assignments.controller.js';
import { ScheduleAssignmentsService } from './schedule-assignments.service.js';
import { ScheduleImporter } from './schedule-importer.js';
import { ScheduleRecords } from './schedule-records.js';
import { SchedulesController } from './schedules.controller.js';
import { SchedulesService } from './schedules.service.js';

/** Work schedules and whom they bind, rosters of single dates, reception hours. */
@Module({
  imports: [AuditModule, OrganizationModule, CalendarModule],
  controllers: [
    SchedulesController,
    ScheduleAssignmentsController,
    RostersController,
    ReceptionHoursController,
  ],
  providers: [
    SchedulesService,
    ScheduleAssignmentsService,
    RostersService,
    ReceptionHoursService,
    ScheduleImporter,
    ScheduleRecords,
    AssignmentRecords,
    RosterRecords,
    ReceptionRecords,
  ],
  exports: [SchedulesService, ReceptionHoursService, RostersService],
})
export class SchedulesModule {}
