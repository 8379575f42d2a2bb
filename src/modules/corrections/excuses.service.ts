import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { healthKinds, HEALTH_LEAVE_VI, type ExcuseKind } from '../../core/attendance/excuse-kind.js';
import { zoneClock } from '../../core/time/zone-clock.js';
import { type Caller } from '../../platform/access/caller.js';
import { inScope, requiredScope, scopeParameter } from '../../platform/access/scope.js';
import { requireUnit } from '../../platform/access/units-in-scope.js';
import { Clock } from '../../platform/clock/clock.js';
import { Conditions } from '../../platform/database/conditions.js';
import { AppError } from '../../platform/errors/app-error.js';
import { cursorId, decodeCursor, pageOf, type Page } from '../../platform/http/cursor.js';
import { AuditService } from '../audit/audit.service.js';
import type { AgencyWord } from './agency-leave/leave-confirmation.entity.js';
import { decisionRoad, mayDecide, type DecisionRoad } from './decidable-by.js';
import type { DecisionState } from './decision-columns.js';
import { Excuse } from './excuse.entity.js';
import { HEALTH_LEAVE, mayReadHealth } from './health-data.js';
import { HeadsService } from './heads.service.js';
import { peopleNamed } from './people-named.js';
import { cancellationOf, mayCancel, type CancellationView } from './proposals/cancellation-columns.js';
import { unitOf } from './proposals/decided-tables.js';
import { ProposalDecisions, type Decision } from './proposals/proposal-decisions.service.js';
import { proposedBy } from './proposed-by.js';

// What lists of other modules show in the place of a kind of health leave.
export { HEALTH_LEAVE };

/** An excuse as lists show it. */
export interface ExcuseView {
  readonly id: string;
  /** `health-leave` where the reader may not know which. */
  readonly kind: ExcuseKind | typeof HEALTH_LEAVE;
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly employeeId: string | null;
  readonly employeeCode: string | null;
  readonly fullName: string | null;
  readonly groupId: string | null;
  readonly fromAt: Date;
  readonly untilAt: Date;
  readonly paid: boolean;
  readonly symbol: string | null;
  readonly document: string | null;
  readonly affected: number | null;
  readonly status: DecisionState;
  readonly reason: string;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly decisionNote: string | null;
  /** What the sending agency says to it; null: nothing. */
  readonly agencyWord: AgencyWord | null;
  /** It waits, and the reader is one who may decide it; the decision itself looks again. */
  readonly mayDecide: boolean;
  /** The last wish to cancel it; null: there was none. */
  readonly cancellation: CancellationView | null;
  /** Whether the reader may withdraw it, or ask that it be cancelled. */
  readonly mayCancel: boolean;
}

export interface ExcuseSearch {
  readonly status?: DecisionState | undefined;
  readonly kind?: ExcuseKind | undefined;
  /** Seen by this unit or one below it. */
  readonly unitId?: string | undefined;
  /** Parts of name or code of a person; excuses of whole units are then left out. */
  readonly text?: string | undefined;
  /** Covers time of days from `from` until before `until`. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** An approved excuse as the computation of days reads it: of a person, or of everybody in a unit and below. */
export interface ApprovedExcuse {
  readonly id: string;
  readonly kind: ExcuseKind;
  readonly unitId: string | null;
  readonly employeeId: string | null;
  /** Milliseconds since the epoch, half-open. */
  readonly fromMs: number;
  readonly untilMs: number;
  readonly paid: boolean;
  /** null: the rule book's for the kind (`symbolPathOf`). */
  readonly symbol: string | null;
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
    private readonly decisions: ProposalDecisions,
    private readonly heads: HeadsService,
  ) {}

  /** Newest first; which kind of health leave it is learns only who may. @throws AppError not-permitted, invalid-input for a forged cursor */
  async list(caller: Caller, search: ExcuseSearch): Promise<Page<ExcuseView>> {
    const { status, kind, unitId, text, from, until, cursor, limit } = search;
    const where = new Conditions();
    const unit = unitOf.excuse;
    where.add((p) => inScope(unit, p), scopeParameter(requiredScope(caller, 'corrections:read')));
    if (status !== undefined) where.add((p) => `c.status = ${p}`, status);
    const hidden = `(c.kind = ANY(${where.parameter(healthKinds)}::text[]) AND NOT ${mayReadHealth(caller, where, 'c.employee_id', unit)})`;
    if (kind !== undefined) where.add((p) => `c.kind = ${p} AND NOT ${hidden}`, kind);
    if (unitId !== undefined) where.add((p) => `${unit} IN (SELECT unit_scope(ARRAY[${p}::uuid]))`, unitId);
    if (from !== undefined) where.add((p) => `upper(c.period) > ${p}::timestamptz`, startOf(from));
    if (until !== undefined) where.add((p) => `lower(c.period) < ${p}::timestamptz`, startOf(until));
    peopleNamed(where, text);
    if (cursor !== undefined) where.add((p) => `c.id < ${p}`, cursorId(decodeCursor(cursor, 1)[0]));
    const unless = (column: string): string => `CASE WHEN ${hidden} THEN NULL ELSE c.${column} END`;
    const rows = await this.dataSource.query<(ExcuseView & { road: DecisionRoad })[]>(
      `SELECT c.id, coalesce(${unless('kind')}, '${HEALTH_LEAVE}') AS kind, c.unit_id AS "unitId", u.name AS "unitName",
         c.employee_id AS "employeeId", e.code AS "employeeCode", e.full_name AS "fullName", c.group_id AS "groupId", lower(c.period) AS "fromAt",
         upper(c.period) AS "untilAt", c.paid, ${unless('symbol')} AS symbol, ${unless('document')} AS document, c.affected, c.status,
         coalesce(${unless('reason')}, '${HEALTH_LEAVE_VI}') AS reason, c.proposed_by AS "proposedBy",
         c.proposed_at AS "proposedAt", c.decided_by AS "decidedBy", c.decided_at AS "decidedAt",
         ${unless('decision_note')} AS "decisionNote", w.status AS "agencyWord",
         ${decisionRoad(caller, where, 'excuse')} AS road, ${cancellationOf('excuse', hidden)} AS cancellation,
         ${mayCancel(caller, where, 'excuse')} AS "mayCancel"
       FROM excuse c LEFT JOIN leave_confirmation w ON w.excuse_id = c.id LEFT JOIN org_unit u ON u.id = c.unit_id LEFT JOIN employee e ON e.id = c.employee_id
       WHERE ${where.sql} ORDER BY c.id DESC LIMIT ${where.parameter(limit + 1)}`,
      where.values,
    );
    const waiting = rows.filter(({ road }) => road !== null).flatMap(({ employeeId }) => employeeId ?? []);
    const over = await this.heads.over(this.dataSource.manager, caller, waiting);
    const views = rows.map(({ road, ...row }) => ({
      ...row,
      mayDecide: mayDecide(road, row.employeeId, over),
    }));
    return pageOf(views, limit, ({ id }) => [id]);
  }

  /** The approved excuses that touch the dates from `from` until before `until`, of these people and of every unit, in one statement. */
  async approvedBetween(
    manager: EntityManager,
    employeeIds: readonly string[],
    from: string,
    until: string,
  ): Promise<ApprovedExcuse[]> {
    // A day more on either side: the bounds are UTC dates, the days are those of the units' zones.
    return manager.query<ApprovedExcuse[]>(
      `SELECT id, kind, unit_id AS "unitId", employee_id AS "employeeId", paid, symbol,
         (extract(epoch FROM lower(period)) * 1000)::double precision AS "fromMs",
         (extract(epoch FROM upper(period)) * 1000)::double precision AS "untilMs"
       FROM excuse WHERE status = 'approved' AND (unit_id IS NOT NULL OR employee_id = ANY($1::uuid[]))
         AND period && tstzrange(($2::date - 1)::timestamp AT TIME ZONE 'UTC', ($3::date + 1)::timestamp AT TIME ZONE 'UTC')
       ORDER BY id`,
      [employeeIds, from, until],
    );
  }

  /**
   * Proposes that a reader of the unit was out of order; another person decides.
   * @throws AppError not-permitted, outside-scope, period-reversed, invalid-input for more than a fortnight or an end to come
   */
  async proposeOutage(caller: Caller, { unitId, from, until, reason }: NewOutage): Promise<{ id: string }> {
    if (from >= until) throw new AppError('period-reversed', { field: 'until' });
    if (until.getTime() - from.getTime() > LONGEST_MS || until > this.clock.now())
      throw new AppError('invalid-input', { field: 'until' });
    const id = v7();
    await this.dataSource.transaction(async (manager) => {
      await requireUnit(manager, caller, 'corrections:write', unitId);
      await manager.insert(Excuse, {
        ...proposedBy(caller, this.clock.now(), reason), ...outage, id, unitId, period: periodOf(from, until),
      }); // prettier-ignore
      await this.audit.record(manager, {
        action: 'excuse.propose', entityType: 'excuse', entityId: id, unitId, after: { kind: 'device-outage', from, until, reason },
      }); // prettier-ignore
    });
    return { id };
  }

  /** What the service itself proposes; each part of a downtime proposes once. Returns how many are new. */
  async proposeDowntimes(outages: readonly OutageProposal[]): Promise<number> {
    let proposed = 0;
    for (const { downtimeId, unitId, from, until, reason, affected } of outages) {
      const rows = await this.dataSource.query<object[]>(
        `INSERT INTO excuse (id, kind, paid, unit_id, period, downtime_id, affected, status, reason, proposed_by, proposed_at)
         VALUES ($1, 'device-outage', true, $2, tstzrange($3, $4), $5, $6, 'proposed', $7, 'Công vụ', $8)
         ON CONFLICT (downtime_id, lower(period)) WHERE downtime_id IS NOT NULL DO NOTHING RETURNING id`,
        [v7(), unitId, from, until, downtimeId, affected, reason, this.clock.now()],
      );
      proposed += rows.length;
    }
    return proposed;
  }

  /** @throws AppError not-permitted, not-found, already-decided, own-record */
  async decide(caller: Caller, decision: Decision): Promise<void> {
    await this.dataSource.transaction((manager) =>
      this.decisions.decide(manager, caller, 'excuse', decision),
    );
  }
}

/** Midnight of a day in Việt Nam. */
function startOf(date: string): Date {
  return new Date(zoneClock('Asia/Ho_Chi_Minh').toEpochMs(date, 0));
}

/** An outage of the office's own reader costs nobody a paid hour. */
const outage = {
  kind: 'device-outage', paid: true, symbol: null, document: null, groupId: null, employeeId: null, downtimeId: null, affected: null,
} as const; // prettier-ignore

/** A half-open range of instants, as PostgreSQL writes it. */
export function periodOf(from: Date, until: Date): string {
  return `[${from.toISOString()},${until.toISOString()})`;
}
