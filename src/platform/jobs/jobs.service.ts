import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type PgBoss from 'pg-boss';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { Clock } from '../clock/clock.js';
import { Environment } from '../config/environment.js';
import { withRequestContext } from '../http/request-context.js';
import { Logger } from '../logging/logger.js';
import { scrubText } from '../logging/redact.js';
import { CARRIER_SCHEMA, createCarrier, inTransaction, QUEUE } from './job-carrier.js';
import { JobRun } from './job-run.entity.js';
import { JobWorker } from './job-worker.js';

/** Work to be done once per kind, unit and period. */
export interface JobRequest {
  readonly kind: string;
  readonly unitId?: string | null;
  readonly period: string;
  readonly payload?: Readonly<Record<string, unknown>>;
  /** For whoever calls {@link JobsService.run} at once: the carrier brings it only then, in case that server dies. */
  readonly carryAfterSeconds?: number;
}

/** What a handler works with. */
export interface JobContext {
  readonly run: JobRun;
  /** Whether nothing is tried again when this fails. */
  readonly lastAttempt: boolean;
  /** Notes how far the work is, 0 to 100; throws JobCancelled when somebody cancelled it. */
  progress(percent: number): Promise<void>;
}

/** Does the work of one kind; may be called again after a failure, so it has to be repeatable. */
export type JobHandler = (context: JobContext) => Promise<Record<string, unknown> | null>;

/** Leaves a job without an end of its own: thrown by {@link JobContext.progress} of a cancelled one, and where another server has it in hand. */
export class JobCancelled extends Error {
  override readonly name = 'JobCancelled';
}

/** Thrown by a handler where trying again cannot help: the run fails for good. */
export class JobRefused extends Error {
  override readonly name = 'JobRefused';
}

/** When a kind is tried again, where it differs from all others, since what it waits for is away for hours: the seconds after each attempt. */
export interface Retries {
  readonly pauses: readonly number[];
}

/** Which finished runs are forgotten. */
export interface SweepOf {
  /** Done or cancelled, finished before. */
  readonly finishedBefore: Date;
  readonly failedBefore: Date;
}

/** Hears of a run that failed for good. */
export type GivenUp = (run: JobRun) => Promise<void>;

/**
 * Durable background work. The table `job_run` decides what is done and was done; pg-boss only brings
 * the ids to whichever server is free and tries again after failures.
 */
@Injectable()
export class JobsService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly handlers = new Map<
    string,
    {
      readonly handler: JobHandler;
      readonly givenUp: GivenUp | undefined;
      readonly retries: Retries | undefined;
    }
  >();
  private readonly kept: string[] = [];
  private readonly carrier: PgBoss;
  private worker: JobWorker | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly environment: Environment,
    private readonly logger: Logger,
  ) {
    this.carrier = createCarrier(dataSource);
    this.carrier.on('error', (error) => logger.warn('job queue', { error }));
  }

  /** Names the handler of a kind, and who hears of runs that fail for good; call it while modules start. @throws Error when the kind has one. */
  register(kind: string, handler: JobHandler, givenUp?: GivenUp, retries?: Retries): void {
    if (this.handlers.has(kind)) throw new Error(`the job kind ${kind} has two handlers`);
    this.handlers.set(kind, { handler, givenUp, retries });
  }

  /** Names a query of run ids that {@link sweep} leaves alone, because something still says what became of them. */
  keep(sql: string): void {
    this.kept.push(sql);
  }

  /**
   * Forgets runs that ended long ago, and gives how many. The latest of each kind and unit stays: it tells which period was asked for last, so that
   * nothing is done a second time.
   */
  async sweep({ finishedBefore, failedBefore }: SweepOf): Promise<number> {
    const kept = this.kept.map((sql) => `AND j.id NOT IN (${sql})`).join(' ');
    const [, count] = await this.dataSource.query<[unknown[], number]>(
      `DELETE FROM job_run j
       WHERE (j.status IN ('done', 'cancelled') AND j.finished_at < $1 OR j.status = 'failed' AND j.finished_at < $2)
         AND EXISTS (SELECT FROM job_run later WHERE later.kind = j.kind AND later.unit_id IS NOT DISTINCT FROM j.unit_id
           AND later.period COLLATE "C" > j.period COLLATE "C")
         ${kept}`,
      [finishedBefore, failedBefore],
    );
    return count;
  }

  /**
   * Asks for work, in the transaction of `manager` when one is given. Returns the run and whether this
   * call made it; asking again for the same kind, unit and period gives the run that exists.
   */
  async enqueue(request: JobRequest, manager?: EntityManager): Promise<{ id: string; created: boolean }> {
    if (!manager) return this.dataSource.transaction((own) => this.enqueue(request, own));
    const id = newId();
    const unitId = request.unitId ?? null;
    const [made] = await manager.query<{ id: string }[]>(
      `INSERT INTO job_run (id, kind, unit_id, period, status, payload, created_at)
       VALUES ($1, $2, $3, $4, 'queued', $5, $6) ON CONFLICT DO NOTHING RETURNING id`,
      [id, request.kind, unitId, request.period, request.payload ?? null, this.clock.now()],
    );
    if (made) {
      await this.bring(id, request.kind, manager, request.carryAfterSeconds);
      return { id, created: true };
    }
    const [known] = await manager.query<[{ id: string }]>(
      'SELECT id FROM job_run WHERE kind = $1 AND unit_id IS NOT DISTINCT FROM $2 AND period = $3',
      [request.kind, unitId, request.period],
    );
    return { id: known.id, created: false };
  }

  /** The latest period of a kind that was ever asked for; null where there is none. */
  async lastPeriod(kind: string): Promise<string | null> {
    const [{ last }] = await this.dataSource.query<[{ last: string | null }]>(
      'SELECT max(period COLLATE "C") AS last FROM job_run WHERE kind = $1',
      [kind],
    );
    return last;
  }

  /** Ends a run that is not finished, in the transaction of `manager`; false when it is, or there is none. */
  async cancel(id: string, manager: EntityManager): Promise<boolean> {
    const [rows] = await manager.query<[object[], number]>(
      `UPDATE job_run SET status = 'cancelled', finished_at = $2 WHERE id = $1 AND status IN ('queued', 'running') RETURNING id`,
      [id, this.clock.now()],
    );
    return rows.length > 0;
  }

  /**
   * Queues a run again that failed or was cancelled, or that waits to be tried again, in the transaction of `manager`; false when it is none of
   * these. It gets all its attempts anew, and what the carrier still had of it from before is dropped.
   */
  async retry(id: string, manager: EntityManager): Promise<boolean> {
    const [rows] = await manager.query<[object[], number]>(
      `UPDATE job_run SET status = 'queued', error = NULL, finished_at = NULL, progress = 0, attempts = 0
       WHERE id = $1 AND (status IN ('failed', 'cancelled') OR status = 'queued' AND attempts > 0) RETURNING id`,
      [id],
    );
    if (rows.length === 0) return false;
    await manager.query(
      `DELETE FROM ${CARRIER_SCHEMA}.job WHERE name = $1 AND data->>'id' = $2 AND state IN ('created', 'retry')`,
      [QUEUE, id],
    );
    await this.carry(id, manager);
    return true;
  }

  /** Hands the id of a queued run to the carrier, in the transaction of `manager`. */
  async carry(id: string, manager: EntityManager, afterSeconds = 0): Promise<void> {
    const [run] = await manager.query<{ kind: string }[]>('SELECT kind FROM job_run WHERE id = $1', [id]);
    await this.bring(id, run?.kind ?? '', manager, afterSeconds);
  }

  private async bring(id: string, kind: string, manager: EntityManager, afterSeconds = 0): Promise<void> {
    const later = afterSeconds > 0 ? { startAfter: afterSeconds } : {};
    const retries = this.handlers.get(kind)?.retries;
    const patient = retries && {
      retryLimit: retries.pauses.length,
      retryDelay: retries.pauses[0] ?? 0,
      retryBackoff: false,
    };
    await this.carrier.send(QUEUE, { id }, { db: inTransaction(manager), ...later, ...patient });
  }

  /** Tells this server's worker of work whose transaction has ended, where somebody waits for it; another server may still take it. */
  hurry(): void {
    this.worker?.hurry();
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.environment.JOBS_ENABLED) return;
    await this.carrier.start();
    this.worker = new JobWorker(this.carrier, (id, last) => this.run(id, last), this.logger);
    this.worker.start();
  }

  /** Lets the running job finish. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.worker?.stop();
    if (this.worker) await this.carrier.stop({ graceful: false, close: false });
    this.worker = undefined;
  }

  /**
   * Does one run; a failure is noted and thrown on, so that the carrier brings it again.
   * @throws whatever the handler threw
   */
  async run(id: string, carriersLast: boolean): Promise<void> {
    const [rows] = await this.dataSource.query<[{ kind: string }[], number]>(
      `UPDATE job_run SET status = 'running', attempts = attempts + 1, started_at = $2, error = NULL
       WHERE id = $1 AND status IN ('queued', 'running') RETURNING kind`,
      [id, this.clock.now()],
    );
    const kind = rows[0]?.kind;
    if (kind === undefined) return;
    const run = await this.dataSource.getRepository(JobRun).findOneByOrFail({ id });
    const registered = this.handlers.get(kind);
    // One that was queued when its kind had more attempts is not brought again either.
    const lastAttempt = carriersLast || run.attempts > (registered?.retries?.pauses.length ?? Infinity);
    try {
      if (!registered) throw new Error(`no handler for the job kind ${kind}`);
      const result = await withRequestContext({ requestId: `job-${id}`, ip: null, userAgent: null }, () =>
        registered.handler({ run, lastAttempt, progress: (percent) => this.progress(id, percent) }),
      );
      await this.finish(id, 'done', result, null);
    } catch (error) {
      if (error instanceof JobCancelled) return;
      const isLast = lastAttempt || error instanceof JobRefused;
      this.logger.error('job failed', { kind, period: run.period, lastAttempt: isLast, error });
      if (!isLast) await this.pauseAfter(run, registered?.retries);
      const isNoted = await this.finish(id, isLast ? 'failed' : 'queued', null, scrubText(String(error)));
      if (isLast && isNoted) await this.giveUp(run);
      throw error;
    }
  }

  /** Has the carrier wait as long as its kind says before it brings a run again that failed. */
  private async pauseAfter({ id, attempts }: JobRun, retries: Retries | undefined): Promise<void> {
    if (retries === undefined) return;
    const pause = retries.pauses[attempts - 1] ?? retries.pauses.at(-1) ?? 0;
    await this.dataSource.query(
      `UPDATE ${CARRIER_SCHEMA}.job SET retry_delay = $3 WHERE name = $1 AND data->>'id' = $2 AND state = 'active'`,
      [QUEUE, id, pause],
    );
  }

  /** Tells whoever registered the kind; what becomes of that changes nothing of the run. */
  private async giveUp(run: JobRun): Promise<void> {
    const { id, kind, period } = run;
    const context = { requestId: `job-${id}`, ip: null, userAgent: null };
    try {
      await withRequestContext(context, async () => this.handlers.get(kind)?.givenUp?.(run));
    } catch (error) {
      this.logger.error('nobody could be told of a job that failed', { kind, period, error });
    }
  }

  private async progress(id: string, percent: number): Promise<void> {
    const [rows] = await this.dataSource.query<[{ id: string }[], number]>(
      `UPDATE job_run SET progress = $2 WHERE id = $1 AND status = 'running' RETURNING id`,
      [id, Math.max(0, Math.min(100, Math.round(percent)))],
    );
    if (rows.length === 0) throw new JobCancelled();
  }

  private async finish(
    id: string,
    status: 'done' | 'failed' | 'queued',
    result: Record<string, unknown> | null,
    error: string | null,
  ): Promise<boolean> {
    const [rows] = await this.dataSource.query<[object[], number]>(
      `UPDATE job_run SET status = $2, result = $3, error = $4, finished_at = $5,
         progress = CASE WHEN $2 = 'done' THEN 100 ELSE progress END
       WHERE id = $1 AND status = 'running' RETURNING id`,
      [id, status, result, error, status === 'queued' ? null : this.clock.now()],
    );
    return rows.length > 0;
  }
}
