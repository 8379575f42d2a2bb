import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { CivilDate } from '../../../core/time/civil-date.js';
import { zoneClock } from '../../../core/time/zone-clock.js';
import { systemCaller } from '../../../platform/access/caller.js';
import { DIGEST_PERIOD, monthsOfPeriod, periodWords } from '../../../core/time/digest-period.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Environment } from '../../../platform/config/environment.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { currentContext } from '../../../platform/http/request-context.js';
import { JobsService, type JobHandler } from '../../../platform/jobs/jobs.service.js';
import { reportDeliveriesTotal } from '../../../platform/observability/metrics.js';
import { Mailer, type Mail } from '../../../platform/mail/mailer.js';
import { AuditService } from '../../audit/audit.service.js';
import { NoticesService } from '../../compliance/notices/notices.service.js';
import { GrantsService } from '../../identity/grants.service.js';
import { ReportStore } from '../report-store.service.js';
import type { Report } from '../report.entity.js';
import { ReportDelivery } from './report-delivery.entity.js';
import type { SendingWay } from './report-recipient.entity.js';
import { sendingPauses } from './sending-pauses.js';
import { reportMail, type MailFacts } from './report-mail.js';

/** The kind of job that sends a report to one address. */
export const DELIVER_JOB = 'report.deliver';

interface Sending extends Omit<MailFacts, 'link'> {
  readonly unitId: string;
  readonly reportId: string;
  readonly edition: string;
  readonly fileName: string;
  readonly address: string;
  readonly way: SendingWay;
  /** Whether the address was taken from the list. */
  readonly ended: boolean;
}

/** Sends reports to the addresses on their units' lists; what becomes of each sending, its job says. */
@Injectable()
export class ReportDeliveries implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly environment: Environment,
    private readonly audit: AuditService,
    private readonly jobs: JobsService,
    private readonly mailer: Mailer,
    private readonly store: ReportStore,
    private readonly grants: GrantsService,
    private readonly notices: NoticesService,
  ) {}

  onModuleInit(): void {
    const handler: JobHandler = async ({ run, lastAttempt }) => {
      const context = currentContext();
      if (context !== undefined) context.caller = systemCaller('Công vụ');
      return { sent: await this.attempt(run.period, run.attempts, lastAttempt) };
    };
    // A mail server that is away in the evening is back in the morning.
    this.jobs.register(DELIVER_JOB, handler, undefined, { pauses: this.pauses() });
    this.jobs.keep('SELECT job_id FROM report_delivery');
  }

  private pauses(): readonly number[] {
    return sendingPauses(this.environment.REPORTS_SENDING_HOURS);
  }

  /**
   * Sends one, unless the address was taken from the list since, and counts it. Who looks after the service is told at the first attempt that
   * fails, till when it is tried again, and anew when it was tried for the last time; what is sent after all is no trouble any more.
   */
  private async attempt(deliveryId: string, attempt: number, last: boolean): Promise<boolean> {
    const sending = await this.sending(deliveryId);
    if (sending.ended) {
      await this.takeBack(deliveryId);
      return false;
    }
    try {
      await this.send(deliveryId, sending);
    } catch (error) {
      reportDeliveriesTotal.inc({ outcome: last ? 'failed' : 'retried' });
      if (last) {
        await this.note(deliveryId, sending, 'failed', attempt);
        await this.takeBack(deliveryId);
      }
      await this.tellOf(deliveryId, sending, last ? null : this.triedUntil(attempt));
      throw error;
    }
    reportDeliveriesTotal.inc({ outcome: 'sent' });
    if (attempt > 1) await this.takeBack(deliveryId);
    await this.note(deliveryId, sending, 'sent', attempt);
    return true;
  }

  /** Who was sent what, and how: a file that left the house is an export, a link is fetched by somebody who signs in. */
  private note(deliveryId: string, sending: Sending, outcome: 'sent' | 'failed', attempts: number): Promise<void> {
    const { reportId, unitId, month, edition, draft, sha256, recipientName, address, way } = sending;
    const after = { deliveryId, outcome, attempts, month, edition, draft, sha256, recipient: recipientName, address, way };
    return this.audit.record(this.dataSource.manager, {
      action: 'report.send', entityType: 'report', entityId: reportId, unitId, after,
    });
  } // prettier-ignore

  /** The date on which it is given up when no attempt after this one succeeds. */
  private triedUntil(attempt: number): CivilDate {
    const left = this.pauses().slice(attempt - 1).reduce((sum, pause) => sum + pause, 0);
    return zoneClock('Asia/Ho_Chi_Minh').toLocal(this.clock.now().getTime() + left * 1000).date;
  } // prettier-ignore

  private takeBack(deliveryId: string, manager = this.dataSource.manager): Promise<void> {
    return this.notices.takeBack(manager, [deliveryId], ['report-not-delivered']);
  }

  /** Each once, as long as it is not taken back. */
  private async tellOf(
    deliveryId: string,
    { unitId, unitName, month, recipientName }: Sending,
    until: CivilDate | null,
  ): Promise<void> {
    const { manager } = this.dataSource;
    const people = await this.grants.peopleWith(manager, 'operations:read', unitId);
    const isDigest = DIGEST_PERIOD.test(month);
    const [first = month] = isDigest ? monthsOfPeriod(month) : [month];
    const of = isDigest ? month : `${month.slice(5)}/${month.slice(0, 4)}`;
    const params = {
      date: `${first}-01`,
      rule: null,
      until,
      what: {
        vi: `báo cáo ${periodWords(month)} của ${unitName} đến ${recipientName}`,
        en: `The report of ${of} of ${unitName} to ${recipientName}`,
      },
    };
    const told = { kind: 'report-not-delivered', subjectId: deliveryId, params } as const;
    await this.notices.tell(
      manager,
      people.map((employeeId) => ({ employeeId, ...told })),
    );
  }

  /**
   * Queues a report for everybody on the list who has not got it, nor another of the very same sealed figures, in the transaction of
   * `manager`. Returns how many.
   */
  async queue(manager: EntityManager, { id, unitId, edition, agencyId }: Report): Promise<number> {
    const recipients = await manager.query<{ id: string }[]>(
      `SELECT p.id FROM report_recipient p
       WHERE p.ended_at IS NULL AND p.unit_id = $2 AND p.edition = $3 AND p.agency_id IS NOT DISTINCT FROM $4
         AND NOT EXISTS (SELECT FROM report r JOIN report o ON o.id = r.id
             OR o.unit_id = r.unit_id AND o.month = r.month AND o.fingerprint = r.fingerprint AND NOT o.draft AND NOT r.draft
           JOIN report_delivery d ON d.report_id = o.id AND d.recipient_id = p.id WHERE r.id = $1) ORDER BY p.id`,
      [id, unitId, edition, agencyId],
    );
    for (const recipient of recipients) {
      const deliveryId = v7();
      const job = await this.jobs.enqueue({ kind: DELIVER_JOB, unitId, period: deliveryId }, manager);
      const queued = { queuedAt: this.clock.now(), jobId: job.id };
      await manager.insert(ReportDelivery, {
        id: deliveryId,
        reportId: id,
        recipientId: recipient.id,
        ...queued,
      });
    }
    return recipients.length;
  }

  /**
   * Sends a report to an address anew, at once: one that was given up or stopped, or that waits for its next attempt. Whoever calls has checked that
   * the caller may read the report.
   * @throws AppError not-found, job-settled where it was sent, or the address was taken from the list
   */
  async again(
    report: Pick<Report, 'id' | 'unitId' | 'month' | 'edition'>,
    deliveryId: string,
  ): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const delivery = await manager.findOneBy(ReportDelivery, { id: deliveryId, reportId: report.id });
      if (delivery === null) throw new AppError('not-found');
      const { ended, recipientName, address } = await this.sending(deliveryId);
      if (ended || !(await this.jobs.retry(delivery.jobId, manager))) throw new AppError('job-settled');
      await this.takeBack(deliveryId, manager);
      const { id, unitId, month, edition } = report;
      await this.audit.record(manager, {
        action: 'report.send-again', entityType: 'report', entityId: id, unitId,
        after: { deliveryId, month, edition, recipient: recipientName, address },
      }); // prettier-ignore
    });
    this.jobs.hurry();
  }

  /** Sends one. @throws Error when the mail server refuses or does not answer: the job tries again */
  private async send(deliveryId: string, sending: Sending): Promise<void> {
    const { reportId, address, way, fileName } = sending;
    const base = this.environment.PUBLIC_URL?.replace(/\/$/, '');
    // Who chose a link does not want the figures in a mailbox.
    if (way === 'link' && base === undefined) throw new Error('PUBLIC_URL is not set: no link to send');
    const link = way === 'link' ? `${base}/bao-cao/${reportId}` : null;
    // The same at every attempt: a mailbox that has it already knows the second by it.
    const mail = { to: [address], key: `report-${deliveryId}`, ...reportMail({ ...sending, link }) };
    if (way === 'link') await this.mailer.send(mail);
    else await this.sendFile(mail, reportId, fileName);
  }

  private async sending(deliveryId: string): Promise<Sending> {
    const [sending] = await this.dataSource.query<Sending[]>(
      `SELECT r.id AS "reportId", r.month, r.edition, r.draft, r.revisions, r.sha256, r.file_name AS "fileName", r.unit_id AS "unitId", u.name AS "unitName", p.name AS "recipientName",
         p.address, p.way, p.ended_at IS NOT NULL AS ended,
         NOT r.draft AND EXISTS (SELECT FROM report o JOIN report_delivery e ON e.report_id = o.id WHERE e.recipient_id = p.id AND o.month = r.month
           AND (o.made_at, o.id) < (r.made_at, r.id) AND NOT o.draft AND o.fingerprint <> r.fingerprint) AS replaces
       FROM report_delivery d JOIN report r ON r.id = d.report_id JOIN org_unit u ON u.id = r.unit_id
       JOIN report_recipient p ON p.id = d.recipient_id WHERE d.id = $1`,
      [deliveryId],
    );
    if (sending === undefined) throw new Error(`no delivery ${deliveryId}`);
    return sending;
  }

  private async sendFile(mail: Mail, reportId: string, filename: string): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), 'congvu-report-'));
    try {
      const path = join(folder, 'report.xlsx');
      await writeFile(path, (await this.store.bytes(reportId)) ?? Buffer.alloc(0), { mode: 0o600 });
      await this.mailer.send({ ...mail, attachments: [{ filename, path }] });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}
