import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { daysBetween } from '../../core/time/civil-date.js';
import { refuseOwnRecord, type Caller } from '../../platform/access/caller.js';
import { inScope, requiredScope, scopeParameter } from '../../platform/access/scope.js';
import { requireEmployees } from '../../platform/access/units-in-scope.js';
import { Clock } from '../../platform/clock/clock.js';
import { Conditions } from '../../platform/database/conditions.js';
import { AppError } from '../../platform/errors/app-error.js';
import { refusing } from '../../platform/errors/database-error.js';
import { AuditService } from '../audit/audit.service.js';
import { decisionRoad, mayDecide, type DecisionRoad } from './decidable-by.js';
import type { DecisionState } from './decision-columns.js';
import { FlexibleMinutesRow, type FlexibleKind } from './flexible-minutes.entity.js';
import { FLEXIBLE_VI } from './flexible-words.js';
import { mayReadHealth } from './health-data.js';
import { HeadsService } from './heads.service.js';
import { cancellationOf, mayCancel, type CancellationView } from './proposals/cancellation-columns.js';
import { unitOf } from './proposals/decided-tables.js';
import { ProposalDecisions, type Decision } from './proposals/proposal-decisions.service.js';
import { proposedBy } from './proposed-by.js';

/** Minutes a day that are to be flexible; civil dates, `until` excluded. */
export interface NewFlexibleMinutes {
  readonly employeeId: string;
  readonly from: string;
  readonly until: string;
  readonly minutes: number;
  readonly kind: FlexibleKind;
  readonly document: string | null;
  readonly reason: string;
}

/** Flexible minutes as lists show them; `kind` is null where the reader may not know it. */
export interface FlexibleMinutesView extends Omit<NewFlexibleMinutes, 'kind'> {
  readonly id: string;
  readonly employeeCode: string;
  readonly fullName: string;
  readonly kind: FlexibleKind | null;
  readonly status: DecisionState;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  /** Null where the reader may not know the reason. */
  readonly decisionNote: string | null;
  /** Whether it waits, and the reader is one who may decide it. */
  readonly mayDecide: boolean;
  /** The last wish to cancel it; null: there was none. */
  readonly cancellation: CancellationView | null;
  /** Whether the reader may withdraw it, or ask that it be cancelled. */
  readonly mayCancel: boolean;
}

/** Approved flexible minutes as the computation reads them: the same on every date from `from` until before `until`. */
export interface ApprovedFlexibleMinutes {
  readonly id: string;
  readonly employeeId: string;
  readonly from: string;
  readonly until: string;
  readonly minutes: number;
}

/** A child is twelve months old in the end; a paper for longer is a slip of the pen. */
const MOST_DAYS = 800;
const MOST = 500;

/** Minutes of each day that the law gives people off: nursing mothers, pregnancy, health. It is health data. */
@Injectable()
export class FlexibleMinutesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly decisions: ProposalDecisions,
    private readonly heads: HeadsService,
  ) {}

  /** Latest first, within the scope; the reason is for those who may read health data. @throws AppError not-permitted */
  async list(caller: Caller, employeeId: string | null): Promise<FlexibleMinutesView[]> {
    const where = new Conditions();
    const unit = unitOf.flexible_minutes;
    where.add((p) => inScope(unit, p), scopeParameter(requiredScope(caller, 'corrections:read')));
    if (employeeId !== null) where.add((p) => `c.employee_id = ${p}`, employeeId);
    const told = mayReadHealth(caller, where, 'c.employee_id', unit);
    const rows = await this.dataSource.query<(FlexibleMinutesView & { road: DecisionRoad })[]>(
      `SELECT c.id, c.employee_id AS "employeeId", e.code AS "employeeCode", e.full_name AS "fullName", lower(c.period) AS "from", upper(c.period) AS "until",
         c.minutes, CASE WHEN ${told} THEN c.kind END AS kind, CASE WHEN ${told} THEN c.document END AS document, c.status,
         CASE WHEN ${told} THEN c.reason ELSE '${FLEXIBLE_VI}' END AS reason, c.proposed_by AS "proposedBy",
         c.proposed_at AS "proposedAt", c.decided_by AS "decidedBy", c.decided_at AS "decidedAt",
         CASE WHEN ${told} THEN c.decision_note END AS "decisionNote",
         ${decisionRoad(caller, where, 'flexible_minutes')} AS road, ${cancellationOf('flexible_minutes', `(NOT ${told})`)} AS cancellation,
         ${mayCancel(caller, where, 'flexible_minutes')} AS "mayCancel"
       FROM flexible_minutes c JOIN employee e ON e.id = c.employee_id
       WHERE ${where.sql} ORDER BY c.id DESC LIMIT ${where.parameter(MOST)}`,
      where.values,
    );
    const waiting = rows.filter(({ road }) => road !== null).map((row) => row.employeeId);
    const over = await this.heads.over(this.dataSource.manager, caller, waiting);
    return rows.map(({ road, ...row }) => ({ ...row, mayDecide: mayDecide(road, row.employeeId, over) }));
  }

  /**
   * Proposes flexible minutes for a person; another person decides.
   * @throws AppError not-permitted, outside-scope, own-record, period-reversed, invalid-input, overlapping-period
   */
  async propose(caller: Caller, wanted: NewFlexibleMinutes): Promise<{ id: string }> {
    const { employeeId, from, until, minutes, kind, document, reason } = wanted;
    if (until <= from) throw new AppError('period-reversed', { field: 'until' });
    if (daysBetween(from, until) > MOST_DAYS) throw new AppError('invalid-input', { field: 'until' });
    refuseOwnRecord(caller, employeeId);
    const id = v7();
    await refusing({}, () =>
      this.dataSource.transaction(async (manager) => {
        await requireEmployees(manager, caller, 'corrections:write', [{ employeeId, date: from }]);
        await manager.insert(FlexibleMinutesRow, {
          ...proposedBy(caller, this.clock.now(), reason), id, employeeId, period: `[${from},${until})`, minutes, kind, document,
        }); // prettier-ignore
        await this.audit.record(manager, {
          action: 'flexible-minutes.propose', entityType: 'flexible-minutes', entityId: id, subjectEmployeeId: employeeId,
          after: { from, until, minutes },
        }); // prettier-ignore
      }),
    );
    return { id };
  }

  /** @throws AppError not-permitted, not-found, already-decided, own-record */
  async decide(caller: Caller, decision: Decision): Promise<void> {
    await this.dataSource.transaction((manager) =>
      this.decisions.decide(manager, caller, 'flexible_minutes', decision),
    );
  }

  /** The approved minutes of these people that hold on some date from `from` until before `until`, in one statement. */
  approvedBetween(
    manager: EntityManager,
    employeeIds: readonly string[],
    from: string,
    until: string,
  ): Promise<ApprovedFlexibleMinutes[]> {
    return manager.query<ApprovedFlexibleMinutes[]>(
      `SELECT id, employee_id AS "employeeId", lower(period) AS "from", upper(period) AS "until", minutes FROM flexible_minutes
       WHERE status = 'approved' AND employee_id = ANY($1::uuid[]) AND period && daterange($2::date, $3::date) ORDER BY id`,
      [employeeIds, from, until],
    );
  }
}
