import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { noticeWords, type NoticeKind, type NoticeParams } from '../../../core/compliance/notice-words.js';
import type { CivilDate } from '../../../core/time/civil-date.js';
import type { Caller } from '../../../platform/access/caller.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Conditions } from '../../../platform/database/conditions.js';
import { TENANT_ID } from '../../../platform/database/tenant.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { RulesService } from '../../rules/rules.service.js';
import { cursorId, decodeCursor, pageOf, type Page } from '../../../platform/http/cursor.js';

/** Something to be told. */
export interface NewNotice {
  readonly employeeId: string;
  readonly kind: NoticeKind;
  readonly subjectId: string;
  readonly params: NoticeParams;
}

/** A notice as its reader sees it. */
export interface NoticeView {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly subjectId: string;
  readonly vi: string;
  readonly en: string;
  readonly createdAt: Date;
  readonly readAt: Date | null;
}

/** Tells people what concerns them, each thing once, and shows it to them. */
@Injectable()
export class NoticesService {
  private readonly reminders: ((day: CivilDate) => Promise<number>)[] = [];

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly rules: RulesService,
  ) {}

  /** Whoever further right has something to tell in the morning says so while modules start; it returns how many are told, nobody twice. */
  remindedBy(remind: (day: CivilDate) => Promise<number>): void {
    this.reminders.push(remind);
  }

  /** The reminders of those further right. Returns how many are told. */
  async remind(day: CivilDate): Promise<number> {
    let told = 0;
    for (const remind of this.reminders) told += await remind(day);
    return told;
  }

  /** Takes back what was told of something that is no more, or may be told anew. */
  async takeBack(
    manager: EntityManager,
    subjectIds: readonly string[],
    kinds: readonly NoticeKind[] | null = null,
  ): Promise<void> {
    if (subjectIds.length === 0) return;
    await manager.query(
      `DELETE FROM notice WHERE subject_id = ANY($1::uuid[]) AND ($2::text[] IS NULL OR kind = ANY($2))`,
      [subjectIds, kinds],
    );
  }

  /** Lets somebody be told anew of what changed after they had done it: takes back what they were told before `done`. */
  async reopen(
    manager: EntityManager,
    subjectId: string,
    kind: NoticeKind,
    employeeIds: readonly string[],
    done: Date,
  ): Promise<void> {
    await manager.query(
      'DELETE FROM notice WHERE subject_id = $1 AND kind = $2 AND employee_id = ANY($3::uuid[]) AND created_at <= $4',
      [subjectId, kind, employeeIds, done],
    );
  }

  /** What is done need not be read: neither on the page nor by mail. `employeeId` null: whoever was told. */
  async settle(
    manager: EntityManager,
    subjectId: string,
    kinds: readonly NoticeKind[],
    employeeId: string | null = null,
  ): Promise<void> {
    await manager.query(
      `UPDATE notice SET read_at = $4 WHERE subject_id = $1 AND kind = ANY($2::text[]) AND read_at IS NULL
         AND ($3::uuid IS NULL OR employee_id = $3)`,
      [subjectId, kinds, employeeId, this.clock.now()],
    );
  }

  /** In the transaction of what they are told of. */
  async tell(manager: EntityManager, notices: readonly NewNotice[]): Promise<void> {
    if (notices.length === 0) return;
    await manager.query(
      `INSERT INTO notice (id, employee_id, kind, subject_id, params, created_at)
       SELECT id, "employeeId", kind, "subjectId", params, $2
       FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, "employeeId" uuid, kind text, "subjectId" uuid, params jsonb)
       ON CONFLICT DO NOTHING`,
      [JSON.stringify(notices.map((notice) => ({ ...notice, id: v7() }))), this.clock.now()],
    );
  }

  /** Tells the people concerned of findings that began to wait. */
  async tellOfFindings(manager: EntityManager, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    // Ids in the order in which notices are read; what they say never leaves the database.
    await manager.query(
      `INSERT INTO notice (id, employee_id, kind, subject_id, params, created_at)
       SELECT w.notice_id, f.employee_id, 'finding-recorded', f.id,
         jsonb_build_object('date', f.date, 'rule', f.rule, 'until', f.explain_until), $4
       FROM (
         SELECT id, employee_id, date, rule, explain_until, row_number() OVER (ORDER BY date, id) AS place
         FROM finding WHERE tenant_id = $1 AND id = ANY($2::uuid[])
       ) AS f JOIN unnest($3::uuid[]) WITH ORDINALITY AS w(notice_id, place) USING (place)
       ON CONFLICT DO NOTHING`,
      [TENANT_ID, ids, ids.map(() => v7()), this.clock.now()],
    );
  }

  /** Own notices, the newest first, with how many are unread. @throws AppError not-found for an account of nobody, invalid-input */
  async list(
    caller: Caller,
    search: { unread: boolean; cursor: string | undefined; limit: number },
  ): Promise<Page<NoticeView> & { unread: number }> {
    const self = personOf(caller);
    const where = new Conditions().add((p) => `employee_id = ${p}::uuid`, self);
    if (search.unread) where.add((p) => `(read_at IS NULL) = ${p}`, true);
    if (search.cursor !== undefined)
      where.add((p) => `id < ${p}::uuid`, cursorId(decodeCursor(search.cursor, 1)[0]));
    const rows = await this.dataSource.query<(Omit<NoticeView, 'vi' | 'en'> & { params: NoticeParams })[]>(
      `SELECT id, kind, subject_id AS "subjectId", params, created_at AS "createdAt", read_at AS "readAt" FROM notice
       WHERE ${where.sql} ORDER BY id DESC LIMIT ${where.parameter(search.limit + 1)}`,
      where.values,
    );
    const [count] = await this.dataSource.query<[{ unread: number }]>(
      'SELECT count(*) AS unread FROM notice WHERE employee_id = $1 AND read_at IS NULL',
      [self],
    );
    const page = pageOf(rows, search.limit, ({ id }) => [id]);
    const items = page.items.map(({ params, ...row }) => ({
      ...row,
      ...noticeWords(row.kind, params, this.nameOf(params.rule)),
    }));
    return { items, nextCursor: page.nextCursor, unread: count.unread };
  }

  /** What a rule of conduct is called; undefined where a notice speaks of none. */
  nameOf(rule: string | null): { readonly vi: string; readonly en: string } | undefined {
    return rule === null ? undefined : this.rules.book.conduct.get(rule);
  }

  /** Marks own notices as read; null: all of them. @throws AppError not-found for an account of nobody */
  async markRead(caller: Caller, ids: readonly string[] | null): Promise<void> {
    await this.dataSource.query(
      `UPDATE notice SET read_at = $3 WHERE employee_id = $1 AND read_at IS NULL AND ($2::uuid[] IS NULL OR id = ANY($2))`,
      [personOf(caller), ids, this.clock.now()],
    );
  }
}

function personOf({ employeeId }: Caller): string {
  if (employeeId === null) throw new AppError('not-found');
  return employeeId;
}
