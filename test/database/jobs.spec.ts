import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { addMonths } from '../../src/core/time/civil-month.js';
import { FixedClock } from '../../src/platform/clock/clock.js';
import { Environment } from '../../src/platform/config/environment.js';
import { JobRun } from '../../src/platform/jobs/job-run.entity.js';
import { JobCancelled, JobsService } from '../../src/platform/jobs/jobs.service.js';
import { SchedulerService } from '../../src/platform/jobs/scheduler.service.js';
import { latestMonth } from '../../src/platform/jobs/periods.js';
import { Logger } from '../../src/platform/logging/logger.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { eventually } from '../support/eventually.js';

/** One server: its own jobs and schedules over the shared database. */
class Server {
  readonly done: string[] = [];
  readonly jobs: JobsService;
  readonly scheduler: SchedulerService;

  constructor(database: TestDatabase, clock: FixedClock, failures = 0) {
    const environment = Object.assign(new Environment(), { JOBS_ENABLED: true });
    const logger = new Logger('silent');
    this.jobs = new JobsService(database.dataSource, clock, environment, logger);
    this.scheduler = new SchedulerService(this.jobs, clock, environment, logger);
    let left = failures;
    this.jobs.register('monthly', ({ run }) => {
      if (left > 0) {
        left -= 1;
        return Promise.reject(new Error('máy chủ thư không trả lời: smtp://u:mat-khau@mail'));
      }
      this.done.push(run.period);
      return Promise.resolve({ ok: true });
    });
    this.scheduler.add({
      kind: 'monthly',
      cron: '0 8 5 * *',
      zone: 'Asia/Ho_Chi_Minh',
      latestPeriod: (now) => latestMonth(now, 'Asia/Ho_Chi_Minh', 5, 8),
      periodBefore: (period) => addMonths(period, -1),
    });
  }

  async start(): Promise<this> {
    await this.jobs.onApplicationBootstrap();
    await this.scheduler.onApplicationBootstrap();
    return this;
  }

  async stop(): Promise<void> {
    await this.scheduler.beforeApplicationShutdown();
    await this.jobs.beforeApplicationShutdown();
  }
}

describe('durable jobs', () => {
  let database: TestDatabase;
  let clock: FixedClock;
  const servers: Server[] = [];
  beforeEach(async () => {
    database = await createTestDatabase();
    clock = new FixedClock(new Date('2026-11-05T01:00:00Z'));
  });
  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.stop()));
    await database.drop();
  });

  const server = (failures = 0): Server => {
    const made = new Server(database, clock, failures);
    servers.push(made);
    return made;
  };
  const runs = (): Promise<JobRun[]> =>
    database.dataSource.getRepository(JobRun).find({ order: { createdAt: 'ASC' } });

  it('run once for a month although two servers trigger it at the same moment', async () => {
    const both = await Promise.all([server().start(), server().start()]);
    await Promise.all(both.flatMap(({ scheduler }) => [scheduler.catchUp(), scheduler.catchUp()]));
    await eventually(async () => expect((await runs()).map((run) => run.status)).toEqual(['done']));
    expect(both.flatMap(({ done }) => done)).toEqual(['2026-11']);
  });

  it('are caught up by a server that was down at the hour', async () => {
    clock.set(new Date('2026-11-09T10:00:00Z'));
    const late = await server().start();
    await eventually(() => Promise.resolve(expect(late.done).toEqual(['2026-11'])));
  });

  it('of the month before are not asked for again once this month is due', async () => {
    clock.set(new Date('2026-11-05T00:59:59Z'));
    const one = await server().start();
    await eventually(() => Promise.resolve(expect(one.done).toEqual(['2026-10'])));
    clock.set(new Date('2026-11-05T01:00:00Z'));
    await one.scheduler.catchUp();
    await one.scheduler.catchUp();
    await eventually(() => Promise.resolve(expect(one.done).toEqual(['2026-10', '2026-11'])));
    expect(await runs()).toHaveLength(2);
  });

  it('are made up for, each missed month once and the oldest first, by whichever of two servers comes back', async () => {
    const before = await server().start();
    await eventually(() => Promise.resolve(expect(before.done).toEqual(['2026-11'])));
    await before.stop();
    clock.set(new Date('2027-03-09T10:00:00Z'));
    const both = await Promise.all([server().start(), server().start()]);
    const missed = ['2026-12', '2027-01', '2027-02', '2027-03'];
    await eventually(async () =>
      expect((await runs()).filter(({ status }) => status === 'done')).toHaveLength(5),
    );
    expect(both.flatMap(({ done }) => done).sort()).toEqual(missed);
    await Promise.all(both.map(({ scheduler }) => scheduler.catchUp()));
    expect((await runs()).map(({ period }) => period).sort()).toEqual(['2026-11', ...missed]);
  });

  it('are made up for twelve months at most', async () => {
    const one = server();
    await one.jobs.enqueue({ kind: 'monthly', period: '2024-01' });
    await one.scheduler.catchUp();
    const periods = (await runs()).map(({ period }) => period).sort();
    expect(periods).toHaveLength(1 + 12);
    expect(periods.slice(1, 3)).toEqual(['2025-12', '2026-01']);
    expect(periods.at(-1)).toBe('2026-11');
  });

  it('that failed for good or were stopped get all their attempts anew when somebody asks, and are carried once', async () => {
    const one = server(1);
    const { id } = await one.jobs.enqueue({ kind: 'monthly', period: '2026-10' });
    await expect(one.jobs.run(id, true)).rejects.toThrow('máy chủ thư');
    expect((await runs())[0]).toMatchObject({ status: 'failed', attempts: 1 });
    const act = (what: 'retry' | 'cancel'): Promise<boolean> =>
      database.dataSource.transaction((manager) => one.jobs[what](id, manager));
    expect(await act('retry')).toBe(true);
    expect((await runs())[0]).toMatchObject({ status: 'queued', attempts: 0, error: null });
    expect(await act('retry')).toBe(false);
    await act('cancel');
    expect(await act('retry')).toBe(true);
    const carried: unknown = await database.dataSource.query(
      `SELECT state FROM pgboss.job WHERE data->>'id' = $1`,
      [id],
    );
    expect(carried).toEqual([{ state: 'created' }]);
    await one.jobs.run(id, false);
    expect((await runs())[0]).toMatchObject({ status: 'done', attempts: 1 });
  });

  it('that ended long ago are forgotten, failures later; neither the latest of a kind nor those that something still names', async () => {
    const one = server();
    one.jobs.keep(`SELECT id FROM job_run WHERE period = '2026-03'`);
    const ended = async (period: string, status: string, day: string) => {
      const { id } = await one.jobs.enqueue({ kind: 'monthly', period });
      await database.dataSource.query('UPDATE job_run SET status = $2, finished_at = $3 WHERE id = $1', [id, status, day]);
    };
    await ended('2026-01', 'failed', '2026-01-05T01:00:00Z');
    await ended('2026-02', 'failed', '2025-11-04T01:00:00Z');
    await ended('2026-03', 'done', '2026-03-05T01:00:00Z');
    await ended('2026-04', 'done', '2026-08-06T23:59:59Z');
    await ended('2026-05', 'cancelled', '2026-08-06T23:59:59Z');
    await ended('2026-06', 'done', '2026-08-07T00:00:00Z');
    await one.jobs.enqueue({ kind: 'monthly', period: '2026-07' });
    await ended('2026-08', 'done', '2026-08-05T01:00:00Z');
    const limits = { finishedBefore: new Date('2026-08-07T00:00:00Z'), failedBefore: new Date('2025-11-05T01:00:00Z') };
    expect(await one.jobs.sweep(limits)).toBe(3);
    expect((await runs()).map(({ period }) => period).sort()).toEqual(['2026-01', '2026-03', '2026-06', '2026-07', '2026-08']);
    expect(await one.jobs.sweep(limits)).toBe(0);
  }); // prettier-ignore

  it('keep their error and are tried again; the last failure is final', async () => {
    const one = server(2);
    const { id } = await one.jobs.enqueue({ kind: 'monthly', period: '2026-10' });
    await expect(one.jobs.run(id, false)).rejects.toThrow('máy chủ thư');
    expect((await runs())[0]).toMatchObject({
      status: 'queued',
      attempts: 1,
      error: 'Error: máy chủ thư không trả lời: smtp://u:***@mail',
    });
    await expect(one.jobs.run(id, true)).rejects.toThrow('máy chủ thư');
    expect((await runs())[0]).toMatchObject({ status: 'failed', attempts: 2 });
    await one.jobs.run(id, false);
    expect(one.done).toEqual([]);
  });

  it('of a kind that says so are brought again after pauses of its own', async () => {
    const one = server();
    const began: number[] = [];
    one.jobs.register(
      'patient',
      () => {
        began.push(performance.now());
        return began.length < 3
          ? Promise.reject(new Error('máy chủ thư không trả lời'))
          : Promise.resolve({});
      },
      undefined,
      { pauses: [1, 3] },
    );
    await one.start();
    const { id } = await one.jobs.enqueue({ kind: 'patient', period: '2026-10' });
    const delays = async () =>
      (
        await database.dataSource.query<{ pause: number }[]>(
          `SELECT retry_delay AS pause FROM pgboss.job WHERE data->>'id' = $1`,
          [id],
        )
      ).map(({ pause }) => pause);
    await eventually(async () => expect(began).toHaveLength(2));
    await eventually(async () => expect(await delays()).toEqual([3]));
    await eventually(async () =>
      expect((await runs()).find(({ kind }) => kind === 'patient')).toMatchObject({
        status: 'done',
        attempts: 3,
      }),
    );
    const [first = 0, second = 0, third = 0] = began;
    expect(second - first).toBeGreaterThan(900);
    expect(third - second).toBeGreaterThan(2900);
  });

  it('that were queued when their kind had more attempts fail for good after the pauses of today', async () => {
    const one = server();
    const heard: string[] = [];
    const lasts: boolean[] = [];
    one.jobs.register(
      'patient',
      ({ lastAttempt }) => {
        lasts.push(lastAttempt);
        return Promise.reject(new Error('máy chủ thư không trả lời'));
      },
      ({ period }) => Promise.resolve(void heard.push(period)),
      { pauses: [1, 3] },
    );
    const { id } = await one.jobs.enqueue({ kind: 'patient', period: '2026-10' });
    // The carrier goes by the pauses of the day on which it got the job: it would come again.
    const attempt = async () => {
      await expect(one.jobs.run(id, false)).rejects.toThrow('máy chủ thư');
      const [{ status, attempts } = { status: '', attempts: 0 }] = await runs();
      return [status, attempts];
    };
    expect(await attempt()).toEqual(['queued', 1]);
    expect(await attempt()).toEqual(['queued', 2]);
    expect(heard).toEqual([]);
    expect(await attempt()).toEqual(['failed', 3]);
    expect(lasts).toEqual([false, false, true]);
    expect(heard).toEqual(['2026-10']);
    await one.jobs.run(id, false);
    expect(lasts).toHaveLength(3);
  });

  it('asked for in a transaction that fails are not done', async () => {
    const one = await server().start();
    await expect(
      database.dataSource.transaction(async (manager) => {
        await one.jobs.enqueue({ kind: 'monthly', period: '1999-01' }, manager);
        throw new Error('rolled back');
      }),
    ).rejects.toThrow('rolled back');
    expect((await runs()).map((run) => run.period)).not.toContain('1999-01');
  });

  it('that a killed server had at hand are brought to another one', async () => {
    const { dataSource } = database;
    const { id } = await server().jobs.enqueue({ kind: 'monthly', period: '2026-09' });
    // As the killed server left it: taken, begun, and never heard of again.
    await dataSource.query(`UPDATE job_run SET status = 'running', attempts = 1 WHERE id = $1`, [id]);
    await dataSource.query(
      `UPDATE pgboss.job SET state = 'active', started_on = now() - interval '31 minutes' WHERE data->>'id' = $1`,
      [id],
    );
    const other = await server().start();
    await eventually(async () => {
      const [job] = await dataSource.query<[{ state: string }]>(`SELECT state FROM pgboss.job WHERE data->>'id' = $1`, [id]);
      expect(job.state).toBe('retry');
    });
    // Not to wait for the pause before a second attempt.
    await dataSource.query(`UPDATE pgboss.job SET start_after = now() WHERE data->>'id' = $1`, [id]);
    await eventually(() => Promise.resolve(expect(other.done).toContain('2026-09')));
    expect(await dataSource.getRepository(JobRun).findOneByOrFail({ id })).toMatchObject({ status: 'done', attempts: 2 });
  }); // prettier-ignore

  it('leave when they were cancelled', async () => {
    const one = server();
    one.jobs.register('long', async (context) => {
      const { run } = context;
      await context.progress(10);
      await database.dataSource.getRepository(JobRun).update({ id: run.id }, { status: 'cancelled' });
      await context.progress(20);
      throw new Error('not reached');
    });
    const { id } = await one.jobs.enqueue({ kind: 'long', period: 'x' });
    await one.jobs.run(id, false);
    expect((await runs())[0]).toMatchObject({ status: 'cancelled', progress: 10 });
    expect(new JobCancelled()).toBeInstanceOf(Error);
  });
});
