import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Caller } from '../../platform/access/caller.js';
import { inScope, requiredScope, scopeParameter } from '../../platform/access/scope.js';
import { Clock } from '../../platform/clock/clock.js';
import { AppError } from '../../platform/errors/app-error.js';
import { decodeCursor, pageOf, type Page } from '../../platform/http/cursor.js';
import { currentContext } from '../../platform/http/request-context.js';
import { AuditEntry } from './audit-entry.entity.js';
import { maskForAudit } from './mask-for-audit.js';

/** What a service says of a change; who, when and from where come from the request. */
export interface AuditRecord {
  /** `<entity>.<verb>`, such as `employee.update`, `employee.read`, `report.export`. */
  readonly action: string;
  readonly entityType: string;
  readonly entityId?: string | null;
  readonly subjectEmployeeId?: string | null;
  readonly unitId?: string | null;
  readonly before?: Readonly<Record<string, unknown>> | null;
  readonly after?: Readonly<Record<string, unknown>> | null;
  /** The actor when no caller is known yet (a sign-in that failed, say). */
  readonly actorLabel?: string;
}

/** Filters of a search; instants and ids as the API takes them. */
export interface AuditSearch {
  readonly entityType?: string | undefined;
  readonly entityId?: string | undefined;
  readonly action?: string | undefined;
  readonly actorEmployeeId?: string | undefined;
  readonly subjectEmployeeId?: string | undefined;
  readonly from?: Date | undefined;
  readonly until?: Date | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** As many changes as anybody reads of one record. */
const MOST_CHANGES = 200;

@Injectable()
export class AuditService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Writes one entry in the transaction of `manager`, so that it stands or falls with the change. */
  async record(manager: EntityManager, record: AuditRecord): Promise<void> {
    await this.recordMany(manager, [record]);
  }

  /** Writes many entries in the transaction of `manager`. */
  async recordMany(manager: EntityManager, records: readonly AuditRecord[]): Promise<void> {
    if (records.length === 0) return;
    const context = currentContext();
    const caller = context?.caller;
    const at = this.clock.now();
    const rows = records.map((record) => ({
      at,
      actorLabel: caller?.label ?? record.actorLabel ?? (context ? 'anonymous' : 'system'),
      actorAccountId: caller?.accountId ?? null,
      actorTokenId: caller?.tokenId ?? null,
      actorEmployeeId: caller?.employeeId ?? null,
      via: caller?.kind ?? (context ? ('anonymous' as const) : ('system' as const)),
      ip: context?.ip ?? null,
      userAgent: context?.userAgent ?? null,
      requestId: context?.requestId ?? null,
      action: record.action,
      entityType: record.entityType,
      entityId: record.entityId ?? null,
      subjectEmployeeId: record.subjectEmployeeId ?? null,
      unitId: record.unitId ?? null,
      before: (maskForAudit(record.before ?? null) ?? null) as Record<string, unknown> | null,
      after: (maskForAudit(record.after ?? null) ?? null) as Record<string, unknown> | null,
    }));
    // An entry about a person belongs to the unit where the person works, so that auditors of a subtree find it.
    // Through one JSON parameter: 10,000 rows would exceed the number of bind parameters.
    await manager.query(
      `INSERT INTO audit_entry (at, actor_label, actor_account_id, actor_token_id, actor_employee_id, via, ip,
         user_agent, request_id, action, entity_type, entity_id, subject_employee_id, unit_id, before, after)
       SELECT at, "actorLabel", "actorAccountId", "actorTokenId", "actorEmployeeId", via, ip, "userAgent",
         "requestId", action, "entityType", "entityId", "subjectEmployeeId",
         coalesce("unitId", employee_unit("subjectEmployeeId", at)), before, after
       FROM jsonb_to_recordset($1::jsonb) AS r(at timestamptz, "actorLabel" text, "actorAccountId" uuid,
         "actorTokenId" uuid, "actorEmployeeId" uuid, via text, ip text, "userAgent" text, "requestId" text,
         action text, "entityType" text, "entityId" text, "subjectEmployeeId" uuid, "unitId" uuid,
         before jsonb, after jsonb)`,
      [JSON.stringify(rows)],
    );
  }

  /** Entries that match, newest first; auditors of a subtree see entries of its units. */
  async search(caller: Caller, search: AuditSearch): Promise<Page<AuditEntry>> {
    return this.page(search, inScope('entry.unit_id', ':roots'), {
      roots: scopeParameter(requiredScope(caller, 'audit:read')),
    });
  }

  /**
   * Who looked at or changed the caller's own record, newest first.
   * @throws AppError not-found for a caller who is no employee.
   */
  async ofOwnRecord(caller: Caller, search: AuditSearch): Promise<Page<AuditEntry>> {
    if (caller.employeeId === null) throw new AppError('not-found');
    return this.page(search, 'entry.subject_employee_id = :self', { self: caller.employeeId });
  }

  /**
   * The latest changes of one record, newest first, for those who may see that record already: of a person with postings and badges, or of a
   * unit. Looks are left out.
   */
  async changesOf(
    record: { readonly employeeId: string } | { readonly unitId: string },
  ): Promise<AuditEntry[]> {
    const query = this.dataSource
      .getRepository(AuditEntry)
      .createQueryBuilder('entry')
      .orderBy('entry.id', 'DESC')
      .limit(MOST_CHANGES);
    if ('unitId' in record)
      return query
        .where(`entry.entityType = 'unit' AND entry.entityId = :id`, { id: record.unitId })
        .getMany();
    return query
      .where(`entry.subjectEmployeeId = :id AND entry.entityType IN ('employee', 'posting', 'badge')`, {
        id: record.employeeId,
      })
      .andWhere(`entry.action NOT LIKE '%.read'`)
      .getMany();
  }

  private async page(search: AuditSearch, condition: string, parameters: object): Promise<Page<AuditEntry>> {
    const query = this.dataSource
      .getRepository(AuditEntry)
      .createQueryBuilder('entry')
      .where(condition, parameters)
      .orderBy('entry.id', 'DESC')
      .limit(search.limit + 1);
    const filters = [
      ['entry.entityType = :entityType', 'entityType'],
      ['entry.entityId = :entityId', 'entityId'],
      ['entry.action = :action', 'action'],
      ['entry.actorEmployeeId = :actorEmployeeId', 'actorEmployeeId'],
      ['entry.subjectEmployeeId = :subjectEmployeeId', 'subjectEmployeeId'],
      ['entry.at >= :from', 'from'],
      ['entry.at < :until', 'until'],
    ] as const;
    for (const [sql, name] of filters) {
      if (search[name] !== undefined) query.andWhere(sql, { [name]: search[name] });
    }
    if (search.cursor !== undefined) {
      const [before] = decodeCursor(search.cursor, 1);
      if (!/^\d{1,15}$/.test(before ?? '')) throw new AppError('invalid-input', { field: 'cursor' });
      query.andWhere('entry.id < :before', { before });
    }
    return pageOf(await query.getMany(), search.limit, (entry) => [String(entry.id)]);
  }
}
