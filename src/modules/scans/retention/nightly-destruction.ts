import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobsService } from '../../../platform/jobs/jobs.service.js';
import { latestNight } from '../../../platform/jobs/periods.js';
import { SchedulerService } from '../../../platform/jobs/scheduler.service.js';
import { DestructionService } from './destruction.service.js';

const ZONE = 'Asia/Ho_Chi_Minh';
const HOUR = 4;

/** Every night what is due is destroyed. */
@Injectable()
export class NightlyDestruction implements OnModuleInit {
  constructor(
    private readonly jobs: JobsService,
    private readonly scheduler: SchedulerService,
    private readonly destruction: DestructionService,
  ) {}

  onModuleInit(): void {
    this.jobs.register('retention', async () => ({ ...(await this.destruction.run()) }));
    this.scheduler.add({
      kind: 'retention',
      cron: `0 ${HOUR} * * *`,
      zone: ZONE,
      latestPeriod: (now) => latestNight(now, ZONE, HOUR),
    });
  }
}
