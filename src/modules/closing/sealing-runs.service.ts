import { Injectable, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import type { CivilMonth } from '../../core/time/civil-month.js';
import { scopeOf, type Caller } from '../../platform/access/caller.js';
import { requiredScope } from '../../platform/access/scope.js';
import { AppError, type AppErrorDetails } from '../../platform/errors/app-error.js';
import { appErrorOf } from '../../platform/errors/database-error.js';
import type { ErrorCode } from '../../platform/errors/error-codes.js';
import { sentenceOf } from '../../platform/errors/problem.js';
import { currentContext } from '../../platform/http/request-context.js';
import type { JobRun } from '../../platform/jobs/job-run.entity.js';
import { JobCancelled, JobsService, type JobContext } from '../../platform/jobs/jobs.service.js';
import { PastCallersService, type PastCaller } from '../identity/past-callers.service.js';
import { reachedClosing, seenClosing } from './closing-access.js';
import { Closing } from './closing.entity.js';
import { refuseSealed } from './confirmations.service.js';
import { SealingService, type SealedRevision } from './sealing.service.js';

/** The kind of job that seals a month. */
export const SEAL_JOB = 'closing.seal';

/** A month on its way to being sealed, or why the last attempt of its round came to nothing. */
export interface SealingState {
  readonly state: 'none' | 'sealing' | 'failed';
  /** 0 to 100. */
  readonly progress: number;
  readonly by: string | null;
  readonly since: Date | null;
  readonly reasonVi: string | null;
  readonly reasonEn: string | null;
}

/** Who pressed; whoever comes back after a restart seals for them, with the rights that they have then. */
interface Payload {
  readonly closingId: string;
  readonly round: number;
  readonly acknowledged: string | null;
  readonly by: PastCaller;
}

type Refusal = { readonly code: ErrorCode } & Pick<AppErrorDetails, 'field' | 'params'>;
type Result = SealedRevision | { readonly refused: Refusal };
type Run = Pick<JobRun, 'id' | 'status' | 'progress' | 'createdAt' | 'finishedAt'> & {
  readonly payload: Payload;
  readonly result: Result | null;
};

const NONE: SealingState = {
  state: 'none',
  progress: 0,
  by: null,
  since: null,
  reasonVi: null,
  reasonEn: null,
};
/** The server that was asked begins at once; the carrier brings the run to another only in case that one dies. */
const CARRY_AFTER_SECONDS = 30;
const LOOK_EVERY_MS = 200;
const STOP_MS = 20_000;

/** Seals months as work that outlives a request: a province takes minutes. One run at a time for a month; a second press finds the first. */
@Injectable()
export class SealingRuns implements OnModuleInit, BeforeApplicationShutdown {
  /** How long whoever presses waits for the end before they are told that it goes on. */
  patienceMs = 5_000;
  private readonly running = new Set<Promise<void>>();
  /** By run, the connection whose lock says that this server seals; it ends with the server. */
  private readonly inHand = new Map<string, QueryRunner>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly jobs: JobsService,
    private readonly sealing: SealingService,
    private readonly callers: PastCallersService,
  ) {}

  onModuleInit(): void {
    this.jobs.register(SEAL_JOB, (job) => this.work(job));
  }

  /** Lets a seal that is nearly through finish; any other is rolled back, and the carrier brings it again. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.race([
      Promise.all(this.running),
      new Promise((resolve) => setTimeout(resolve, STOP_MS).unref()),
    ]);
  }

  /**
   * Seals what HR checked. Gives the revision when that is done within some seconds, else how far it is.
   * @throws AppError what {@link SealingService.seal} refuses, sealing-failed
   */
  async seal(
    caller: Caller,
    id: string,
    acknowledged: string | null,
  ): Promise<SealedRevision | SealingState> {
    requiredScope(caller, 'closings:seal');
    const closing = await reachedClosing(this.dataSource.manager, caller, id, 'closings:seal');
    refuseSealed(closing);
    const { label, accountId, tokenId } = caller;
    if (accountId === null) throw new AppError('not-permitted');
    const payload: Payload = {
      closingId: id, round: closing.round, acknowledged, by: { label, accountId, tokenId },
    }; // prettier-ignore
    const { runId, created } = await this.begin(closing, payload);
    if (created) this.start(runId);
    const run = await this.end(runId);
    // What the first was refused says nothing of whoever pressed after them.
    if (!created && run.status !== 'queued' && run.status !== 'running' && !isSealed(run.result))
      return this.seal(caller, id, acknowledged);
    return this.outcome(run, created);
  }

  /** How far the sealing of a month is. @throws AppError not-permitted, not-found */
  async of(caller: Caller, id: string): Promise<SealingState> {
    const { manager } = this.dataSource;
    const closing = await seenClosing(manager, caller, id);
    if (closing.status === 'sealed') return NONE;
    const [latest] = await runsOf(manager, closing);
    if (latest === undefined) return NONE;
    const { status, progress, createdAt, payload, finishedAt } = latest;
    const known = { progress, by: payload.by.label, since: createdAt };
    if (status === 'queued' || status === 'running') return { state: 'sealing', ...known, reasonVi: null, reasonEn: null };
    // Whatever was done about it since: the reason is one of before.
    const later = await manager.query<object[]>('SELECT FROM closing_step WHERE closing_id = $1 AND at > $2 LIMIT 1', [id, finishedAt]);
    if (later.length > 0 || status === 'cancelled') return NONE;
    const { code, params = {} } = refusalOf(latest);
    return { state: 'failed', ...known, reasonVi: sentenceOf(code, params, 'vi'), reasonEn: sentenceOf(code, params, 'en') };
  } // prettier-ignore

  /** The run that is on its way, or a new one. */
  private begin(closing: Closing, payload: Payload): Promise<{ runId: string; created: boolean }> {
    return this.dataSource.transaction(async (manager) => {
      const runs = await runsOf(manager, closing);
      const unfinished = runs.find(({ status }) => status === 'queued' || status === 'running');
      if (unfinished !== undefined) return { runId: unfinished.id, created: false };
      const { id, created } = await this.jobs.enqueue(
        {
          kind: SEAL_JOB,
          unitId: closing.unitId,
          period: `${periodOfRound(closing)}${runs.length + 1}`,
          payload: { ...payload },
          carryAfterSeconds: CARRY_AFTER_SECONDS,
        },
        manager,
      );
      return { runId: id, created };
    });
  }

  /** In this process; a fault is noted with the run, for whoever pressed to press again. Only what nobody could note is brought by the carrier. */
  private start(runId: string): void {
    const done = this.jobs.run(runId, true).catch(() => undefined);
    this.running.add(done);
    void done.finally(() => this.running.delete(done));
  }

  /** The run once it has ended, or as it is when patience ends. */
  private async end(runId: string): Promise<Run> {
    for (let waited = 0; ; waited += LOOK_EVERY_MS) {
      const [run] = await this.dataSource.query<[Run]>(`SELECT ${RUN} FROM job_run WHERE id = $1`, [runId]);
      if ((run.status !== 'queued' && run.status !== 'running') || waited >= this.patienceMs) return run;
      await Promise.race([...this.running, new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))]);
    }
  }

  private outcome(run: Run, created: boolean): SealedRevision | SealingState {
    const { status, progress, result, createdAt, payload } = run;
    if (status === 'queued' || status === 'running')
      return { ...NONE, state: 'sealing', progress, by: payload.by.label, since: createdAt };
    if (status === 'done' && isSealed(result)) {
      // Pressed twice, it is sealed once: by the first.
      if (!created) throw new AppError('closing-sealed');
      return { revision: result.revision, fingerprint: result.fingerprint };
    }
    const { code, ...details } = refusalOf(run);
    throw new AppError(code, details);
  }

  /** One server at a time: another to which the carrier brings the run as well looks again later, in case the first dies. */
  private async work(job: JobContext): Promise<Record<string, unknown>> {
    const { id } = job.run;
    const hand = this.dataSource.createQueryRunner();
    try {
      const [{ taken }] = (await hand.query(`SELECT pg_try_advisory_lock(${IN_HAND}) AS taken`, [id])) as [{ taken: boolean }];
      if (!taken) {
        await this.dataSource.transaction((manager) => this.jobs.carry(id, manager, CARRY_AFTER_SECONDS));
        throw new JobCancelled();
      }
      this.inHand.set(id, hand);
      return await this.sealFor(job);
    } finally {
      if (this.inHand.get(id) === hand) {
        this.inHand.delete(id);
        await hand.query(`SELECT pg_advisory_unlock(${IN_HAND})`, [id]);
      }
      await hand.release();
    }
  } // prettier-ignore

  /** Seals for whoever pressed. What is refused ends the run, and is told; a fault is thrown, so that it is tried again. */
  private async sealFor(job: JobContext): Promise<Record<string, unknown>> {
    const { run } = job;
    const progress = (percent: number): Promise<void> => job.progress(percent);
    const { closingId, round, acknowledged, by } = run.payload as unknown as Payload;
    const caller = await this.callers.now(this.dataSource.manager, by);
    // Nothing is sealed by a right that was withdrawn meanwhile.
    if (caller === undefined || scopeOf(caller, 'closings:seal') === undefined)
      return {
        ...((await this.before(run, closingId, round)) ?? { refused: { code: 'seal-right-withdrawn' } }),
      };
    const context = currentContext();
    if (context !== undefined) context.caller = caller;
    try {
      return { ...(await this.sealing.seal(caller, closingId, { acknowledged, round, progress })) };
    } catch (error) {
      const refusal = appErrorOf(error);
      if (refusal === undefined || refusal.code === 'database-unavailable') throw error;
      const { field, params } = refusal;
      // Held in another unit only, the month is not to be seen any more.
      const code = refusal.code === 'not-found' ? 'seal-right-withdrawn' : refusal.code;
      const sealed = code === 'closing-sealed' ? await this.before(run, closingId, round) : null;
      if (sealed !== null) return { ...sealed };
      return { refused: { code, params, ...(field === undefined ? {} : { field }) } };
    }
  }

  /** What an earlier attempt sealed: of a server that died after the seal, before it could say so, or of one that this one waited for. */
  private async before(
    { attempts }: Pick<JobRun, 'attempts'>,
    closingId: string,
    round: number,
  ): Promise<SealedRevision | null> {
    return attempts > 1 ? this.sealing.of(closingId, round) : null;
  }
}

const IN_HAND = `hashtextextended('closing.seal ' || $1, 0)`;

const RUN = `id, status, progress, created_at AS "createdAt", finished_at AS "finishedAt", payload, result`;

/** The attempts of a closing's round, the newest first. */
function runsOf(manager: EntityManager, closing: Closing): Promise<Run[]> {
  return manager.query<Run[]>(
    `SELECT ${RUN} FROM job_run WHERE kind = $1 AND unit_id = $2 AND starts_with(period, $3) ORDER BY id DESC`,
    [SEAL_JOB, closing.unitId, periodOfRound(closing)],
  );
}

function periodOfRound({ month, round }: { readonly month: CivilMonth; readonly round: number }): string {
  return `${month} r${round} #`;
}

function isSealed(result: Result | null): result is SealedRevision {
  return result !== null && !('refused' in result);
}

function refusalOf({ result }: Run): Refusal {
  return result !== null && 'refused' in result ? result.refused : { code: 'sealing-failed' };
}
