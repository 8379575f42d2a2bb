import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { noticeWords, type NoticeKind, type NoticeParams } from '../../../core/compliance/notice-words.js';
import { Environment } from '../../../platform/config/environment.js';
import { TENANT_ID } from '../../../platform/database/tenant.js';
import { JobsService } from '../../../platform/jobs/jobs.service.js';
import { latestNight } from '../../../platform/jobs/periods.js';
import { SchedulerService } from '../../../platform/jobs/scheduler.service.js';
import { MailQueue } from '../../../platform/mail/mail-queue.js';
import { Mailer } from '../../../platform/mail/mailer.js';
import { RequestReminders } from '../../corrections/requests/request-reminders.service.js';
import { DataReminders } from './data-reminders.js';
import { FreePunchTerms } from '../judging/free-punch-terms.js';
import { DecisionReminders } from './decision-reminders.js';
import { NoticesService } from './notices.service.js';

const ZONE = 'Asia/Ho_Chi_Minh';
const HOUR = 7;
/** People whose mail is written in one transaction. */
const BATCH = 200;
/** Sentences in one mail; the rest is a number. */
const MOST_LINES = 20;

interface Addressee {
  readonly employeeId: string;
  readonly email: string;
  readonly fullName: string;
  readonly notices: readonly { readonly kind: NoticeKind; readonly params: NoticeParams }[];
}

/** Every morning: free missing punches of which the time is over are settled; whose time to explain, decide or confirm ends today is told, so is whoever lets requests wait or has something to acknowledge or answer about data, and whoever has unread notices and an address gets one mail. */
@Injectable()
export class NoticeDigest implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly environment: Environment,
    private readonly jobs: JobsService,
    private readonly scheduler: SchedulerService,
    private readonly mailer: Mailer,
    private readonly mail: MailQueue,
    private readonly notices: NoticesService,
    private readonly reminders: RequestReminders,
    private readonly data: DataReminders,
    private readonly decisions: DecisionReminders,
    private readonly free: FreePunchTerms,
  ) {}

  onModuleInit(): void {
    this.jobs.register('notice-digest', ({ run }) => this.send(run.period));
    this.scheduler.add({
      kind: 'notice-digest',
      cron: `0 ${HOUR} * * *`,
      zone: ZONE,
      latestPeriod: (now) => latestNight(now, ZONE, HOUR),
    });
  }

  /** The work of a day; done again it sends nothing twice. */
  async send(day: string): Promise<{ told: number; mails: number }> {
    const told =
      (await this.tellOfDeadlines(day)) +
      (await this.reminders.remind(day)) +
      (await this.data.remind(day)) +
      (await this.decisions.remind(day)) +
      (await this.notices.remind(day));
    const mails = this.mailer.enabled ? await this.sendAll(day) : 0;
    // Last: where a rule is missing it fails, and people have been reminded all the same.
    await this.free.settle();
    return { told, mails };
  }

  private async sendAll(day: string): Promise<number> {
    for (let mails = 0; ;) {
      const sent = await this.sendSome(day);
      mails += sent;
      if (sent < BATCH) return mails;
    }
  }

  private async tellOfDeadlines(day: string): Promise<number> {
    return this.dataSource.transaction(async (manager) => {
      const due = await manager.query<
        { employeeId: string; subjectId: string; date: string; rule: string }[]
      >(
        `SELECT f.employee_id AS "employeeId", f.id AS "subjectId", f.date, f.rule FROM finding f
         WHERE f.tenant_id = $1 AND f.status = 'waiting' AND f.explain_until = $2::date
           AND NOT EXISTS (SELECT FROM explanation x WHERE x.tenant_id = f.tenant_id AND x.finding_id = f.id AND x.status = 'waiting')`,
        [TENANT_ID, day],
      );
      await this.notices.tell(
        manager,
        due.map(({ employeeId, subjectId, ...params }) => ({
          employeeId,
          kind: 'explain-deadline',
          subjectId,
          params,
        })),
      );
      return due.length;
    });
  }

  private async sendSome(day: string): Promise<number> {
    return this.dataSource.transaction(async (manager) => {
      // Whoever had mail today waits for tomorrow's.
      const people = await manager.query<Addressee[]>(
        `SELECT e.id AS "employeeId", e.email, e.full_name AS "fullName",
           jsonb_agg(jsonb_build_object('kind', n.kind, 'params', n.params) ORDER BY n.id) AS notices
         FROM notice n JOIN employee e ON e.id = n.employee_id
         WHERE n.read_at IS NULL AND n.mailed_on IS NULL AND e.email IS NOT NULL AND e.pseudonymised_at IS NULL
           AND NOT EXISTS (SELECT FROM notice m WHERE m.employee_id = e.id AND m.mailed_on = $1::date)
         GROUP BY e.id ORDER BY e.id LIMIT ${BATCH}`,
        [day],
      );
      for (const { employeeId, email, fullName, notices } of people) {
        await this.mail.enqueue(this.digest(day, email, fullName, notices), `notices-${day}-${employeeId}`, manager); // prettier-ignore
      }
      await manager.query(
        `UPDATE notice SET mailed_on = $2 WHERE employee_id = ANY($1::uuid[]) AND read_at IS NULL AND mailed_on IS NULL`,
        [people.map(({ employeeId }) => employeeId), day],
      );
      return people.length;
    });
  }

  private digest(
    day: string,
    email: string,
    fullName: string,
    notices: Addressee['notices'],
  ): { to: string[]; subject: string; text: string } {
    const lines = notices
      .slice(0, MOST_LINES)
      .map(({ kind, params }) => `- ${noticeWords(kind, params, this.notices.nameOf(params.rule)).vi}`);
    const more = notices.length - lines.length;
    if (more > 0) lines.push(`- và ${more} thông báo khác.`);
    const where = this.environment.PUBLIC_URL === undefined ? '' : `\n\n${this.environment.PUBLIC_URL}`;
    return {
      to: [email],
      subject: `Công vụ: ${notices.length} thông báo ngày ${day.split('-').reverse().join('/')}`,
      text: `Kính gửi ${fullName},\n\n${lines.join('\n')}${where}\n`,
    };
  }
}
