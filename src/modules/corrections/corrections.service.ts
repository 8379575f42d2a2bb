import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { Direction } from '../../core/attendance/punch.js';
import { refuseOwnRecord, type Caller } from '../../platform/access/caller.js';
import { inScope, requiredScope, scopeParameter } from '../../platform/access/scope.js';
import { Clock } from '../../platform/clock/clock.js';
import { Conditions } from '../../platform/database/conditions.js';
import { TENANT_ID } from '../../platform/database/tenant.js';
import { AppError } from '../../platform/errors/app-error.js';
import { refusing } from '../../platform/errors/database-error.js';
import { cursorId, decodeCursor, pageOf, type Page } from '../../platform/http/cursor.js';
import { AuditService } from '../audit/audit.service.js';
import { Correction } from './correction.entity.js';
import { decisionRoad, mayDecide, type DecisionRoad } from './decidable-by.js';
import { HeadsService } from './heads.service.js';
import { cancellationOf, mayCancel, type CancellationView } from './proposals/cancellation-columns.js';
import { ProposalDecisions, type Decision } from './proposals/proposal-decisions.service.js';
import type { DecisionState } from './decision-columns.js';
import { proposedBy } from './proposed-by.js';

/** A correction as lists show it. */
export interface CorrectionView {
  readonly id: string;
  readonly kind: Correction['kind'];
  readonly employeeId: string;
  readonly employeeCode: string;
  readonly fullName: string;
  readonly unitId: string;
  readonly at: Date;
  readonly direction: Direction | null;
  readonly scanId: string | null;
  readonly source: Correction['source'];
  readonly document: string | null;
  /** Whether it waits, and the reader is one who may decide it. */
  readonly mayDecide: boolean;
  readonly status: DecisionState;
  readonly reason: string;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly decisionNote: string | null;
  /** The last wish to cancel it; null: there was none. */
  readonly cancellation: CancellationView | null;
  /** Whether the reader may withdraw it, or ask that it be cancelled. */
  readonly mayCancel: boolean;
}

/** A scan that counts for nothing in the days of a person. */
export interface VoidedScan {
  readonly employeeId: string;
  readonly scanId: string;
}

/** A scan that is to count for nothing, by which document. */
export interface ScanToVoid {
  readonly scanId: string;
  readonly at: Date;
  readonly document: string;
  readonly reason: string;
}

/** A punch that no reader took, by which document. */
export interface PunchToAdd {
  readonly employeeId: string;
  readonly at: Date;
  readonly direction: Direction | null;
  readonly document: string;
  readonly reason: string;
}

/** Punches that were added by hand, and scans that were voided. */
@Injectable()
export class CorrectionsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly decisions: ProposalDecisions,
    private readonly heads: HeadsService,
  ) {}

  /** Newest first. @throws AppError not-permitted, invalid-input for a forged cursor */
  async list(
    caller: Caller,
    search: {
      status?: DecisionState | undefined;
      employeeId?: string | undefined;
      cursor?: string | undefined;
      limit: number;
    },
  ): Promise<Page<CorrectionView>> {
    const where = new Conditions();
    where.add((p) => inScope('c.unit_id', p), scopeParameter(requiredScope(caller, 'corrections:read')));
    if (search.status !== undefined) where.add((p) => `c.status = ${p}`, search.status);
    if (search.employeeId !== undefined) where.add((p) => `c.employee_id = ${p}`, search.employeeId);
    if (search.cursor !== undefined)
      where.add((p) => `c.id < ${p}`, cursorId(decodeCursor(search.cursor, 1)[0]));
    const rows = await this.dataSource.query<(CorrectionView & { road: DecisionRoad })[]>(
      `SELECT c.id, c.kind, c.employee_id AS "employeeId", e.code AS "employeeCode", e.full_name AS "fullName",
         c.unit_id AS "unitId", c.at, c.direction, c.scan_id AS "scanId", c.source, c.document, c.status, c.reason,
         ${decisionRoad(caller, where, 'correction')} AS road, ${cancellationOf('correction')} AS cancellation,
         ${mayCancel(caller, where, 'correction')} AS "mayCancel", c.proposed_by AS "proposedBy", c.proposed_at AS "proposedAt", c.decided_by AS "decidedBy",
         c.decided_at AS "decidedAt", c.decision_note AS "decisionNote"
       FROM correction c JOIN employee e ON e.id = c.employee_id
       WHERE ${where.sql} ORDER BY c.id DESC LIMIT ${where.parameter(search.limit + 1)}`,
      where.values,
    );
    const waiting = rows.filter(({ road }) => road !== null).map(({ employeeId }) => employeeId);
    const over = await this.heads.over(this.dataSource.manager, caller, waiting);
    const views = rows.map(({ road, ...row }) => ({
      ...row,
      mayDecide: mayDecide(road, row.employeeId, over),
    }));
    return pageOf(views, search.limit, ({ id }) => [id]);
  }

  /**
   * Proposes that a scan counts for nothing: another person used the badge, a card lay on the reader. The scan itself stays.
   * @throws AppError not-permitted, not-found for a scan of nobody or outside the scope, own-record, already-exists
   */
  async proposeVoid(caller: Caller, { scanId, at, document, reason }: ScanToVoid): Promise<{ id: string }> {
    const roots = scopeParameter(requiredScope(caller, 'corrections:write'));
    const id = v7();
    await refusing({ correction_scan_key: new AppError('already-exists', { field: 'scanId' }) }, () =>
      this.dataSource.transaction(async (manager) => {
        const [scan] = await manager.query<{ employeeId: string; unitId: string }[]>(
          `SELECT b.employee_id AS "employeeId", employee_unit(b.employee_id, s.at) AS "unitId" FROM (
             SELECT credential, filed_at AS at FROM scan
             WHERE tenant_id = $1 AND id = $2 AND filed_at = $3 AND suspicion IS NULL
             UNION ALL
             SELECT credential, counts_at FROM scan_settlement WHERE tenant_id = $1 AND scan_id = $2 AND counts_at = $3
           ) s JOIN badge b ON b.credential = s.credential AND b.period @> s.at
           WHERE ${inScope('employee_unit(b.employee_id, s.at)', '$4')}`,
          [TENANT_ID, scanId, at, roots],
        );
        if (scan === undefined) throw new AppError('not-found');
        const { employeeId, unitId } = scan;
        refuseOwnRecord(caller, employeeId);
        await manager.insert(Correction, {
          ...proposedBy(caller, this.clock.now(), reason),
          id, kind: 'voided-scan', employeeId, unitId, at, direction: null, scanId, source: 'office', document,
        }); // prettier-ignore
        await this.audit.record(manager, {
          action: 'correction.propose', entityType: 'correction', entityId: id, subjectEmployeeId: employeeId, unitId,
          after: { kind: 'voided-scan', scanId, at, document, reason },
        }); // prettier-ignore
      }),
    );
    return { id };
  }

  /**
   * Proposes a punch that no reader took: the badge was forgotten, a door stood open.
   * @throws AppError not-permitted, invalid-input for a moment to come, not-found for somebody who was posted nowhere in the scope then,
   * own-record, already-exists
   */
  async proposePunch(
    caller: Caller,
    { employeeId, at, direction, document, reason }: PunchToAdd,
  ): Promise<{ id: string }> {
    const roots = scopeParameter(requiredScope(caller, 'corrections:write'));
    if (at > this.clock.now()) throw new AppError('invalid-input', { field: 'at' });
    const id = v7();
    await refusing({ correction_punch_key: new AppError('already-exists', { field: 'at' }) }, () =>
      this.dataSource.transaction(async (manager) => {
        const [person] = await manager.query<{ unitId: string }[]>(
          `SELECT employee_unit($1, $2) AS "unitId" WHERE ${inScope('employee_unit($1, $2)', '$3')}`,
          [employeeId, at, roots],
        );
        if (person === undefined) throw new AppError('not-found');
        refuseOwnRecord(caller, employeeId);
        await manager.insert(Correction, {
          ...proposedBy(caller, this.clock.now(), reason),
          ...person, id, kind: 'added-punch', employeeId, at, direction, scanId: null, source: 'office', document,
        }); // prettier-ignore
        await this.audit.record(manager, {
          action: 'correction.propose', entityType: 'correction', entityId: id, subjectEmployeeId: employeeId, ...person,
          after: { kind: 'added-punch', at, direction, document, reason },
        }); // prettier-ignore
      }),
    );
    return { id };
  }

  /**
   * The scans of these people that count for nothing, in one statement: they are left out of the punches. Whatever their time: a
   * quarantined scan may be given another one after it was voided.
   */
  voidedOf(manager: EntityManager, employeeIds: readonly string[]): Promise<VoidedScan[]> {
    return manager.query<VoidedScan[]>(
      `SELECT employee_id AS "employeeId", scan_id AS "scanId" FROM correction
       WHERE status = 'approved' AND kind = 'voided-scan' AND employee_id = ANY($1::uuid[])`,
      [employeeIds],
    );
  }

  /** @throws AppError not-permitted, not-found, already-decided, own-record */
  async decide(caller: Caller, decision: Decision): Promise<void> {
    await this.dataSource.transaction((manager) =>
      this.decisions.decide(manager, caller, 'correction', decision),
    );
  }
}
