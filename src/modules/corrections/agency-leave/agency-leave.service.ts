import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { healthKinds, type ExcuseKind } from '../../../core/attendance/excuse-kind.js';
import { refuseOwnRecord, type Caller } from '../../../platform/access/caller.js';
import { requiredScope, scopeParameter } from '../../../platform/access/scope.js';
import { sentFromScope } from '../../../platform/access/sent-people.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Conditions } from '../../../platform/database/conditions.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { cursorId, decodeCursor, pageOf, type Page } from '../../../platform/http/cursor.js';
import { AuditService } from '../../audit/audit.service.js';
import type { DecisionState } from '../decision-columns.js';
import { HEALTH_LEAVE } from '../health-data.js';
import { LeaveService, type NewLeave } from '../leave.service.js';
import { RequestsService } from '../requests/requests.service.js';
import { lockRequest } from '../requests/stored-request.js';
import { AgencyWordNotices, wordNames, type WordedLeave } from './agency-word-notices.js';
import { AgencyWords, IS_LEAVE } from './agency-words.service.js';
import { LeaveConfirmation, type AgencyWord } from './leave-confirmation.entity.js';

/** Leave of somebody whom the agency sends, as its contact sees it: no reason, and health leave without its kind. */
export interface AgencyLeave {
  readonly id: string;
  readonly employeeId: string;
  readonly employeeCode: string;
  readonly fullName: string;
  readonly kind: ExcuseKind | typeof HEALTH_LEAVE;
  readonly fromAt: Date;
  readonly untilAt: Date;
  readonly paid: boolean;
  readonly status: DecisionState;
  /** What the agency said; null: nothing yet. */
  readonly agencyWord: AgencyWord | null;
}

export interface AgencyLeaveSearch {
  readonly employeeId?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Leave as it stands, and what is asked for and waits. */
const LEAVE = `SELECT x.id, x.employee_id, x.kind, x.period, x.paid, x.status, c.status AS word FROM excuse x
    LEFT JOIN leave_confirmation c ON c.excuse_id = x.id WHERE x.employee_id IS NOT NULL
  UNION ALL
  SELECT r.id, r.employee_id, r.kind, r.period, r.kind <> 'leave-unpaid', 'proposed', w.status FROM work_request r
    LEFT JOIN request_agency_word w ON w.request_id = r.id WHERE r.status = 'waiting' AND ${IS_LEAVE}`;

const FROM = `(lower(x.period) AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`;

/** Leave of the people whom an agency sends: entered or confirmed by its contact, decided at the centre by another person. */
@Injectable()
export class AgencyLeaveService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly leave: LeaveService,
    private readonly words: AgencyWords,
    private readonly requests: RequestsService,
    private readonly told: AgencyWordNotices,
  ) {}

  /** Newest first. @throws AppError not-permitted, invalid-input for a forged cursor */
  async list(caller: Caller, { employeeId, cursor, limit }: AgencyLeaveSearch): Promise<Page<AgencyLeave>> {
    const where = new Conditions();
    where.add(
      (p) => sentFromScope('x.employee_id', FROM, p),
      scopeParameter(requiredScope(caller, 'agency:read')),
    );
    if (employeeId !== undefined) where.add((p) => `x.employee_id = ${p}`, employeeId);
    if (cursor !== undefined) where.add((p) => `x.id < ${p}`, cursorId(decodeCursor(cursor, 1)[0]));
    const hidden = `x.kind = ANY(${where.parameter(healthKinds)}::text[])`;
    const rows = await this.dataSource.query<AgencyLeave[]>(
      `SELECT x.id, x.employee_id AS "employeeId", e.code AS "employeeCode", e.full_name AS "fullName",
         CASE WHEN ${hidden} THEN '${HEALTH_LEAVE}' ELSE x.kind END AS kind, lower(x.period) AS "fromAt",
         upper(x.period) AS "untilAt", x.paid, x.status, x.word AS "agencyWord"
       FROM (${LEAVE}) x JOIN employee e ON e.id = x.employee_id
       WHERE ${where.sql} ORDER BY x.id DESC LIMIT ${where.parameter(limit + 1)}`,
      where.values,
    );
    return pageOf(rows, limit, ({ id }) => [id]);
  }

  /**
   * Enters leave of people whom the agency sends, which is its confirmation too; the centre decides. Never one's own.
   * @throws AppError not-permitted, own-record, outside-scope, period-reversed, invalid-input, overlapping-period
   */
  async enter(caller: Caller, leave: NewLeave): Promise<{ ids: string[] }> {
    requiredScope(caller, 'agency:confirm');
    refuseNobody(caller);
    for (const employeeId of leave.employeeIds) refuseOwnRecord(caller, employeeId);
    return this.leave.enter(
      caller,
      leave,
      (manager) => this.requireSent(manager, caller, leave),
      (manager, ids) => this.save(manager, caller, ids, 'confirmed', null),
    );
  }

  /**
   * The agency's word on leave that the centre entered or somebody asked for; it is given once.
   * @throws AppError not-permitted, not-found, own-record, already-decided, invalid-input for a refusal that does not say why
   */
  async confirm(caller: Caller, id: string, word: AgencyWord, note: string | null): Promise<void> {
    const roots = scopeParameter(requiredScope(caller, 'agency:confirm'));
    refuseNobody(caller);
    await this.dataSource.transaction(async (manager) => {
      const [leave] = await manager.query<(WordedLeave & { said: boolean })[]>(
        `SELECT x.id, x.employee_id AS "employeeId", x.status, x.kind, lower(x.period) AS "from",
           employee_unit(x.employee_id, lower(x.period)) AS "unitId",
           EXISTS (SELECT FROM leave_confirmation c WHERE c.excuse_id = x.id) AS said
         FROM excuse x WHERE x.id = $1 AND ${sentFromScope('x.employee_id', FROM, '$2')} FOR UPDATE OF x`,
        [id, roots],
      );
      if (leave === undefined) return this.confirmRequest(manager, caller, id, { word, note });
      refuseOwnRecord(caller, leave.employeeId);
      if (leave.said || leave.status === 'rejected') throw new AppError('already-decided');
      if (word === 'refused' && note === null) throw new AppError('invalid-input', { field: 'note' });
      await this.save(manager, caller, [id], word, note);
      await this.told.tell(manager, leave, { word, note, by: caller.label, at: this.clock.now() });
    });
  }

  /** The same word on what a person has asked for and nobody has decided: the deciders are told, and cannot approve what the agency refuses. */
  private async confirmRequest(
    manager: EntityManager,
    caller: Caller,
    id: string,
    { word, note }: { readonly word: AgencyWord; readonly note: string | null },
  ): Promise<void> {
    const roots = scopeParameter(requiredScope(caller, 'agency:confirm'));
    const found = await manager.query<object[]>(
      `SELECT FROM work_request r WHERE r.id = $1 AND ${IS_LEAVE} AND ${sentFromScope('r.employee_id', 'r.first_day', '$2')}`,
      [id, roots],
    );
    const request = found.length === 0 ? undefined : await lockRequest(manager, id);
    if (request === undefined) throw new AppError('not-found');
    refuseOwnRecord(caller, request.employeeId);
    if (word === 'refused' && note === null) throw new AppError('invalid-input', { field: 'note' });
    await this.words.give(manager, request, { word, note, by: caller.label, at: this.clock.now() });
    const { employeeId, unitId } = request;
    await this.audit.record(manager, {
      action: 'request.agency-word', entityType: 'request', entityId: id, subjectEmployeeId: employeeId, unitId, after: { status: word, note },
    }); // prettier-ignore
    await this.requests.tellApprovers(manager, request, 'request-agency-word', wordNames[word]);
  }

  private async save(
    manager: EntityManager,
    caller: Caller,
    ids: readonly string[],
    status: AgencyWord,
    note: string | null,
  ): Promise<void> {
    const said = { status, note, confirmedBy: caller.label, confirmedAt: this.clock.now() };
    await manager.insert(
      LeaveConfirmation,
      ids.map((excuseId) => ({ excuseId, ...said })),
    );
    const people = await manager.query<{ id: string; employeeId: string }[]>(
      'SELECT id, employee_id AS "employeeId" FROM excuse WHERE id = ANY($1::uuid[])',
      [ids],
    );
    await this.audit.recordMany(
      manager,
      people.map(({ id, employeeId }) => ({
        action: 'excuse.agency-word', entityType: 'excuse', entityId: id, subjectEmployeeId: employeeId, after: { status, note },
      })), // prettier-ignore
    );
  }

  private async requireSent(
    manager: EntityManager,
    caller: Caller,
    { employeeIds, from }: NewLeave,
  ): Promise<void> {
    const date = `($2::timestamptz AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`;
    const [row] = await manager.query<[{ sent: number }]>(
      `SELECT count(*)::int AS sent FROM employee e WHERE e.id = ANY($1::uuid[]) AND ${sentFromScope('e.id', date, '$3')}`,
      [employeeIds, from, scopeParameter(requiredScope(caller, 'agency:confirm'))],
    );
    if (row.sent < employeeIds.length) throw new AppError('outside-scope', { field: 'employeeIds' });
  }
}

/** The agency's word is somebody's: a token without an account behind it has none. @throws AppError not-permitted */
function refuseNobody(caller: Caller): void {
  if (caller.kind === 'token' && caller.accountId === null) throw new AppError('not-permitted');
}
