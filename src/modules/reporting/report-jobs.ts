import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { CivilDate } from '../../core/time/civil-date.js';
import { addMonths, type CivilMonth } from '../../core/time/civil-month.js';
import {
  DIGEST_PERIOD,
  monthsOfPeriod,
  quarterEndedBefore,
  yearToldIn,
  type DigestPeriod,
} from '../../core/time/digest-period.js';
import { systemCaller, type Caller } from '../../platform/access/caller.js';
import { Clock } from '../../platform/clock/clock.js';
import { Environment } from '../../platform/config/environment.js';
import { AppError } from '../../platform/errors/app-error.js';
import { errorCodes } from '../../platform/errors/error-codes.js';
import { currentContext } from '../../platform/http/request-context.js';
import type { JobRun } from '../../platform/jobs/job-run.entity.js';
import {
  JobRefused,
  JobsService,
  type JobContext,
  type JobHandler,
} from '../../platform/jobs/jobs.service.js';
import { latestMonth } from '../../platform/jobs/periods.js';
import { SchedulerService } from '../../platform/jobs/scheduler.service.js';
import { SEALED_JOB } from '../closing/sealing.service.js';
import { SealedMonths, type SealedPart } from '../closing/sealed-months.service.js';
import { ReportingPeriods } from '../rules/reporting-periods.service.js';
import { digestEditions, type DigestEdition } from '../../../reports/digest/model.js';
import { DigestsService } from './digests/digests.service.js';
import { StaleDigests } from './digests/stale-digests.service.js';
import type { Edition } from './exported-report.js';
import { MonthlyReportService } from './monthly-report.service.js';
import { ReportDeliveries } from './recipients/report-deliveries.service.js';
import { ReportFailures } from './report-failures.service.js';
import type { ReportKey } from './report-store.service.js';
import { Report } from './report.entity.js';
import { MAKE_JOB, ReportsService } from './reports.service.js';

const ZONE = 'Asia/Ho_Chi_Minh';
/** The kind of job that sends drafts of what is not sealed. */
export const MONTHLY_JOB = 'report.monthly';
/** The kinds of jobs that send the digests of a quarter and of a year; they come round every month and act in theirs. */
export const QUARTERLY_JOB = 'report.quarterly';
export const YEARLY_JOB = 'report.yearly';
const BY = 'Công vụ';
/** Digits that tell sealed months from others of the same unit and month. */
const DIGITS = 16;
/** How far a report is when its making begins, and when its file is written but not kept. */
const [BEGUN, WRITTEN] = [10, 90];

/** Editions whose readers work on the month: they get its drafts. */
const REMINDED: readonly Edition[] = ['director', 'accounting'];
/** The status of what the domain refuses. */
const CONFLICT = 409;

type Wanted = Omit<ReportKey, 'month'>;

/** A report that was laid out, and what keeps it. */
interface Made {
  readonly size: number;
  readonly draft: boolean;
  readonly keep: (manager: EntityManager) => Promise<void>;
}

function isDigestEdition(edition: Edition): edition is DigestEdition {
  return (digestEditions as readonly Edition[]).includes(edition);
}

/** What is done by itself: reports when a month is sealed, drafts and reminders of what is not, and making what was asked for. */
@Injectable()
export class ReportJobs implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly environment: Environment,
    private readonly jobs: JobsService,
    private readonly scheduler: SchedulerService,
    private readonly reports: ReportsService,
    private readonly monthly: MonthlyReportService,
    private readonly digests: DigestsService,
    private readonly stale: StaleDigests,
    private readonly deliveries: ReportDeliveries,
    private readonly sealed: SealedMonths,
    private readonly periods: ReportingPeriods,
    private readonly failures: ReportFailures,
  ) {}

  onModuleInit(): void {
    this.jobs.keep('SELECT job_id FROM report WHERE job_id IS NOT NULL');
    this.register(MAKE_JOB, (context) => this.make(context));
    this.register(SEALED_JOB, ({ run }) => this.afterSealing(run));
    const { REPORTS_DAY, REPORTS_HOUR: hour, REPORTS_QUARTER_DAY, REPORTS_YEAR_ON } = this.environment;
    const [yearMonth = '', yearDay = ''] = REPORTS_YEAR_ON.split('-');
    this.register(MONTHLY_JOB, ({ run }) => {
      const isLate = run.period < latestMonth(this.clock.now(), ZONE, REPORTS_DAY, hour);
      return this.sendDrafts(addMonths(run.period, -1), isLate);
    });
    this.register(QUARTERLY_JOB, ({ run }) => this.sendDigests(quarterEndedBefore(run.period)));
    this.register(YEARLY_JOB, ({ run }) =>
      this.sendDigests(run.period.endsWith(`-${yearMonth}`) ? yearToldIn(run.period) : undefined),
    );
    const add = (kind: string, day: number): void =>
      this.scheduler.add({
        kind,
        cron: `0 ${hour} ${day} * *`,
        zone: ZONE,
        latestPeriod: (now) => latestMonth(now, ZONE, day, hour),
        periodBefore: (period) => addMonths(period, -1),
      });
    add(MONTHLY_JOB, REPORTS_DAY);
    add(QUARTERLY_JOB, REPORTS_QUARTER_DAY);
    add(YEARLY_JOB, Number(yearDay));
  }

  /** Work of which somebody is told when it fails for good; what the domain refuses is refused again at every attempt. */
  private register(kind: string, work: JobHandler): void {
    const refusing: JobHandler = async (context) => {
      try {
        return await work(context);
      } catch (error) {
        if (error instanceof AppError && errorCodes[error.code].status === CONFLICT)
          throw new JobRefused(error.message, { cause: error });
        throw error;
      }
    };
    this.jobs.register(kind, refusing, (run) => this.failures.tell(run));
  }

  /** Makes a report that was queued, and sends it on where nobody waits for it. Done again it changes nothing. */
  private async make(job: JobContext): Promise<Record<string, unknown>> {
    const id = String(job.run.payload?.['reportId']);
    const caller = systemCaller(BY);
    const context = currentContext();
    if (context !== undefined) context.caller = caller;
    const report = await this.dataSource.manager.findOneByOrFail(Report, { id });
    if (report.madeAt !== null) return { reportId: id };
    await job.progress(BEGUN);
    const made = await this.made(caller, report);
    // Also the moment at which a report that somebody stopped is dropped.
    await job.progress(WRITTEN);
    return this.dataSource.transaction(async (manager) => {
      const { madeAt } = await manager.findOneOrFail(Report, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      if (madeAt !== null) return { reportId: id };
      await made.keep(manager);
      const isSent =
        job.run.payload?.['isSent'] !== false && (await this.isSent(manager, report, made.draft));
      const queued = isSent ? await this.deliveries.queue(manager, report) : 0;
      return { reportId: id, bytes: made.size, queued };
    });
  }

  /**
   * What nobody waits for goes to the list; a digest that was made anew, where one went there before; none twice. A month that was sealed
   * while its draft waited to be made is sent by its sealing, and one that was reopened while it waited by the next.
   */
  private async isSent(manager: EntityManager, report: Report, draft: boolean): Promise<boolean> {
    if (report.cause === 'request') return false;
    if (!DIGEST_PERIOD.test(report.month)) return report.cause === (draft ? 'schedule' : 'sealing');
    // As of months: figures that may still change go to nobody outside. A year's is due before its December, marked as a draft (NĐ 335/2025).
    if (draft && report.month.includes('Q') && !REMINDED.includes(report.edition)) return false;
    if (await this.stale.wasSent(manager, report)) return false;
    return report.cause === 'schedule' || this.stale.wentOut(manager, report);
  }

  /** Lays a report out, of a month or of a quarter or year; nothing of it is kept yet. */
  private async made(caller: Caller, report: Report): Promise<Made> {
    const { month, unitId, edition } = report;
    if (!DIGEST_PERIOD.test(month)) {
      const made = await this.monthly.made(caller, report);
      return {
        size: made.bytes.length,
        draft: made.model.draft,
        keep: (manager) => this.monthly.keep(manager, report, made),
      };
    }
    if (!isDigestEdition(edition)) throw new Error(`no digest for ${edition}`);
    const made = await this.digests.made(caller, { period: month, unitId, edition });
    return {
      size: made.bytes.length,
      draft: made.model.draft,
      keep: (manager) => this.digests.keep(manager, report, made),
    };
  }

  /**
   * The final reports of a month that was sealed: the director's, and those that somebody is to get; and the digests that were made before
   * it was.
   */
  private async afterSealing({ unitId, payload }: JobRun): Promise<Record<string, unknown>> {
    if (unitId === null) throw new Error('a sealed month without unit');
    const [month, revision] = [String(payload?.['month']), Number(payload?.['revision'])];
    const wanted = await this.wanted(unitId, [month]);
    const all = [{ unitId, edition: 'director', agencyId: null } as const, ...wanted];
    const queued = await this.queueAll(all, month, 'sealing', `r${revision}`);
    const above = await this.queueAbove(unitId, month);
    return { queued: queued + above + (await this.queueStale(unitId, month, revision)) };
  }

  private async queueStale(unitId: string, month: CivilMonth, revision: number): Promise<number> {
    let queued = 0;
    for (const { period, sealed, ...wanted } of await this.stale.of(unitId, month, revision))
      queued += await this.queueAll([wanted], period, 'sealing', `sealed ${sealed}`);
    return queued;
  }

  /** The reports of units above which this was the last to be sealed; the same sealed months once, whichever of them was the last. */
  private async queueAbove(unitId: string, month: CivilMonth): Promise<number> {
    const { manager } = this.dataSource;
    const above = await manager.query<Wanted[]>(
      `SELECT DISTINCT p.unit_id AS "unitId", p.edition, p.agency_id AS "agencyId" FROM report_recipient p
       WHERE p.ended_at IS NULL AND p.unit_id <> $1 AND $1::uuid IN (SELECT unit_scope(ARRAY[p.unit_id])) ORDER BY 1, 2, 3`,
      [unitId],
    );
    let queued = 0;
    for (const wanted of above) {
      const parts = await this.sealed.of(manager, wanted.unitId, month);
      if (!(await this.isWhole(manager, wanted.unitId, parts, month))) continue;
      const sealed = parts.map(({ fingerprint }) => fingerprint).sort();
      const what = `sealed ${createHash('sha256').update(sealed.join()).digest('hex').slice(0, DIGITS)}`;
      queued += await this.queueAll([wanted], month, 'sealing', what);
    }
    return queued;
  }

  /**
   * Drafts, with a reminder, of every listed unit of whose month something is not sealed, for those who can do something about it: nobody
   * outside gets figures that may still change. Returns how many. Of a month that was missed while
   * no server was up (`isLate`) they are made and sent to nobody: the draft of the latest month reminds of what is open.
   */
  async sendDrafts(month: CivilMonth, isLate = false): Promise<Record<string, unknown>> {
    const open: Wanted[] = [];
    const { manager } = this.dataSource;
    for (const wanted of await this.wanted(null, [month])) {
      if (!REMINDED.includes(wanted.edition)) continue;
      const parts = await this.sealed.of(manager, wanted.unitId, month);
      if (!(await this.isWhole(manager, wanted.unitId, parts, month))) open.push(wanted);
    }
    return { queued: await this.queueAll(open, month, 'schedule', 'draft', !isLate) };
  } // prettier-ignore

  /** Whether all that a unit reports as a month is sealed. */
  private async isWhole(manager: EntityManager, unitId: string, parts: readonly SealedPart[], month: CivilMonth): Promise<boolean> {
    return this.sealed.isWhole(manager, unitId, parts, await this.periods.of(manager, unitId, month));
  } // prettier-ignore

  /** The digest of a quarter or a year for everybody who gets the director's report or the superiors'. Returns how many. */
  async sendDigests(period: DigestPeriod | undefined): Promise<Record<string, unknown>> {
    if (period === undefined) return { queued: 0 };
    const wanted = (await this.wanted(null, monthsOfPeriod(period))).filter(({ edition }) =>
      isDigestEdition(edition),
    );
    return { queued: await this.queueAll(wanted, period, 'schedule', 'digest') };
  }

  /**
   * Who is to get what of these months, of a unit with all below it or of all of them; each report once. A unit that ended before them is
   * left out where nobody was there any more.
   */
  private async wanted(unitId: string | null, months: readonly CivilMonth[]): Promise<Wanted[]> {
    const { manager } = this.dataSource;
    const listed = await manager.query<(Wanted & { readonly until: CivilDate | null })[]>(
      `SELECT DISTINCT p.unit_id AS "unitId", p.edition, p.agency_id AS "agencyId", u.valid_until::text AS until
       FROM report_recipient p JOIN org_unit u ON u.id = p.unit_id
       WHERE p.ended_at IS NULL AND ($1::uuid IS NULL OR p.unit_id IN (SELECT unit_scope(ARRAY[$1::uuid]))) ORDER BY 1, 2, 3`,
      [unitId],
    );
    const wanted: Wanted[] = [];
    for (const { until, ...report } of listed)
      if (until === null || (await this.wasThere(manager, report.unitId, until, months))) wanted.push(report);
    return wanted;
  }

  /** Whether a unit that ended was there in some of these months, or people still were. */
  private async wasThere(manager: EntityManager, unitId: string, until: CivilDate, months: readonly CivilMonth[]): Promise<boolean> {
    for (const month of months) {
      const { from, to } = await this.periods.of(manager, unitId, month);
      if (until > from) return true;
      const people = await manager.query<object[]>(
        `SELECT FROM posting WHERE kind = 'duty' AND unit_id IN (SELECT unit_scope(ARRAY[$1::uuid])) AND period && tstzrange(
           $2::date::timestamp AT TIME ZONE unit_zone($1), ($3::date + 1)::timestamp AT TIME ZONE unit_zone($1)) LIMIT 1`,
        [unitId, from, to],
      );
      if (people.length > 0) return true;
    }
    return false;
  } // prettier-ignore

  private async queueAll(
    all: readonly Wanted[],
    month: CivilMonth,
    cause: 'sealing' | 'schedule',
    what: string,
    isSent = true,
  ): Promise<number> {
    let queued = 0;
    for (const wanted of all) {
      const period = [month, what, wanted.edition, wanted.agencyId ?? ''].join(' ').trim();
      const made = await this.dataSource.transaction((manager) =>
        this.reports.queue(manager, { month, ...wanted }, { id: v7(), cause, askedBy: BY, period, isSent }),
      );
      if (made !== null) queued += 1;
    }
    return queued;
  }
}
