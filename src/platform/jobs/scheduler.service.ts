import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import cron, { type ScheduledTask } from 'node-cron';
import { Clock } from '../clock/clock.js';
import { Environment } from '../config/environment.js';
import { Logger } from '../logging/logger.js';
import { JobsService } from './jobs.service.js';
import { turnsWithCron } from './periods.js';

/** Work that comes round. */
export interface Schedule {
  readonly kind: string;
  /** Cron expression in `zone`. */
  readonly cron: string;
  readonly zone: string;
  /** Key of the latest period that is due at `now`: the same key means the same work. */
  readonly latestPeriod: (now: Date) => string;
  /** The period before one, where each that was missed is made up for; absent where the latest stands for all. */
  readonly periodBefore?: (period: string) => string;
}

/** So many periods are made up for at most: a year of months. */
const MOST_MISSED = 12;

/** Every hour, so that a server which slept through a trigger catches up without a restart. */
const CATCH_UP = '17 * * * *';

/**
 * Triggers scheduled work. Every server triggers; the key of the period makes the work run once. At
 * start and every hour the latest period is asked for again, so that none is missed for a server that was down; where each period
 * counts, those between the last that was asked for and the latest as well, the oldest first.
 */
@Injectable()
export class SchedulerService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly schedules: Schedule[] = [];
  private readonly tasks: ScheduledTask[] = [];

  constructor(
    private readonly jobs: JobsService,
    private readonly clock: Clock,
    private readonly environment: Environment,
    private readonly logger: Logger,
  ) {}

  /** Adds a schedule; call it while modules start. @throws Error for a bad cron expression, or one at which no period turns. */
  add(schedule: Schedule): void {
    if (!cron.validate(schedule.cron))
      throw new Error(`bad cron expression ${schedule.cron} of ${schedule.kind}`);
    if (!turnsWithCron(schedule.cron, schedule.zone, schedule.latestPeriod))
      throw new Error(`the latest period of ${schedule.kind} does not turn at ${schedule.cron}`);
    this.schedules.push(schedule);
  }

  /** The schedules, in the order in which they were added. */
  list(): readonly Schedule[] {
    return [...this.schedules];
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.environment.JOBS_ENABLED) return;
    for (const schedule of this.schedules) {
      this.tasks.push(
        cron.schedule(schedule.cron, () => this.trigger(schedule), { timezone: schedule.zone }),
      );
    }
    this.tasks.push(cron.schedule(CATCH_UP, () => this.catchUp()));
    await this.catchUp();
  }

  async beforeApplicationShutdown(): Promise<void> {
    for (const task of this.tasks.splice(0)) await task.destroy();
  }

  /** Asks for what is due of every schedule; what was done already is left alone. */
  async catchUp(): Promise<void> {
    for (const schedule of this.schedules) await this.trigger(schedule);
  }

  private async trigger(schedule: Schedule): Promise<void> {
    const latest = schedule.latestPeriod(this.clock.now());
    const { kind } = schedule;
    try {
      for (const period of await this.due(schedule, latest)) {
        const { created } = await this.jobs.enqueue({ kind, period });
        if (created) this.logger.info('scheduled work', { kind, period });
      }
    } catch (error) {
      // The database may be away for a moment; the hourly catch-up asks again.
      this.logger.warn('a schedule could not be triggered', { kind, period: latest, error });
    }
  }

  /** What was never asked for up to the latest period; of a schedule that is new only that one. */
  private async due({ kind, periodBefore }: Schedule, latest: string): Promise<string[]> {
    const last = periodBefore && (await this.jobs.lastPeriod(kind));
    if (periodBefore === undefined || last === null || last === undefined) return [latest];
    const due = [latest];
    for (let [first] = due; first !== undefined && due.length < MOST_MISSED; [first] = due) {
      const before = periodBefore(first);
      if (before <= last) break;
      due.unshift(before);
    }
    return due;
  }
}
