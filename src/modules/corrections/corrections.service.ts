import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Direction } from '../../core/attendance/punch.js';
import type { Caller } from '../../platform/access/caller.js';
import { inScope, requiredScope, scopeParameter } from '../../platform/access/scope.js';
import { Clock } from '../../platform/clock/clock.js';
import { Conditions } from '../../platform/database/conditions.js';
import { cursorId, decodeCursor, pageOf, type Page } from '../../platform/http/cursor.js';
import { AuditService } from '../audit/audit.service.js';
import { decide, type Decision } from './decide.js';
import type { DecisionState } from './decision-columns.js';

/** A correction as lists show it. */
export interface CorrectionView {
  readonly id: string;
  readonly employeeId: string;
  readonly employeeCode: string;
  readonly fullName: string;
  readonly unitId: string;
  readonly at: Date;
  readonly direction: Direction | null;
  readonly source: 'paper-sheet';
  readonly status: DecisionState;
  readonly reason: string;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly decisionNote: string | null;
}

/** Punches that were added by hand. */
@Injectable()
export class CorrectionsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /** Newest first. @throws AppError not-permitted, invalid-input for a forged cursor */
  async list(
    caller: Caller,
    search: { status?: DecisionState | undefined; cursor?: string | undefined; limit: number },
  ): Promise<Page<CorrectionView>> {
    const where = new Conditions();
    where.add((p) => inScope('c.unit_id', p), scopeParameter(requiredScope(caller, 'corrections:read')));
    if (search.status !== undefined) where.add((p) => `c.status = ${p}`, search.status);
    if (search.cursor !== undefined)
      where.add((p) => `c.id < ${p}`, cursorId(decodeCursor(search.cursor, 1)[0]));
    const rows = await this.dataSource.query<CorrectionView[]>(
      `SELECT c.id, c.employee_id AS "employeeId", e.code AS "employeeCode", e.full_name AS "fullName", c.unit_id AS "unitId",
         c.at, c.direction, c.source, c.status, c.reason, c.proposed_by AS "proposedBy", c.proposed_at AS "proposedAt",
         c.decided_by AS "decidedBy", c.decided_at AS "decidedAt", c.decision_note AS "decisionNote"
       FROM correction c JOIN employee e ON e.id = c.employee_id
       WHERE ${where.sql} ORDER BY c.id DESC LIMIT ${where.parameter(search.limit + 1)}`,
      where.values,
    );
    return pageOf(rows, search.limit, ({ id }) => [id]);
  }

  /** @throws AppError not-permitted, not-found, already-decided, own-record */
  async decide(caller: Caller, decision: Decision): Promise<void> {
    await this.dataSource.transaction((manager) =>
      decide(manager, this.audit, caller, 'correction', decision, this.clock.now()),
    );
  }
}
