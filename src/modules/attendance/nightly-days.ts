import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addDays } from '../../core/time/civil-date.js';
import { JobsService } from '../../platform/jobs/jobs.service.js';
import { latestNight } from '../../platform/jobs/periods.js';
import { SchedulerService } from '../../platform/jobs/scheduler.service.js';
import { AttendanceService } from './attendance.service.js';

const ZONE = 'Asia/Ho_Chi_Minh';
const HOUR = 1;
/** Nights that are looked back on, so that days whose readers were late turn final too. */
const DAYS_BACK = 4;

/** Seeds the days of everybody, scans or not, and turns days final as time passes. */
@Injectable()
export class NightlyDays implements OnModuleInit {
  constructor(
    private readonly jobs: JobsService,
    private readonly scheduler: SchedulerService,
    private readonly attendance: AttendanceService,
  ) {}

  onModuleInit(): void {
    this.jobs.register('attendance-days', async ({ run }) => {
      const summary = await this.attendance.recomputeEverybody(
        addDays(run.period, -DAYS_BACK),
        addDays(run.period, 1),
      );
      return { ...summary };
    });
    this.scheduler.add({
      kind: 'attendance-days',
      cron: `0 ${HOUR} * * *`,
      zone: ZONE,
      latestPeriod: (now) => latestNight(now, ZONE, HOUR),
    });
  }
}
