import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import type { Caller } from '../../platform/access/caller.js';
import { inScope, requiredScope, scopeParameter } from '../../platform/access/scope.js';
import { Clock } from '../../platform/clock/clock.js';
import { Conditions } from '../../platform/database/conditions.js';
import { AppError } from '../../platform/errors/app-error.js';
import { cursorId, decodeCursor, pageOf, type Page } from '../../platform/http/cursor.js';
import { AuditService } from '../audit/audit.service.js';
import { decide, type Decision } from './decide.js';
import type { DecisionState } from './decision-columns.js';
import type { ExcuseKind } from './excuse.entity.js';

/** An excuse as lists show it. */
export interface ExcuseView {
  readonly id: string;
  readonly kind: ExcuseKind;
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly employeeId: string | null;
  readonly fullName: string | null;
  readonly fromAt: Date;
  readonly untilAt: Date;
  readonly affected: number | null;
  readonly status: DecisionState;
  readonly reason: string;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly decisionNote: string | null;
}

export interface NewOutage {
  readonly unitId: string;
  readonly from: Date;
  readonly until: Date;
  readonly reason: string;
}

/** A downtime of a reader that kept people from scanning. */
export interface OutageProposal extends NewOutage {
  readonly downtimeId: string;
  readonly affected: number;
}

/** Longer than any reader is down before somebody notices. */
const LONGEST_MS = 14 * 86_400_000;

/** Reasons that cover time. */
@Injectable()
export class ExcusesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /** Newest first. @throws AppError not-permitted, invalid-input for a forged cursor */
  async list(
    caller: Caller,
    search: { status?: DecisionState | undefined; cursor?: string | undefined; limit: number },
  ): Promise<Page<ExcuseView>> {
    const where = new Conditions();
    const unit = 'coalesce(x.unit_id, employee_unit(x.employee_id, lower(x.period)))';
    where.add((p) => inScope(unit, p), scopeParameter(requiredScope(caller, 'corrections:read')));
    if (search.status !== undefined) where.add((p) => `x.status = ${p}`, search.status);
    if (search.cursor !== undefined)
      where.add((p) => `x.id < ${p}`, cursorId(decodeCursor(search.cursor, 1)[0]));
    const rows = await this.dataSource.query<ExcuseView[]>(
      `SELECT x.id, x.kind, x.unit_id AS "unitId", u.name AS "unitName", x.employee_id AS "employeeId",
         e.full_name AS "fullName", lower(x.period) AS "fromAt", upper(x.period) AS "untilAt", x.affected, x.status, x.reason,
         x.proposed_by AS "proposedBy", x.proposed_at AS "proposedAt", x.decided_by AS "decidedBy",
         x.decided_at AS "decidedAt", x.decision_note AS "decisionNote"
       FROM excuse x LEFT JOIN org_unit u ON u.id = x.unit_id LEFT JOIN employee e ON e.id = x.employee_id
       WHERE ${where.sql} ORDER BY x.id DESC LIMIT ${where.parameter(search.limit + 1)}`,
      where.values,
    );
    return pageOf(rows, search.limit, ({ id }) => [id]);
  }

  /**
   * Proposes that a reader of the unit was out of order; another person decides.
   * @throws AppError not-permitted, outside-scope, period-reversed, invalid-input for more than a fortnight or an end to come
   */
  async proposeOutage(caller: Caller, { unitId, from, until, reason }: NewOutage): Promise<{ id: string }> {
    if (from >= until) throw new AppError('period-reversed', { field: 'until' });
    if (until.getTime() - from.getTime() > LONGEST_MS || until > this.clock.now())
      throw new AppError('invalid-input', { field: 'until' });
    const roots = scopeParameter(requiredScope(caller, 'corrections:write'));
    const [scope] = await this.dataSource.query<{ inside: boolean }[]>(
      `SELECT ${inScope('CAST($1 AS uuid)', '$2')} AND EXISTS (SELECT FROM org_unit WHERE id = $1) AS inside`,
      [unitId, roots],
    );
    if (scope?.inside !== true) throw new AppError('outside-scope', { field: 'unitId' });
    const id = v7();
    await this.dataSource.transaction(async (manager) => {
      await manager.query(
        `INSERT INTO excuse (id, kind, unit_id, period, status, reason, proposed_by, proposer_account_id, proposer_employee_id,
           proposer_responsible_id, proposer_token_id, proposed_at)
         VALUES ($1, 'device-outage', $2, tstzrange($3, $4), 'proposed', $5, $6, $7, $8, $9, $10, $11)`,
        [
          id,
          unitId,
          from,
          until,
          reason,
          caller.label,
          caller.accountId,
          caller.employeeId,
          caller.responsibleEmployeeId ?? null,
          caller.tokenId,
          this.clock.now(),
        ],
      );
      await this.audit.record(manager, {
        action: 'excuse.propose', entityType: 'excuse', entityId: id, unitId, after: { kind: 'device-outage', from, until, reason },
      }); // prettier-ignore
    });
    return { id };
  }

  /** What the service itself proposes; a downtime proposes once. Returns how many are new. */
  async proposeDowntimes(outages: readonly OutageProposal[]): Promise<number> {
    let proposed = 0;
    for (const { downtimeId, unitId, from, until, reason, affected } of outages) {
      const rows = await this.dataSource.query<object[]>(
        `INSERT INTO excuse (id, kind, unit_id, period, downtime_id, affected, status, reason, proposed_by, proposed_at)
         VALUES ($1, 'device-outage', $2, tstzrange($3, $4), $5, $6, 'proposed', $7, 'Công vụ', $8)
         ON CONFLICT (downtime_id) DO NOTHING RETURNING id`,
        [v7(), unitId, from, until, downtimeId, affected, reason, this.clock.now()],
      );
      proposed += rows.length;
    }
    return proposed;
  }

  /** @throws AppError not-permitted, not-found, already-decided, own-record */
  async decide(caller: Caller, decision: Decision): Promise<void> {
    await this.dataSource.transaction((manager) =>
      decide(manager, this.audit, caller, 'excuse', decision, this.clock.now()),
    );
  }
}
