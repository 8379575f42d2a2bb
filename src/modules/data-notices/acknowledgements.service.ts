import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { addDays } from '../../core/time/civil-date.js';
import { zoneClock } from '../../core/time/zone-clock.js';
import { refuseOwnRecord, type Caller } from '../../platform/access/caller.js';
import { inScope, requiredScope, scopeParameter } from '../../platform/access/scope.js';
import { requireEmployees } from '../../platform/access/units-in-scope.js';
import { Clock } from '../../platform/clock/clock.js';
import { AppError } from '../../platform/errors/app-error.js';
import { cursorId, decodeCursor, pageOf, type Page } from '../../platform/http/cursor.js';
import { AuditService } from '../audit/audit.service.js';
import type { AcknowledgementWay } from './data-notice.entity.js';

/** Signed papers that an officer enters. */
export interface SignedPapers {
  readonly employeeIds: readonly string[];
  readonly document: string;
  readonly signedOn: string;
}

/** Who acknowledged a version, and how. */
export interface AcknowledgementView {
  readonly id: string;
  readonly employeeId: string;
  readonly employeeCode: string;
  readonly fullName: string;
  readonly way: AcknowledgementWay;
  readonly document: string | null;
  readonly signedOn: string;
  readonly countsFrom: string;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

/** Somebody who has not acknowledged the version that asks for it. */
export interface UnheardPerson {
  readonly id: string;
  readonly employeeCode: string;
  readonly fullName: string;
  readonly unitName: string;
}

type How =
  { readonly way: 'own' } | { readonly way: 'paper'; readonly document: string; readonly signedOn: string };

/** Who has read which notice about their data. */
@Injectable()
export class AcknowledgementsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /** Those in scope who acknowledged a version, the latest first. @throws AppError not-permitted, invalid-input for a forged cursor */
  async list(
    caller: Caller,
    noticeId: string,
    cursor: string | undefined,
    limit: number,
  ): Promise<Page<AcknowledgementView>> {
    const roots = scopeParameter(requiredScope(caller, 'data-notices:read'));
    const before = cursor === undefined ? null : cursorId(decodeCursor(cursor, 1)[0]);
    const rows = await this.dataSource.query<AcknowledgementView[]>(
      `SELECT a.id, a.employee_id AS "employeeId", e.code AS "employeeCode", e.full_name AS "fullName", a.way, a.document,
         a.signed_on AS "signedOn", a.counts_from AS "countsFrom", a.recorded_by AS "recordedBy", a.recorded_at AS "recordedAt"
       FROM data_notice_acknowledgement a JOIN employee e ON e.id = a.employee_id
       WHERE a.notice_id = $1 AND ${inScope('employee_unit(a.employee_id, $3)', '$2')} AND ($4::uuid IS NULL OR a.id < $4)
       ORDER BY a.id DESC LIMIT $5`,
      [noticeId, roots, this.clock.now(), before, limit + 1],
    );
    return pageOf(rows, limit, ({ id }) => [id]);
  }

  /**
   * Those in scope whom this version asks (it is the one in force for their unit, or the one that comes next) and who have not acknowledged it, by
   * given name. Of a version that was replaced: nobody. @throws AppError not-permitted, invalid-input for a forged cursor
   */
  async missing(
    caller: Caller,
    noticeId: string,
    cursor: string | undefined,
    limit: number,
  ): Promise<Page<UnheardPerson>> {
    const roots = scopeParameter(requiredScope(caller, 'data-notices:read'));
    const [given, fullName, id] = cursor === undefined ? [null, null, null] : decodeCursor(cursor, 3);
    const rows = await this.dataSource.query<(UnheardPerson & { given: string })[]>(
      `SELECT e.id, e.code AS "employeeCode", e.full_name AS "fullName", u.name AS "unitName", vietnamese_given_name(e.full_name) AS given
       FROM (
         SELECT u.id, u.name, coalesce(data_notice_on(u.id, t.today), data_notice_on(u.id, data_notice_since(u.id))) AS notice_id, t.today
         FROM org_unit u CROSS JOIN LATERAL (SELECT ($3::timestamptz AT TIME ZONE unit_zone(u.id))::date AS today) t
         WHERE ${inScope('u.id', '$2')}
       ) u JOIN employee e ON employee_unit(e.id, $3) = u.id
       WHERE u.notice_id = $1 AND e.pseudonymised_at IS NULL AND daterange(e.active_from, e.active_until) @> u.today
         AND NOT EXISTS (SELECT FROM data_notice_acknowledgement a WHERE a.employee_id = e.id AND a.notice_id = $1)
         AND ($4::text IS NULL OR (vietnamese_given_name(e.full_name), e.full_name, e.id) > ($4::text, $5::text, $6::uuid))
       ORDER BY vietnamese_given_name(e.full_name), e.full_name, e.id LIMIT $7`,
      [noticeId, roots, this.clock.now(), given, fullName, id === null ? null : cursorId(id), limit + 1],
    );
    const page = pageOf(rows, limit, (row) => [row.given, row.fullName, row.id]);
    const items = page.items.map(({ id, employeeCode, fullName, unitName }) => ({ id, employeeCode, fullName, unitName })); // prettier-ignore
    return { ...page, items };
  }

  /**
   * Enters what people signed on paper; never one's own. It counts from the day after it is entered, whenever it was signed.
   * @throws AppError not-permitted, outside-scope, own-record, not-found for no published version, invalid-input for a date to come
   */
  async enterPapers(caller: Caller, noticeId: string, papers: SignedPapers): Promise<{ entered: number }> {
    const { employeeIds, document, signedOn } = papers;
    requiredScope(caller, 'data-notices:write');
    for (const employeeId of employeeIds) refuseOwnRecord(caller, employeeId);
    return this.dataSource.transaction(async (manager) => {
      const { date } = zoneClock('Asia/Ho_Chi_Minh').toLocal(this.clock.now().getTime());
      await requireEmployees(manager, caller, 'data-notices:write', employeeIds.map((employeeId) => ({ employeeId, date }))); // prettier-ignore
      return { entered: await this.note(manager, caller, noticeId, employeeIds, { way: 'paper', document, signedOn }) }; // prettier-ignore
    });
  }

  /**
   * Notes it for people whose unit the published version covers; who had acknowledged it before is left as it is. Returns how many are new.
   * @throws AppError not-found for no published version, outside-scope for somebody of another unit, invalid-input for a date to come
   */
  async note(
    manager: EntityManager,
    caller: Caller,
    noticeId: string,
    employeeIds: readonly string[],
    how: How,
  ): Promise<number> {
    const people = await this.covered(manager, noticeId, employeeIds);
    const rows = people.map(({ employeeId, today }) => ({
      id: v7(),
      employeeId,
      signedOn: how.way === 'paper' ? how.signedOn : today,
      countsFrom: addDays(today, 1),
    }));
    if (rows.some(({ signedOn, countsFrom }) => signedOn >= countsFrom))
      throw new AppError('invalid-input', { field: 'signedOn' });
    const document = how.way === 'paper' ? how.document : null;
    const noted = await manager.query<{ id: string; employeeId: string }[]>(
      `INSERT INTO data_notice_acknowledgement
         (id, employee_id, notice_id, way, document, signed_on, counts_from, recorded_by, recorded_at)
       SELECT id, "employeeId", $2, $3, $4, "signedOn", "countsFrom", $5, $6
       FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, "employeeId" uuid, "signedOn" date, "countsFrom" date)
       ON CONFLICT (employee_id, notice_id) DO NOTHING RETURNING id, employee_id AS "employeeId"`,
      [JSON.stringify(rows), noticeId, how.way, document, caller.label, this.clock.now()],
    );
    await this.audit.recordMany(
      manager,
      noted.map(({ id, employeeId }) => ({
        action: 'data-notice.acknowledge', entityType: 'data-notice-acknowledgement', entityId: id, subjectEmployeeId: employeeId,
        after: { noticeId, ...how },
      })), // prettier-ignore
    );
    return noted.length;
  }

  private async covered(
    manager: EntityManager,
    noticeId: string,
    employeeIds: readonly string[],
  ): Promise<{ employeeId: string; today: string }[]> {
    const now = this.clock.now();
    const rows = await manager.query<{ employeeId: string; today: string; covers: boolean }[]>(
      `SELECT p.id AS "employeeId", ($3::timestamptz AT TIME ZONE unit_zone(at.unit_id))::date AS today,
         n.unit_id IS NULL OR at.unit_id IN (SELECT unit_scope(ARRAY[n.unit_id])) AS covers
       FROM data_notice n CROSS JOIN unnest($2::uuid[]) AS p(id) CROSS JOIN LATERAL (SELECT employee_unit(p.id, $3) AS unit_id) at
       WHERE n.id = $1 AND n.status = 'approved'`,
      [noticeId, employeeIds, now],
    );
    if (rows.length === 0) throw new AppError('not-found');
    if (!rows.every(({ covers }) => covers)) throw new AppError('outside-scope', { field: 'employeeIds' });
    return rows;
  }
}
