import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Environment } from '../../platform/config/environment.js';
import { packageVersion } from '../../platform/config/package-version.js';
import { nextTurn } from '../../platform/jobs/periods.js';
import { SchedulerService } from '../../platform/jobs/scheduler.service.js';
import { Mailer } from '../../platform/mail/mailer.js';
import type { MailFacts, OperationsFacts, ScheduleFact } from './facts.dto.js';

/** Kinds of jobs that send mail. */
const MAIL_KINDS = ['mail', 'report.deliver'];

/** What an administrator needs to know of the installation; never a secret. */
@Injectable()
export class FactsService {
  private readonly version = packageVersion();

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly environment: Environment,
    private readonly scheduler: SchedulerService,
    private readonly mailer: Mailer,
  ) {}

  async facts(): Promise<OperationsFacts> {
    const of = this.environment;
    const [{ server }] = await this.dataSource.query<[{ server: string }]>(
      `SELECT current_setting('server_version') AS server`,
    );
    return {
      version: this.version,
      nodeVersion: process.versions.node,
      databaseVersion: server,
      databaseEmbedded: of.DATABASE_URL === undefined,
      mode: of.NODE_ENV,
      publicUrl: of.PUBLIC_URL ?? null,
      ownTls: of.TLS_CERT_FILE !== undefined,
      dataFolder: of.CONGVU_DATA_DIR,
      singleSignOn: of.OIDC_ISSUER !== undefined,
      sessionIdleMinutes: of.SESSION_IDLE_MINUTES,
      sessionHours: of.SESSION_HOURS,
      gate: of.GATE,
      jobsEnabled: of.JOBS_ENABLED,
      reportsDay: of.REPORTS_DAY,
      reportsHour: of.REPORTS_HOUR,
      now: this.clock.now(),
      mail: await this.mail(),
      schedules: await this.schedules(),
    };
  }

  private async mail(): Promise<MailFacts> {
    const [{ waiting, failed }] = await this.dataSource.query<[{ waiting: number; failed: number }]>(
      `SELECT count(*) FILTER (WHERE status IN ('queued', 'running')) AS waiting,
         count(*) FILTER (WHERE status = 'failed' AND created_at > $2::timestamptz - interval '30 days') AS failed
       FROM job_run WHERE kind = ANY($1)`,
      [MAIL_KINDS, this.clock.now()],
    );
    return {
      enabled: this.mailer.enabled,
      from: this.environment.MAIL_FROM,
      auditHeadMailed: (this.environment.AUDIT_MAIL_TO ?? '') !== '',
      waiting,
      failed,
    };
  }

  private async schedules(): Promise<ScheduleFact[]> {
    const schedules = this.scheduler.list();
    const last = await this.dataSource.query<(Omit<ScheduleFact, 'nextAt'> & { kind: string })[]>(
      `SELECT DISTINCT ON (kind) kind, status AS "lastStatus", created_at AS "lastAt", error AS "lastError"
       FROM job_run WHERE kind = ANY($1) AND unit_id IS NULL ORDER BY kind, created_at DESC`,
      [schedules.map(({ kind }) => kind)],
    );
    return schedules.map(({ kind, cron, zone }) => {
      const {
        lastAt = null,
        lastStatus = null,
        lastError = null,
      } = last.find((each) => each.kind === kind) ?? {};
      return { kind, nextAt: nextTurn(cron, zone, this.clock.now()), lastAt, lastStatus, lastError };
    });
  }
}
