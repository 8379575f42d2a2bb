import { createHmac } from 'node:crypto';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Environment } from '../../platform/config/environment.js';
import { loadSecretKey } from '../../platform/crypto/secret-key.js';
import { makeFolder } from '../../platform/database/embedded/make-folder.js';
import { JobsService } from '../../platform/jobs/jobs.service.js';
import { latestMonth, latestNight } from '../../platform/jobs/periods.js';
import { SchedulerService } from '../../platform/jobs/scheduler.service.js';
import { MailQueue } from '../../platform/mail/mail-queue.js';
import { AuditSealer } from '../audit/audit-sealer.js';

const ZONE = 'Asia/Ho_Chi_Minh';
/** Name of the file in the data folder that keeps the heads of the audit chain. */
export const HEADS_FILE = 'audit-heads.jsonl';

/** Scheduled care for the installation itself. */
@Injectable()
export class NightlyWork implements OnModuleInit {
  constructor(
    private readonly jobs: JobsService,
    private readonly scheduler: SchedulerService,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly environment: Environment,
    private readonly sealer: AuditSealer,
    private readonly mail: MailQueue,
  ) {}

  onModuleInit(): void {
    this.jobs.register('audit-head', ({ run }) => this.noteHead(run.period));
    this.scheduler.add({
      kind: 'audit-head',
      cron: '0 2 * * *',
      zone: ZONE,
      latestPeriod: (now) => latestNight(now, ZONE, 2),
    });
    this.jobs.register('housekeeping', () => this.houseKeep());
    this.scheduler.add({
      kind: 'housekeeping',
      cron: '0 3 * * *',
      zone: ZONE,
      latestPeriod: (now) => latestNight(now, ZONE, 3),
    });
    this.jobs.register('audit-verification', () => this.verify());
    this.scheduler.add({
      kind: 'audit-verification',
      cron: '0 3 1 * *',
      zone: ZONE,
      latestPeriod: (now) => latestMonth(now, ZONE, 1, 3),
    });
  }

  /** Writes the head of the audit chain, signed, where the database cannot reach it; mails it where wanted. */
  private async noteHead(day: string): Promise<Record<string, unknown> | null> {
    await this.sealer.seal();
    const head = await this.sealer.head();
    if (!head) return null;
    const signature = createHmac('sha256', await loadSecretKey(this.environment))
      .update(`${head.seq}:${head.entryId}:${head.hash}`)
      .digest('hex');
    const line = JSON.stringify({ ...head, signature });
    await makeFolder(this.environment.CONGVU_DATA_DIR);
    await appendFile(join(this.environment.CONGVU_DATA_DIR, HEADS_FILE), `${line}\n`, { mode: 0o600 });
    const to = (this.environment.AUDIT_MAIL_TO ?? '').split(',').filter(Boolean);
    if (to.length > 0) {
      const subject = `Công vụ: mã niêm phong nhật ký ngày ${day}`;
      await this.mail.enqueue({ to, subject, text: `${line}\n` }, `audit-head-${day}`);
    }
    return { ...head };
  }

  /** Forgets what is over: sign-ins that never came back, sessions that ended a year ago, background jobs as long as wanted after their end. */
  private async houseKeep(): Promise<Record<string, unknown>> {
    const now = this.clock.now();
    const yearAgo = new Date(now.getTime() - 365 * 86_400_000);
    await this.dataSource.query('DELETE FROM sign_on_attempt WHERE expires_at < $1', [now]);
    const [, sessions] = await this.dataSource.query<[unknown[], number]>(
      'DELETE FROM session WHERE ends_at < $1',
      [yearAgo],
    );
    const { JOBS_KEEP_DAYS, JOBS_KEEP_FAILED_DAYS } = this.environment;
    const daysAgo = (days: number): Date => new Date(now.getTime() - days * 86_400_000);
    const jobs = await this.jobs.sweep({
      finishedBefore: daysAgo(JOBS_KEEP_DAYS),
      failedBefore: daysAgo(JOBS_KEEP_FAILED_DAYS),
    });
    return { sessions, jobs };
  }

  /** Checks the audit chain; a fault fails the job, which operations see. */
  private async verify(): Promise<Record<string, unknown>> {
    await this.sealer.seal();
    const report = await this.sealer.verify();
    if (report.faults.length > 0) {
      throw new Error(`the audit chain has ${report.faults.length} fault(s); run "congvu audit verify"`);
    }
    return { entries: report.entries, sealed: report.sealed };
  }
}
