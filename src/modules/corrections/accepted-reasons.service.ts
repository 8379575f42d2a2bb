import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { Direction } from '../../core/attendance/punch.js';
import type { Proposer } from '../../platform/access/refuse-own-proposal.js';
import { AppError } from '../../platform/errors/app-error.js';
import { refusing } from '../../platform/errors/database-error.js';
import { AuditService } from '../audit/audit.service.js';
import { Correction } from './correction.entity.js';
import type { Decidable } from './decision-columns.js';
import { Excuse } from './excuse.entity.js';
import { periodOf } from './excuses.service.js';

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

/** What was explained and accepted becomes a fact of the day, in the transaction of the decision; whoever calls has checked who decides. */
@Injectable()
export class AcceptedReasonsService {
  constructor(private readonly audit: AuditService) {}

  /** A punch at the moment that was accepted. @throws AppError already-exists for a second one at that moment */
  async addPunch(
    manager: EntityManager,
    accepted: AcceptedReason,
    at: Date,
    direction: Direction,
  ): Promise<string> {
    const id = v7();
    const { employeeId, unitId } = accepted;
    await refusing({ correction_punch_key: new AppError('already-exists', { field: 'acceptedAt' }) }, () =>
      manager.insert(Correction, {
        ...approved(accepted), id, kind: 'added-punch', employeeId, unitId, at, direction, scanId: null, source: 'explanation',
      }),
    ); // prettier-ignore
    await this.audit.record(manager, {
      action: 'correction.approve', entityType: 'correction', entityId: id, subjectEmployeeId: employeeId, unitId,
      after: { kind: 'added-punch', at, direction, source: 'explanation' },
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
    const id = v7();
    const { employeeId, unitId } = accepted;
    await refusing({ excuse_person_key: new AppError('overlapping-period', { field: 'acceptedFrom' }) }, () =>
      manager.insert(Excuse, {
        ...approved(accepted), id, kind: 'other', paid, symbol: null, document: null, groupId: null, employeeId, unitId: null,
        period: periodOf(from, until), downtimeId: null, affected: null,
      }),
    ); // prettier-ignore
    await this.audit.record(manager, {
      action: 'excuse.approve', entityType: 'excuse', entityId: id, subjectEmployeeId: employeeId, unitId,
      after: { kind: 'other', from, until, paid, source: 'explanation' },
    }); // prettier-ignore
    return id;
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
