import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { DataRequestKind } from '../../core/data-subjects/request-kind.js';
import { RulesMissingError } from '../../core/rules/rules-missing-error.js';
import { refuseOwnRecord, type Caller } from '../../platform/access/caller.js';
import { inScope, requiredScope, scopeParameter } from '../../platform/access/scope.js';
import { requireEmployees } from '../../platform/access/units-in-scope.js';
import { Clock } from '../../platform/clock/clock.js';
import { Conditions } from '../../platform/database/conditions.js';
import { AppError } from '../../platform/errors/app-error.js';
import { cursorId, decodeCursor, pageOf, type Page } from '../../platform/http/cursor.js';
import { AuditService } from '../audit/audit.service.js';
import { DataRequest, type RequestOutcome } from './data-request.entity.js';
import { RequestClock } from './request-clock.service.js';
import {
  erasureSql,
  heldSql,
  requestRows,
  requestView,
  type DataRequestView,
  type RequestRow,
} from './request-view.js';

/** A request on paper, as an officer enters it. */
export interface PaperRequest {
  readonly employeeId: string;
  readonly kind: DataRequestKind;
  readonly content: string;
  readonly document: string;
  readonly receivedOn: string;
}

/** The answer, with its reason. */
export interface RequestAnswer {
  readonly outcome: RequestOutcome;
  readonly answer: string;
  readonly document: string | null;
}

export interface RequestSearch {
  readonly employeeId?: string | undefined;
  readonly state?: 'open' | 'overdue' | 'answered' | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** The register of what people ask about their own data; nobody answers themselves. */
@Injectable()
export class DataRequestsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly terms: RequestClock,
  ) {}

  /** The register in scope, newest first. @throws AppError not-permitted, invalid-input for a forged cursor */
  async list(
    caller: Caller,
    { employeeId, state, cursor, limit }: RequestSearch,
  ): Promise<Page<DataRequestView>> {
    const where = new Conditions();
    where.add((p) => inScope('x."unitId"', p), scopeParameter(requiredScope(caller, 'data-requests:read')));
    if (employeeId !== undefined) where.add((p) => `x."employeeId" = ${p}`, employeeId);
    if (state !== undefined) where.add((p) => stateSql(p), state);
    if (cursor !== undefined) where.add((p) => `x.id < ${p}`, cursorId(decodeCursor(cursor, 1)[0]));
    const rows = await this.dataSource.query<RequestRow[]>(
      `SELECT x.* FROM (${requestRows(where.parameter(this.clock.now()))}) x
       WHERE ${where.sql} ORDER BY x.id DESC LIMIT ${where.parameter(limit + 1)}`,
      where.values,
    );
    const page = pageOf(rows, limit, ({ id }) => [id]);
    return { ...page, items: page.items.map(requestView) };
  }

  /** The caller's own requests, newest first. @throws AppError not-permitted, not-found for an account of nobody */
  async own(caller: Caller): Promise<DataRequestView[]> {
    requiredScope(caller, 'self:read');
    const rows = await this.dataSource.query<RequestRow[]>(
      `${requestRows('$1')} WHERE r.employee_id = $2 ORDER BY r.id DESC`,
      [this.clock.now(), personOf(caller)],
    );
    return rows.map(requestView);
  }

  /** Files a request of the caller's own. @throws AppError not-permitted for a token, not-found for an account of nobody, RulesMissingError */
  async file(caller: Caller, kind: DataRequestKind, content: string): Promise<{ id: string }> {
    requiredScope(caller, 'self:read');
    if (caller.kind === 'token') throw new AppError('not-permitted');
    const employeeId = personOf(caller);
    return this.dataSource.transaction(async (manager) => {
      const unitId = await this.unitOf(manager, employeeId);
      const receivedOn = await this.terms.today(manager, unitId);
      return this.insert(manager, caller, { employeeId, kind, content, document: null, receivedOn, way: 'own' }, unitId); // prettier-ignore
    });
  }

  /**
   * Enters what somebody else wrote on paper; the clock runs from the day on which it came.
   * @throws AppError not-permitted, own-record, outside-scope, invalid-input for a day to come or before all rules
   */
  async enter(caller: Caller, paper: PaperRequest): Promise<{ id: string }> {
    const { employeeId, receivedOn } = paper;
    requiredScope(caller, 'data-requests:write');
    refuseOwnRecord(caller, employeeId);
    return this.dataSource.transaction(async (manager) => {
      const date = await this.terms.today(manager, null);
      await requireEmployees(manager, caller, 'data-requests:write', [{ employeeId, date }]);
      const unitId = await this.unitOf(manager, employeeId);
      if (receivedOn > (await this.terms.today(manager, unitId)))
        throw new AppError('invalid-input', { field: 'receivedOn' });
      try {
        return await this.insert(manager, caller, { ...paper, way: 'paper' }, unitId);
      } catch (error) {
        // Before there was a law with terms.
        if (error instanceof RulesMissingError) throw new AppError('invalid-input', { field: 'receivedOn' });
        throw error;
      }
    });
  }

  /** Notes that the person was told that the request has come. @throws AppError not-permitted, not-found, own-record, already-decided */
  async confirmReceipt(caller: Caller, id: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const request = await this.open(manager, caller, id);
      if (request.receiptAt !== null) throw new AppError('already-decided');
      await manager.update(DataRequest, { id }, { receiptBy: caller.label, receiptAt: this.clock.now() });
      await this.note(manager, 'data-request.receipt', request, {});
    });
  }

  /**
   * Answers a request, once, with its reason; never one's own. An erasure is granted only where retention will do it: this register
   * destroys nothing by itself.
   * @throws AppError not-permitted, not-found, own-record, already-decided, erasure-not-due
   */
  async answer(caller: Caller, id: string, { outcome, answer, document }: RequestAnswer): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const request = await this.open(manager, caller, id);
      if (request.kind === 'erasure' && outcome === 'granted')
        await requireRetention(manager, request.employeeId);
      const at = this.clock.now();
      await manager.update(DataRequest, { id }, {
        outcome, answer, answerDocument: document, answeredBy: caller.label, answeredAt: at,
        ...(request.receiptAt === null ? { receiptBy: caller.label, receiptAt: at } : {}),
      }); // prettier-ignore
      await this.note(manager, 'data-request.answer', request, { outcome, answer, document });
    });
  }

  /** A request in scope that is not answered, locked. */
  private async open(manager: EntityManager, caller: Caller, id: string): Promise<DataRequest> {
    const roots = scopeParameter(requiredScope(caller, 'data-requests:write'));
    if (caller.kind === 'token' && caller.accountId === null) throw new AppError('not-permitted');
    const [inside] = await manager.query<object[]>(
      `SELECT 1 FROM data_request r WHERE r.id = $1 AND ${inScope('r.unit_id', '$2')} FOR UPDATE`,
      [id, roots],
    );
    const request = inside && (await manager.findOneBy(DataRequest, { id }));
    if (!request) throw new AppError('not-found');
    refuseOwnRecord(caller, request.employeeId);
    if (request.outcome !== null) throw new AppError('already-decided');
    return request;
  }

  private async insert(
    manager: EntityManager,
    caller: Caller,
    wanted: Pick<DataRequest, 'employeeId' | 'kind' | 'content' | 'document' | 'receivedOn' | 'way'>,
    unitId: string | null,
  ): Promise<{ id: string }> {
    const { kind, receivedOn } = wanted;
    const terms = await this.terms.terms(manager, kind, unitId, receivedOn);
    const request = {
      ...wanted, ...terms, id: v7(), unitId, recordedBy: caller.label, recordedAt: this.clock.now(), receiptBy: null, receiptAt: null,
      outcome: null, answer: null, answerDocument: null, answeredBy: null, answeredAt: null,
    }; // prettier-ignore
    await manager.insert(DataRequest, request);
    await this.note(manager, 'data-request.file', request, { kind, way: wanted.way, receivedOn, ...terms });
    return { id: request.id };
  }

  private note(manager: EntityManager, action: string, request: DataRequest, after: object): Promise<void> {
    const { id, employeeId, unitId } = request;
    return this.audit.record(manager, {
      action, entityType: 'data-request', entityId: id, subjectEmployeeId: employeeId, unitId, after: { ...after },
    }); // prettier-ignore
  }

  private async unitOf(manager: EntityManager, employeeId: string): Promise<string | null> {
    const [row] = await manager.query<[{ id: string | null }]>('SELECT employee_unit($1, $2) AS id', [
      employeeId,
      this.clock.now(),
    ]);
    return row.id;
  }
}

function stateSql(p: string): string {
  return `CASE ${p}::text WHEN 'open' THEN x.outcome IS NULL WHEN 'answered' THEN x.outcome IS NOT NULL
    ELSE x.overdue OR x."receiptOverdue" END`;
}

/** The caller's person. @throws AppError not-found for an account of nobody */
export function personOf(caller: Caller): string {
  if (caller.employeeId === null) throw new AppError('not-found');
  return caller.employeeId;
}

/** @throws AppError erasure-not-due for somebody who is still here, without a rule of retention, or under a legal hold */
async function requireRetention(manager: EntityManager, employeeId: string): Promise<void> {
  const [row] = await manager.query<{ due: string | null; held: boolean }[]>(
    `SELECT ${erasureSql} AS due, ${heldSql} AS held FROM employee e WHERE e.id = $1`,
    [employeeId],
  );
  if (row === undefined || row.due === null || row.held) throw new AppError('erasure-not-due');
}
