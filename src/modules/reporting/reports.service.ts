import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { CivilMonth } from '../../core/time/civil-month.js';
import type { Caller } from '../../platform/access/caller.js';
import { inScope, requiredScope, scopeParameter } from '../../platform/access/scope.js';
import { requireUnit } from '../../platform/access/units-in-scope.js';
import { Clock } from '../../platform/clock/clock.js';
import { Environment } from '../../platform/config/environment.js';
import { Conditions } from '../../platform/database/conditions.js';
import { AppError } from '../../platform/errors/app-error.js';
import { cursorId, decodeCursor, pageOf, type Page } from '../../platform/http/cursor.js';
import type { JobStatus } from '../../platform/jobs/job-run.entity.js';
import { JobsService } from '../../platform/jobs/jobs.service.js';
import { AuditService } from '../audit/audit.service.js';
import type { ReportRecipient } from './exported-report.js';
import { MonthlyReportService } from './monthly-report.service.js';
import { needsOf, reportNeeds } from './report-needs.js';
import { ReportDeliveries } from './recipients/report-deliveries.service.js';
import { ReportStore, type ReportKey } from './report-store.service.js';
import { Report, type ReportCause } from './report.entity.js';

/** The kind of job that makes a report. */
export const MAKE_JOB = 'report.make';

/** A report as lists show it. */
export interface ReportView extends Omit<Report, 'content' | 'jobId'> {
  /** Whether a later final report of the same tells something else. */
  readonly superseded: boolean;
  readonly unitName: string;
  readonly agencyName: string | null;
  readonly status: JobStatus;
  readonly progress: number;
  readonly error: string | null;
}

/** A report on its way to an address. */
export interface DeliveryView {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly way: string;
  readonly status: JobStatus;
  readonly attempts: number;
  readonly error: string | null;
  readonly queuedAt: Date;
  readonly sentAt: Date | null;
}

/** A file to be saved. */
export interface ReportFile {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: Buffer;
}

const SELECT = `SELECT r.id, r.unit_id AS "unitId", u.name AS "unitName", r.month, r.edition, r.agency_id AS "agencyId",
  a.name AS "agencyName", r.cause, r.asked_by AS "askedBy", r.asked_at AS "askedAt", r.draft, r.fingerprint, r.revisions,
  EXISTS (SELECT FROM report o WHERE o.unit_id = r.unit_id AND o.month = r.month AND o.edition = r.edition
    AND o.agency_id IS NOT DISTINCT FROM r.agency_id AND NOT o.draft AND (o.made_at, o.id) > (r.made_at, r.id) AND o.fingerprint <> r.fingerprint) AS superseded,
  r.file_name AS "fileName", r.sha256, r.size, r.made_at AS "madeAt",
  CASE WHEN r.made_at IS NOT NULL THEN 'done' ELSE coalesce(j.status, 'queued') END AS status,
  CASE WHEN r.made_at IS NOT NULL THEN 100 ELSE coalesce(j.progress, 0) END AS progress,
  CASE WHEN r.made_at IS NULL THEN j.error END AS error
  FROM report r JOIN org_unit u ON u.id = r.unit_id LEFT JOIN org_unit a ON a.id = r.agency_id LEFT JOIN job_run j ON j.id = r.job_id`;

/** Reports that are asked for, made in the background, listed and read. */
@Injectable()
export class ReportsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly jobs: JobsService,
    private readonly monthly: MonthlyReportService,
    private readonly store: ReportStore,
    private readonly deliveries: ReportDeliveries,
    private readonly environment: Environment,
  ) {}

  /**
   * Asks for the report of a unit's month; a job makes it.
   * @throws AppError not-permitted, not-found for a unit outside the caller's scope, invalid-input for a month that has not begun or an
   * edition for an agency without one
   */
  async ask(caller: Caller, month: CivilMonth, unitId: string, recipient: ReportRecipient): Promise<{ id: string }> {
    await this.monthly.require(caller, month, unitId, recipient);
    const id = v7();
    await this.dataSource.transaction(async (manager) => {
      await this.queue(manager, { month, unitId, ...recipient }, { id, cause: 'request', askedBy: caller.label, period: `${month} ${id}` });
      await this.audit.record(manager, {
        action: 'report.ask', entityType: 'report', entityId: id, unitId, after: { month, ...recipient },
      });
    });
    this.jobs.hurry();
    return { id };
  } // prettier-ignore

  /** Queues a report once for its kind, unit and period; null when it was queued before. */
  async queue(
    manager: EntityManager,
    key: ReportKey,
    {
      id,
      cause,
      askedBy,
      period,
      isSent = true,
    }: Pick<Report, 'id' | 'askedBy'> & { cause: ReportCause; period: string; isSent?: boolean },
  ): Promise<string | null> {
    const payload = { reportId: id, ...(!isSent && { isSent }) };
    const job = { kind: MAKE_JOB, unitId: key.unitId, period, payload };
    const { id: jobId, created } = await this.jobs.enqueue(job, manager);
    if (!created) return null;
    await manager.insert(Report, { id, ...key, cause, askedBy, askedAt: this.clock.now(), jobId });
    return id;
  }

  /** The newest months first. @throws AppError not-permitted, invalid-input for a forged cursor */
  async list(
    caller: Caller,
    search: { month: string | undefined; kind?: 'month' | 'digest' | undefined; unitId: string | undefined; cursor: string | undefined; limit: number },
  ): Promise<Page<ReportView>> {
    const { month, kind, unitId, cursor, limit } = search;
    const roots = scopeParameter(requiredScope(caller, 'reports:export'));
    const where = new Conditions().add((p) => inScope('r.unit_id', p), roots);
    if (month !== undefined) where.add((p) => `r.month = ${p}`, month);
    if (kind !== undefined) where.add((p) => `(r.month !~ '-[0-9]{2}$') = ${p}`, kind === 'digest');
    if (unitId !== undefined) where.add((p) => `r.unit_id = ${p}`, unitId);
    let after = 'true';
    if (cursor !== undefined) {
      const [before, id] = decodeCursor(cursor, 2);
      const keys = [where.parameter(before), where.parameter(cursorId(id))];
      after = `(r.month, r.id) < (${keys[0]}, CAST(${keys[1]} AS uuid))`;
    }
    const rows = await this.dataSource.query<ReportView[]>(
      `${SELECT} WHERE ${where.sql} AND ${after} ORDER BY r.month DESC, r.id DESC LIMIT ${where.parameter(limit + 1)}`,
      where.values,
    );
    return pageOf(rows, limit, ({ month: of, id }) => [of, id]);
  } // prettier-ignore

  /** A report and where it was sent. @throws AppError not-permitted, not-found */
  async one(caller: Caller, id: string): Promise<ReportView & { readonly deliveries: readonly DeliveryView[] }> {
    const report = await this.seen(caller, id);
    const deliveries = await this.dataSource.query<DeliveryView[]>(
      `SELECT d.id, p.name, p.address, p.way, coalesce(j.status, 'queued') AS status, coalesce(j.attempts, 0) AS attempts, j.error,
         d.queued_at AS "queuedAt", CASE WHEN j.status = 'done' AND coalesce(j.result->>'sent', 'true') = 'true' THEN j.finished_at END AS "sentAt"
       FROM report_delivery d JOIN report_recipient p ON p.id = d.recipient_id LEFT JOIN job_run j ON j.id = d.job_id
       WHERE d.report_id = $1 ORDER BY p.name, d.id`,
      [id],
    );
    return { ...report, deliveries };
  } // prettier-ignore

  /** The file of a report that is made; noted in the audit trail. @throws AppError not-permitted, not-found also while it is not made */
  async file(caller: Caller, id: string): Promise<ReportFile> {
    const { fileName, sha256, unitId, month, edition } = await this.seen(caller, id);
    const bytes = await this.store.bytes(id);
    if (bytes === null || fileName === null || sha256 === null) throw new AppError('not-found');
    await this.audit.record(this.dataSource.manager, {
      action: 'report.download', entityType: 'report', entityId: id, unitId, after: { month, edition, sha256 },
    }); // prettier-ignore
    return { name: fileName, sha256, bytes };
  }

  /** Stops a report that is on its way. @throws AppError not-permitted, not-found, job-settled */
  cancel(caller: Caller, id: string): Promise<void> {
    return this.change(caller, id, 'report.cancel', (job, manager) => this.jobs.cancel(job, manager));
  }

  /** Makes a report anew that failed or was stopped. @throws AppError not-permitted, not-found, job-settled */
  async retry(caller: Caller, id: string): Promise<void> {
    await this.change(caller, id, 'report.retry', (job, manager) => this.jobs.retry(job, manager));
    this.jobs.hurry();
  }

  /** Sends a report to an address anew. @throws AppError not-permitted, not-found, job-settled */
  async sendAgain(caller: Caller, id: string, deliveryId: string): Promise<void> {
    await this.deliveries.again(await this.seen(caller, id), deliveryId);
  }

  private async change(
    caller: Caller,
    id: string,
    action: string,
    how: (jobId: string, manager: EntityManager) => Promise<boolean>,
  ): Promise<void> {
    const { unitId, month, edition, madeAt } = await this.seen(caller, id);
    await this.dataSource.transaction(async (manager) => {
      const { jobId } = await manager.findOneByOrFail(Report, { id });
      if (madeAt !== null || jobId === null || !(await how(jobId, manager)))
        throw new AppError('job-settled');
      await this.audit.record(manager, {
        action, entityType: 'report', entityId: id, unitId, after: { month, edition },
      }); // prettier-ignore
    });
  }

  /** A report for who could ask for it. */
  private async seen(caller: Caller, id: string): Promise<ReportView> {
    const roots = reportNeeds.map((permission) => scopeParameter(requiredScope(caller, permission)));
    const [report] = await this.dataSource.query<ReportView[]>(
      `${SELECT} WHERE r.id = $1 AND ${roots.map((_, place) => inScope('r.unit_id', `$${place + 2}`)).join(' AND ')}`,
      [id, ...roots],
    );
    if (report === undefined) throw new AppError('not-found');
    const { manager } = this.dataSource;
    for (const permission of needsOf(report.edition, this.environment))
      await requireUnit(manager, caller, permission, report.unitId, new AppError('not-found'));
    return report;
  }
}
