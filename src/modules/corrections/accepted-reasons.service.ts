import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { ExcuseKind } from '../../core/attendance/excuse-kind.js';
import type { Direction } from '../../core/attendance/punch.js';
import type { Proposer } from '../../platform/access/refuse-own-proposal.js';
import { AppError } from '../../platform/errors/app-error.js';
import { refusing } from '../../platform/errors/database-error.js';
import { AuditService } from '../audit/audit.service.js';
import { Correction } from './correction.entity.js';
import type { Decidable } from './decision-columns.js';
import { Excuse } from './excuse.entity.js';
import { periodOf } from './excuses.service.js';
import { auditedKind } from './health-data.js';
import { entityOf, type DecidedTable } from './proposals/decided-tables.js';

/** A reason that its decider has accepted, with who gave it. */
export interface AcceptedReason extends Proposer {
  readonly employeeId: string;
  readonly unitId: string;
  readonly reason: string;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly decidedBy: string;
  readonly decidedAt: Date;
  readonly note: string | null;
}

/** Where an accepted reason comes from; of a request with its id, which the audit trail names. */
export type ReasonSource =
  { readonly source: 'explanation' } | { readonly source: 'request'; readonly requestId: string };

/** Leave, a trip ... as a request asks for it. */
export interface RequestedExcuse {
  readonly kind: ExcuseKind;
  readonly paid: boolean;
  readonly document: string | null;
  readonly from: Date;
  readonly until: Date;
}

/**
 * What was explained or asked for, and accepted, becomes a fact of the day, in the transaction of the decision; whoever calls has
 * checked who decides.
 */
@Injectable()
export class AcceptedReasonsService {
  constructor(private readonly audit: AuditService) {}

  /** A punch at the moment that was accepted. @throws AppError already-exists for a second one at that moment */
  async addPunch(
    manager: EntityManager,
    accepted: AcceptedReason,
    at: Date,
    direction: Direction | null,
    from: ReasonSource = { source: 'explanation' },
  ): Promise<string> {
    const id = v7();
    const { employeeId, unitId } = accepted;
    await refusing({ correction_punch_key: new AppError('already-exists', { field: 'acceptedAt' }) }, () =>
      manager.insert(Correction, {
        ...approved(accepted), id, kind: 'added-punch', employeeId, unitId, at, direction, scanId: null, source: from.source,
        document: null,
      }),
    ); // prettier-ignore
    await this.audit.record(manager, {
      action: 'correction.approve', entityType: 'correction', entityId: id, subjectEmployeeId: employeeId, unitId,
      after: { kind: 'added-punch', at, direction, ...from },
    }); // prettier-ignore
    return id;
  }

  /** An excuse of the time that was accepted. @throws AppError overlapping-period for the same time a second time */
  async addExcuse(
    manager: EntityManager,
    accepted: AcceptedReason,
    from: Date,
    until: Date,
    paid: boolean,
  ): Promise<string> {
    const excuse = { kind: 'other', paid, document: null, from, until } as const;
    return this.insert(manager, accepted, excuse, { source: 'explanation' }, 'acceptedFrom');
  }

  /** An excuse that a request was approved for. @throws AppError overlapping-period for the same time a second time */
  addRequested(
    manager: EntityManager,
    accepted: AcceptedReason,
    excuse: RequestedExcuse,
    requestId: string,
  ): Promise<string> {
    return this.insert(manager, accepted, excuse, { source: 'request', requestId }, 'from');
  }

  private async insert(
    manager: EntityManager,
    accepted: AcceptedReason,
    { kind, paid, document, from, until }: RequestedExcuse,
    source: ReasonSource,
    field: string,
  ): Promise<string> {
    const id = v7();
    const { employeeId, unitId } = accepted;
    await refusing({ excuse_person_key: new AppError('overlapping-period', { field }) }, () =>
      manager.insert(Excuse, {
        ...approved(accepted), id, kind, paid, symbol: null, document, groupId: null, employeeId, unitId: null,
        period: periodOf(from, until), downtimeId: null, affected: null,
      }),
    ); // prettier-ignore
    await this.audit.record(manager, {
      action: 'excuse.approve', entityType: 'excuse', entityId: id, subjectEmployeeId: employeeId, unitId,
      after: { kind: auditedKind(kind), from, until, paid, ...source },
    }); // prettier-ignore
    return id;
  }

  /** What somebody accepted counts no longer; it stays with who said so. */
  async takeBack(
    manager: EntityManager,
    table: DecidedTable,
    ids: readonly string[],
    by: { readonly label: string; readonly at: Date; readonly note: string; readonly cause: object },
  ): Promise<void> {
    const [rows] = await manager.query<[{ id: string; employeeId: string | null }[], number]>(
      `UPDATE ${table} SET status = 'rejected', decided_by = $2, decided_at = $3, decision_note = $4
       WHERE id = ANY($1::uuid[]) AND status = 'approved' RETURNING id, employee_id AS "employeeId"`,
      [ids, by.label, by.at, by.note],
    );
    await this.audit.recordMany(
      manager,
      rows.map(({ id, employeeId }) => ({
        action: `${entityOf[table]}.cancel`, entityType: entityOf[table], entityId: id, subjectEmployeeId: employeeId,
        after: { status: 'rejected', ...by.cause },
      })), // prettier-ignore
    );
  }
}

function approved(accepted: AcceptedReason): Decidable {
  const { reason, proposedBy, proposedAt, decidedBy, decidedAt, note } = accepted;
  const { proposerAccountId, proposerEmployeeId, proposerResponsibleId, proposerTokenId } = accepted;
  return {
    status: 'approved', reason, proposedBy, proposerAccountId, proposerEmployeeId, proposerResponsibleId, proposerTokenId,
    proposedAt, decidedBy, decidedAt, decisionNote: note,
  }; // prettier-ignore
}
