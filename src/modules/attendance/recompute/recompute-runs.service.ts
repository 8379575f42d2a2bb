import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import { addDays, daysBetween, type CivilDate } from '../../../core/time/civil-date.js';
import type { Caller, ScopeRoots } from '../../../platform/access/caller.js';
import { requiredScope } from '../../../platform/access/scope.js';
import { requireUnit } from '../../../platform/access/units-in-scope.js';
import { AppError } from '../../../platform/errors/app-error.js';
import type { JobStatus } from '../../../platform/jobs/job-run.entity.js';
import { JobsService, type JobContext } from '../../../platform/jobs/jobs.service.js';
import { AuditService } from '../../audit/audit.service.js';
import { AttendanceService } from '../attendance.service.js';
import type { DayDifference } from '../day-difference.js';
import { nothingDone, type RecomputeSummary } from '../recompute-summary.js';
import {
  MOST_RECOMPUTED_DAYS,
  MOST_SHOWN,
  RecomputeService,
  type Recomputed,
  type WantedDays,
} from './recompute.service.js';

/** The kind of the jobs that compute long ranges anew. */
export const RECOMPUTE_JOB = 'attendance.recompute';
/** Of one's own, the latest. */
const MOST_LISTED = 20;

/** A long computation as somebody asked for it. */
export interface RecomputeRun extends WantedDays {
  readonly id: string;
  readonly status: JobStatus;
  /** 0 to 100. */
  readonly progress: number;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
}

/** The same with what came of it; null until it is done. */
export interface FinishedRun extends RecomputeRun {
  readonly answer: Recomputed | null;
}

/** What the job knows: the days, where they may be computed, and who asked. */
interface Payload extends WantedDays {
  readonly roots: ScopeRoots;
  readonly askedBy: string;
}

type Result = Omit<Recomputed, 'days'> & { readonly days: readonly DayDifference[] };

const RUN = `id, status, progress, created_at AS "createdAt", finished_at AS "finishedAt", payload->>'from' AS "from",
  payload->>'until' AS until, payload->>'unitId' AS "unitId", payload->>'employeeId' AS "employeeId",
  (payload->>'dryRun')::boolean AS "dryRun"`;

/**
 * Ranges that are too long to wait for: computed in the background, part by part, so that it is seen how far they are and they can be stopped
 * between two parts. What was saved until then stays.
 */
@Injectable()
export class RecomputeRuns implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly jobs: JobsService,
    private readonly attendance: AttendanceService,
    private readonly recomputes: RecomputeService,
    private readonly audit: AuditService,
  ) {}

  onModuleInit(): void {
    this.jobs.register(RECOMPUTE_JOB, (job) => this.work(job));
  }

  /**
   * Asks for a range; one at a time of each person.
   * @throws AppError not-permitted, outside-scope, period-reversed, invalid-input, recompute-running
   */
  async ask(caller: Caller, wanted: WantedDays): Promise<{ id: string }> {
    const { from, until, unitId, employeeId, dryRun } = wanted;
    const askedBy = keyOf(caller);
    const made = await this.dataSource.transaction(async (manager) => {
      if (unitId !== null) await requireUnit(manager, caller, 'attendance:recompute', unitId);
      await this.attendance.countDays(caller, wanted);
      await manager.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`${RECOMPUTE_JOB} ${askedBy}`]);
      const running = await manager.query<object[]>(
        `SELECT FROM job_run WHERE kind = $1 AND payload->>'askedBy' = $2 AND status IN ('queued', 'running') LIMIT 1`,
        [RECOMPUTE_JOB, askedBy],
      );
      if (running.length > 0) throw new AppError('recompute-running');
      const payload: Payload = { from, until, unitId, employeeId, dryRun, askedBy, roots: requiredScope(caller, 'attendance:recompute') }; // prettier-ignore
      // Asked for anew it is another run, also of the same days.
      const period = `${from}..${until} ${v7()}`;
      const { id } = await this.jobs.enqueue(
        { kind: RECOMPUTE_JOB, unitId, period, payload: { ...payload } },
        manager,
      );
      if (!dryRun)
        await this.audit.record(manager, {
          action: 'attendance.recompute', entityType: 'attendance', entityId: employeeId ?? unitId, subjectEmployeeId: employeeId, unitId,
          after: { from, until, unitId, employeeId, run: id },
        }); // prettier-ignore
      return { id };
    });
    this.jobs.hurry();
    return made;
  }

  /** One's own, the latest first. */
  list(caller: Caller): Promise<RecomputeRun[]> {
    return this.dataSource.query<RecomputeRun[]>(
      `SELECT ${RUN} FROM job_run WHERE kind = $1 AND payload->>'askedBy' = $2 ORDER BY id DESC LIMIT $3`,
      [RECOMPUTE_JOB, keyOf(caller), MOST_LISTED],
    );
  }

  /** One's own with what came of it. @throws AppError not-found */
  async read(caller: Caller, id: string): Promise<FinishedRun> {
    const [row] = await this.dataSource.query<(RecomputeRun & { result: Result | null })[]>(
      `SELECT ${RUN}, result FROM job_run WHERE id = $1 AND kind = $2 AND payload->>'askedBy' = $3`,
      [id, RECOMPUTE_JOB, keyOf(caller)],
    );
    if (row === undefined) throw new AppError('not-found');
    const { result, ...run } = row;
    const answer = result === null ? null : { ...result, days: await this.recomputes.named(result.days) };
    return { ...run, answer };
  }

  /** Stops one's own before its end; what was saved stays. @throws AppError not-found for one that has ended */
  async cancel(caller: Caller, id: string): Promise<void> {
    const { from, until, unitId, dryRun } = await this.read(caller, id);
    await this.dataSource.transaction(async (manager) => {
      if (!(await this.jobs.cancel(id, manager))) throw new AppError('not-found');
      await this.audit.record(manager, {
        action: 'attendance.cancel-recompute', entityType: 'attendance', entityId: unitId, unitId, after: { run: id, from, until, dryRun },
      }); // prettier-ignore
    });
  }

  /** Computes part by part. Done again after a fault it computes the same days once more, and saves only what differs. */
  private async work(job: JobContext): Promise<Record<string, unknown>> {
    const { from, until, unitId, employeeId, dryRun, roots, askedBy } = job.run.payload as unknown as Payload;
    const caller: Caller = {
      kind: 'command-line', label: askedBy, accountId: null, tokenId: null, sessionId: null, employeeId: null,
      scopes: new Map([['attendance:recompute', roots]]),
    }; // prettier-ignore
    const length = daysBetween(from, until);
    const total = await this.attendance.countDays(caller, { from, until, unitId, employeeId });
    const step = partLength(total, length);
    const summary: RecomputeSummary = nothingDone();
    const days: DayDifference[] = [];
    let different = 0;
    const onDifference = (difference: DayDifference): void => {
      different += 1;
      if (days.length < MOST_SHOWN) days.push(difference);
    };
    for (let start: CivilDate = from; start < until; start = addDays(start, step)) {
      await job.progress((100 * daysBetween(from, start)) / length);
      const end = addDays(start, step);
      const part = {
        unitId,
        employeeId,
        dryRun,
        onDifference,
        from: start,
        until: end < until ? end : until,
      };
      const done = await this.attendance.recompute(caller, part);
      for (const name of Object.keys(summary) as (keyof RecomputeSummary)[]) summary[name] += done[name];
    }
    await job.progress(100);
    return { summary, different, days };
  }
}

/**
 * How many dates are computed together: as many as make no more days of people than one waits for, at least one. Example: of 100 people
 * for a year (36,500 days) 124.
 */
export function partLength(total: number, length: number): number {
  return Math.max(1, Math.floor(MOST_RECOMPUTED_DAYS / Math.max(1, total / length)));
}

/** Whose runs they are: an account's, or a token's. */
function keyOf({ accountId, tokenId, label }: Caller): string {
  return tokenId ?? accountId ?? label;
}
